package org.gamingcafe.identity.device;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a small file of places in the MaxMind DB file format, version 2.0 (maxmind.github.io/MaxMind-DB): a search tree of
 * 24-bit records over IPv6, version 4 in {@code ::/96}; 16 zero bytes; the data; the metadata. All names are made up or of
 * cities, all ranges are those of documents (RFC 5737, RFC 3849) unless a test says otherwise.
 */
public final class MadePlaces {

    private static final int EMPTY = -1;
    private static final int BITS = 128;
    private static final byte[] MARKER = {
        (byte) 0xAB, (byte) 0xCD, (byte) 0xEF, 'M', 'a', 'x', 'M', 'i', 'n', 'd', '.', 'c', 'o', 'm'
    };
    private static final int TEXT = 2;
    private static final int DOUBLE = 3;
    private static final int UINT16 = 5;
    private static final int UINT32 = 6;
    private static final int MAP = 7;
    private static final int UINT64 = 9;
    private static final int ARRAY = 11;

    private final List<int[]> nodes = new ArrayList<>(List.of(new int[] {EMPTY, EMPTY}));
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();

    /** @param range such as {@code 192.0.2.0/24} */
    public MadePlaces with(String range, String country, String city, double latitude, double longitude) {
        var place = new LinkedHashMap<String, Object>();
        place.put("country", Map.of("iso_code", country));
        place.put("city", Map.of("names", Map.of("en", city)));
        place.put("location", new LinkedHashMap<>(Map.of("latitude", latitude, "longitude", longitude)));
        var offset = data.size();
        write(data, place);
        enter(range, -2 - offset);
        return this;
    }

    /** The cities of the documents' ranges: 192.0.2 Berlin, 198.51.100 New York, 203.0.113 Hamburg, 2001:db8 Hanoi. */
    public static MadePlaces ofDocuments() {
        return new MadePlaces()
                .with("192.0.2.0/24", "DE", "Berlin", 52.52, 13.40)
                .with("198.51.100.0/24", "US", "New York", 40.71, -74.01)
                .with("203.0.113.0/24", "DE", "Hamburg", 53.55, 9.99)
                .with("2001:db8::/32", "VN", "Hanoi", 21.03, 105.85);
    }

    /** Replaced as a whole, as an operator should do it. */
    public void writeTo(Path file) {
        try {
            var beside = Files.createTempFile(file.toAbsolutePath().getParent(), "places", ".part");
            Files.write(beside, bytes());
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void enter(String range, int leaf) {
        var parts = range.split("/");
        var address = bytes(parts[0]);
        var length = Integer.parseInt(parts[1]) + (address.length == 4 ? BITS - 32 : 0);
        var full = new byte[BITS / 8];
        System.arraycopy(address, 0, full, full.length - address.length, address.length);
        var node = 0;
        for (var bit = 0; bit < length - 1; bit++) {
            var side = side(full, bit);
            var next = nodes.get(node)[side];
            if (next == EMPTY) {
                next = nodes.size();
                nodes.add(new int[] {EMPTY, EMPTY});
                nodes.get(node)[side] = next;
            }
            node = next;
        }
        nodes.get(node)[side(full, length - 1)] = leaf;
    }

    private static int side(byte[] address, int bit) {
        return address[bit / 8] >> 7 - bit % 8 & 1;
    }

    private static byte[] bytes(String address) {
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (IOException e) {
            throw new IllegalArgumentException(address, e);
        }
    }

    private byte[] bytes() throws IOException {
        var file = new ByteArrayOutputStream();
        for (var node : nodes) {
            for (var record : node) {
                var value =
                        record == EMPTY ? nodes.size() : record < EMPTY ? nodes.size() + 16 + (-2 - record) : record;
                file.write(value >> 16);
                file.write(value >> 8);
                file.write(value);
            }
        }
        file.write(new byte[16]);
        file.write(data.toByteArray());
        file.write(MARKER);
        write(file, metadata());
        return file.toByteArray();
    }

    private Map<String, Object> metadata() {
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("binary_format_major_version", (short) 2);
        metadata.put("binary_format_minor_version", (short) 0);
        metadata.put("build_epoch", 1_700_000_000L);
        metadata.put("database_type", "Made-City");
        metadata.put("description", Map.of("en", "made by a test"));
        metadata.put("ip_version", (short) 6);
        metadata.put("languages", List.of("en"));
        metadata.put("node_count", nodes.size());
        metadata.put("record_size", (short) 24);
        return metadata;
    }

    private static void write(ByteArrayOutputStream out, Object value) {
        switch (value) {
            case String text -> {
                var bytes = text.getBytes(StandardCharsets.UTF_8);
                control(out, TEXT, bytes.length);
                out.writeBytes(bytes);
            }
            case Double number -> {
                control(out, DOUBLE, 8);
                out.writeBytes(ByteBuffer.allocate(8).putDouble(number).array());
            }
            case Short number -> {
                control(out, UINT16, 2);
                out.writeBytes(ByteBuffer.allocate(2).putShort(number).array());
            }
            case Integer number -> {
                control(out, UINT32, 4);
                out.writeBytes(ByteBuffer.allocate(4).putInt(number).array());
            }
            case Long number -> {
                control(out, UINT64, 8);
                out.writeBytes(ByteBuffer.allocate(8).putLong(number).array());
            }
            case Map<?, ?> map -> {
                control(out, MAP, map.size());
                map.forEach((key, entry) -> {
                    write(out, key);
                    write(out, entry);
                });
            }
            case List<?> list -> {
                control(out, ARRAY, list.size());
                list.forEach(entry -> write(out, entry));
            }
            default -> throw new IllegalArgumentException(String.valueOf(value));
        }
    }

    /** Sizes from 29 on take another byte; types above 7 too. */
    private static void control(ByteArrayOutputStream out, int type, int size) {
        var low = Math.min(size, 29);
        if (type <= MAP) {
            out.write(type << 5 | low);
        } else {
            out.write(low);
            out.write(type - MAP);
        }
        if (size >= 29) {
            out.write(size - 29);
        }
    }
}
