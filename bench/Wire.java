import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * One connection that is kept alive, and as little work as asking takes (RFC 9112): the processor that a load program shares
 * with the house is the house's. For one thread. Bodies are skipped unless they are asked for. A connection that the house has
 * closed, or that has been idle for so long that it may be about to, is made anew before anything is sent; one that breaks
 * afterwards counts as status 0, because nobody knows whether the request was performed (RFC 9110, 9.2.2).
 */
final class Wire {

    private static final int LONGEST_WAIT_MILLIS = 30_000;

    /** Shorter than servers keep a connection that nothing comes through. */
    private static final long LONGEST_IDLE_NANOS = 5_000_000_000L;

    /** Looking whether an end has arrived costs a millisecond, so only after a pause. */
    private static final long SHORT_PAUSE_NANOS = 100_000_000L;

    private final URI base;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private long used;
    private boolean last;
    private boolean wanted;
    private String body = "";

    Wire(URI base) {
        this.base = base;
    }

    int get(String path, String token) {
        return ask("GET " + base.getPath() + path + " HTTP/1.1\r\nHost: " + base.getAuthority()
                + "\r\nAuthorization: Bearer " + token + "\r\n\r\n");
    }

    /** What came with the last answer to {@link #tell}. */
    String body() {
        return body;
    }

    /** A command of nobody known, whose answer is of interest. */
    int tell(String path, String body) {
        wanted = true;
        try {
            return ask("POST " + base.getPath() + path + " HTTP/1.1\r\nHost: " + base.getAuthority()
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        } finally {
            wanted = false;
        }
    }

    int post(String path, String token, String key, String body) {
        return ask("POST " + base.getPath() + path + " HTTP/1.1\r\nHost: " + base.getAuthority()
                + "\r\nAuthorization: Bearer " + token + "\r\nIdempotency-Key: " + key
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    /** The same, when the answer is of interest. */
    int postTold(String path, String token, String key, String body) {
        wanted = true;
        try {
            return post(path, token, key, body);
        } finally {
            wanted = false;
        }
    }

    private int ask(String request) {
        try {
            if (socket != null && isOver()) {
                close();
            }
            if (socket == null) {
                connect();
            }
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            var status = answer();
            if (last) {
                close();
            }
            used = System.nanoTime();
            return status;
        } catch (IOException | RuntimeException e) {
            close();
            return 0;
        }
    }

    /** Whether the other end has closed it, or may at any moment. What comes unasked is no answer to anything either. */
    private boolean isOver() {
        var idle = System.nanoTime() - used;
        if (idle < SHORT_PAUSE_NANOS) {
            return false;
        }
        if (idle > LONGEST_IDLE_NANOS) {
            return true;
        }
        try {
            socket.setSoTimeout(1);
            in.read();
            return true;
        } catch (SocketTimeoutException nothingCame) {
            return !isPatientAgain();
        } catch (IOException broken) {
            return true;
        }
    }

    private boolean isPatientAgain() {
        try {
            socket.setSoTimeout(LONGEST_WAIT_MILLIS);
            return true;
        } catch (IOException broken) {
            return false;
        }
    }

    private void connect() throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(LONGEST_WAIT_MILLIS);
        socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), LONGEST_WAIT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    private int answer() throws IOException {
        var begin = line();
        var status = Integer.parseInt(begin.split(" ")[1]);
        last = begin.startsWith("HTTP/1.0");
        var length = 0;
        var chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(java.util.Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            last |= lower.startsWith("connection:") && lower.contains("close");
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        var told = new StringBuilder();
        if (chunked) {
            for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                take(size, told);
                line();
            }
            line();
        } else {
            take(length, told);
        }
        body = told.toString();
        return status;
    }

    private void take(int length, StringBuilder told) throws IOException {
        if (wanted) {
            told.append(new String(in.readNBytes(length), StandardCharsets.UTF_8));
        } else {
            in.skipNBytes(length);
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection ended");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            // It is broken already.
        }
        socket = null;
    }
}
