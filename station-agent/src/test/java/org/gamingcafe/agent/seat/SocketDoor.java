package org.gamingcafe.agent.seat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The door of a fake house at which seats keep a connection; plain requests are carried to the house behind it. */
public final class SocketDoor implements AutoCloseable {

    private static final int TEXT = 0x81;
    private static final int CLOSE = 8;
    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    final List<JsonObject> heard = new CopyOnWriteArrayList<>();
    volatile boolean isSilent;
    private final FakeHouse house;
    private final ServerSocket plug = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    public SocketDoor(FakeHouse house) throws IOException {
        this.house = house;
        Thread.ofVirtual().start(this::accept);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + plug.getLocalPort());
    }

    /** What was said, in order: messages over the connection, and the journal, which comes by a plain request. */
    List<String> said() {
        return heard.stream().map(one -> one.getString("type")).toList();
    }

    private void accept() {
        while (!plug.isClosed()) {
            try {
                var seat = plug.accept();
                Thread.ofVirtual().start(() -> serve(seat));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket seat) {
        try (seat) {
            var in = new DataInputStream(seat.getInputStream());
            var head = head(in);
            if (!head.contains("/ws/station")) {
                carry(seat, in, head);
                return;
            }
            open.add(seat);
            greet(seat, head);
            for (var text = text(in); text != null; text = text(in)) {
                try (var reader = Json.createReader(new StringReader(text))) {
                    answer(seat, reader.readObject());
                }
            }
        } catch (IOException e) {
            // It has gone.
        } finally {
            open.remove(seat);
        }
    }

    private void answer(Socket seat, JsonObject message) throws IOException {
        heard.add(message);
        if (isSilent) {
            return;
        }
        switch (message.getString("type")) {
            case "hello" -> {
                if (house.refuses) {
                    say(
                            seat,
                            "problem",
                            Json.createObjectBuilder()
                                    .add("code", "station-key.refused")
                                    .build());
                    seat.close();
                } else {
                    say(
                            seat,
                            "welcome",
                            Json.createObjectBuilder()
                                    .add("protocol", 1)
                                    .add("station", house.station.toString())
                                    .build());
                }
            }
            case "beat" -> say(seat, "orders", house.orders());
            default -> {}
        }
    }

    /** By itself, as after somebody has sat down. */
    void push() throws IOException {
        for (var seat : open) {
            say(seat, "orders", house.orders());
        }
    }

    void hangUp() throws IOException {
        for (var seat : open) {
            seat.close();
        }
    }

    private static String head(DataInputStream in) throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append((char) in.readUnsignedByte());
        }
        return head.toString();
    }

    private static void greet(Socket seat, String head) throws IOException {
        var key = head.replaceAll("(?is).*sec-websocket-key: ([^\r]+)\r.*", "$1");
        try {
            var hash = MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
            var answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(hash) + "\r\n\r\n";
            seat.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next text; nothing when the other side has closed. */
    private static String text(DataInputStream in) throws IOException {
        var kind = in.readUnsignedByte() & 0xf;
        var length = in.readUnsignedByte() & 0x7f;
        if (length == 126) {
            length = in.readUnsignedShort();
        }
        var mask = in.readNBytes(4);
        var bytes = in.readNBytes(length);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= mask[i % 4];
        }
        return kind == CLOSE ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private static synchronized void say(Socket seat, String type, JsonObject body) throws IOException {
        var text = Json.createObjectBuilder()
                .add("type", type)
                .add("body", body)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        var out = seat.getOutputStream();
        out.write(TEXT);
        if (text.length < 126) {
            out.write(text.length);
        } else {
            out.write(new byte[] {126, (byte) (text.length >> 8), (byte) text.length});
        }
        out.write(text);
        out.flush();
    }

    /** One plain request: what was read so far, then the rest, both ways. */
    private void carry(Socket seat, DataInputStream in, String head) throws IOException {
        if (head.contains("/journal")) {
            heard.add(Json.createObjectBuilder().add("type", "journal").build());
        }
        try (var far = new Socket(house.address().getHost(), house.address().getPort())) {
            far.getOutputStream()
                    .write(head.replaceFirst("(?i)connection: [^\r]*\r\n", "")
                            .replaceFirst("(?i)upgrade: [^\r]*\r\n", "")
                            .replaceFirst("(?i)http2-settings: [^\r]*\r\n", "")
                            .replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            Thread.ofVirtual().start(() -> {
                try {
                    in.transferTo(far.getOutputStream());
                } catch (IOException e) {
                    // Answered.
                }
            });
            far.getInputStream().transferTo(seat.getOutputStream());
        }
    }

    @Override
    public void close() throws IOException {
        plug.close();
        hangUp();
    }
}
