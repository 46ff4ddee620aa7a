package org.gamingcafe.platform.limit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gamingcafe.platform.kernel.InvalidInput;

/** A range of addresses in CIDR notation, such as {@code 203.0.113.0/24} or {@code 2001:db8::/48}. */
public final class AddressRange {

    private static final Pattern V4 =
            Pattern.compile("(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F]{0,4}(:[0-9a-fA-F]{0,4}){2,7}(:[0-9.]{7,15})?");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,3}");
    private static final Pattern ZEROS = Pattern.compile("(^|:)(0(:|$)){2,}");
    private static final int V6_BYTES = 16;
    private static final int SHARED_BITS = 64;

    private final byte[] network;
    private final int length;

    private AddressRange(byte[] network, int length) {
        this.network = network;
        this.length = length;
    }

    /** @throws InvalidInput for what is no address or range, and for a range whose address has bits beyond its length */
    public static AddressRange parse(String text) {
        var parts = text.strip().split("/", 2);
        var network = bytes(parts[0]).orElseThrow(AddressRange::malformed);
        var longest = network.length * Byte.SIZE;
        var length = longest;
        if (parts.length == 2) {
            length = LENGTH.matcher(parts[1]).matches() ? Integer.parseInt(parts[1]) : -1;
        }
        if (length < 0 || length > longest || !Arrays.equals(network, cut(network, length))) {
            throw malformed();
        }
        return new AddressRange(network, length);
    }

    public boolean contains(String ip) {
        return bytes(ip).filter(this::contains).isPresent();
    }

    boolean contains(byte[] address) {
        return address.length == network.length && Arrays.equals(network, cut(address, length));
    }

    /** The address as limits count it: one of version 6 stands for all of its /64, which belong to one customer. */
    public static String counted(String ip) {
        return bytes(ip)
                .map(address -> address.length == V6_BYTES
                        ? new AddressRange(cut(address, SHARED_BITS), SHARED_BITS).toString()
                        : text(address))
                .orElse(ip);
    }

    /** Only what is written as an address is one: nothing is ever looked up. */
    static Optional<byte[]> bytes(String ip) {
        var zone = ip.indexOf('%');
        var plain = zone < 0 ? ip : ip.substring(0, zone);
        if (!V4.matcher(plain).matches() && !V6.matcher(plain).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(plain).getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static byte[] cut(byte[] address, int length) {
        var cut = address.clone();
        for (var i = 0; i < cut.length; i++) {
            var keep = Math.clamp(length - (long) i * Byte.SIZE, 0, Byte.SIZE);
            cut[i] &= (byte) (0xff << (Byte.SIZE - keep));
        }
        return cut;
    }

    private static String text(byte[] address) {
        try {
            var text = InetAddress.getByAddress(address).getHostAddress();
            return address.length == V6_BYTES ? ZEROS.matcher(text).replaceFirst("::") : text;
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InvalidInput malformed() {
        return new InvalidInput("range", "limit.range");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressRange range && toString().equals(range.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return text(network) + "/" + length;
    }
}
