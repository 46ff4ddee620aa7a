package org.gamingcafe.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** HTTP/1.1 as it goes over the wire, for what no well-behaved client sends: any Host, any path, any header twice. */
final class RawHttp {

    private static final int PATIENCE_MILLIS = 15_000;
    private static final byte[] NOTHING = new byte[0];

    private RawHttp() {}

    /** @param headers without Host, Connection and Content-Length */
    static Answer get(String host, String path, String... headers) {
        return send("GET", host, path, NOTHING, headers);
    }

    /** From another address of this machine. */
    static Answer getFrom(String ip, String path) {
        var head =
                "GET " + path + " HTTP/1.1\r\nHost: " + TheCafe.base().getAuthority() + "\r\nConnection: close\r\n\r\n";
        return exchange(ip, "GET " + path, head, NOTHING);
    }

    static Answer post(String host, String path, String body, String... headers) {
        return send("POST", host, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    static Answer send(String method, String host, String path, byte[] body, String... headers) {
        var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n");
        for (var header : headers) {
            head.append(header).append("\r\n");
        }
        if (body.length > 0) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        return exchange(method + " " + path, head.append("\r\n").toString(), body);
    }

    /** What is sent is up to the caller, to the last byte. Status 0 is a connection that was cut without an answer. */
    static Answer exchange(String asked, String head, byte[] body) {
        return exchange("127.0.0.1", asked, head, body);
    }

    private static Answer exchange(String from, String asked, String head, byte[] body) {
        var begun = System.nanoTime();
        try (var socket = new Socket()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(
                    new InetSocketAddress(
                            TheCafe.base().getHost(), TheCafe.base().getPort()),
                    PATIENCE_MILLIS);
            var answer = write(socket, head, body).in().readAllBytes();
            return parsed(asked, answer, Duration.ofNanos(System.nanoTime() - begun));
        } catch (IOException e) {
            throw new UncheckedIOException(asked, e);
        }
    }

    private record Sent(InputStream in) {}

    /** A server that has heard enough may stop listening before all is said. */
    private static Sent write(Socket socket, String head, byte[] body) throws IOException {
        var out = socket.getOutputStream();
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        try {
            out.write(body);
            out.flush();
        } catch (IOException cut) {
            // its answer may be there all the same
        }
        return new Sent(new Lenient(socket.getInputStream()));
    }

    /** The end of the connection, gentle or not, is the end of the answer. */
    private static final class Lenient extends InputStream {

        private final InputStream in;

        Lenient(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() {
            try {
                return in.read();
            } catch (IOException reset) {
                return -1;
            }
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            try {
                return in.read(buffer, from, length);
            } catch (IOException reset) {
                return -1;
            }
        }
    }

    private static Answer parsed(String asked, byte[] bytes, Duration took) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(asked, 0, HttpHeaders.of(new TreeMap<>(), (name, value) -> true), bytes, took);
        }
        var lines = text.substring(0, end).split("\r\n");
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (var i = 1; i < lines.length; i++) {
            var colon = lines[i].indexOf(':');
            headers.computeIfAbsent(lines[i].substring(0, colon), name -> new ArrayList<>())
                    .add(lines[i].substring(colon + 1).strip());
        }
        var body = text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
        var known = HttpHeaders.of(headers, (name, value) -> true);
        var chunked = known.firstValue("Transfer-Encoding")
                .filter(how -> how.toLowerCase(Locale.ROOT).contains("chunked"))
                .isPresent();
        return new Answer(
                asked, Integer.parseInt(lines[0].split(" ")[1]), known, chunked ? unchunked(body) : body, took);
    }

    private static byte[] unchunked(byte[] body) {
        var whole = new ByteArrayOutputStream();
        var text = new String(body, StandardCharsets.ISO_8859_1);
        for (var at = 0; at < text.length(); ) {
            var line = text.indexOf("\r\n", at);
            var size = line < 0
                    ? 0
                    : Integer.parseInt(text.substring(at, line).split(";")[0].strip(), 16);
            if (size == 0) {
                break;
            }
            whole.write(body, line + 2, Math.min(size, body.length - line - 2));
            at = line + 2 + size + 2;
        }
        return whole.toByteArray();
    }
}
