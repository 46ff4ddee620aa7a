package org.gamingcafe.e2e;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A card terminal that approves whatever it is asked, in the bytes of ZVT. */
final class ApprovingTerminal implements AutoCloseable {

    private static final HexFormat HEX = HexFormat.of();
    private static final String ACK = "800000";

    /** In cents, in the order in which they were asked. */
    final List<Long> taken = new CopyOnWriteArrayList<>();

    /** What cards got back, likewise. */
    final List<Long> given = new CopyOnWriteArrayList<>();

    private final ServerSocket server;

    ApprovingTerminal() {
        try {
            server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::listen);
    }

    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** What it printed last. */
    String slip() {
        return String.valueOf(1_000 + taken.size() + given.size());
    }

    private void listen() {
        try {
            while (true) {
                var line = server.accept();
                Thread.startVirtualThread(() -> serve(line));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void serve(Socket line) {
        try (line) {
            var in = new DataInputStream(line.getInputStream());
            while (true) {
                var asked = heard(in);
                send(line, ACK);
                if (asked.startsWith("0600")) {
                    say(line, in, "060f0a" + "1900" + "2912345678" + "490978");
                } else if (asked.startsWith("0620")) {
                    say(line, in, "060f00");
                } else if (asked.startsWith("0601")) {
                    taken.add(Long.parseLong(asked.substring(8, 20)));
                    say(line, in, approved(taken.getLast()));
                    say(line, in, "060f00");
                } else if (asked.startsWith("0631")) {
                    given.add(Long.parseLong(asked.substring(14, 26)));
                    say(line, in, approved(given.getLast()));
                    say(line, in, "060f00");
                }
            }
        } catch (IOException hungUp) {
            return;
        }
    }

    private String approved(long minor) {
        var data = "2700" + "04%012d".formatted(minor) + "0b00%s".formatted(slip()) + "2912345678" + "87" + slip()
                + "490978";
        return "040f%02x".formatted(data.length() / 2) + data;
    }

    private static void say(Socket line, DataInputStream in, String hex) throws IOException {
        send(line, hex);
        heard(in);
    }

    private static String heard(DataInputStream in) throws IOException {
        var head = new byte[3];
        in.readFully(head);
        var data = new byte[head[2] & 0xFF];
        in.readFully(data);
        return HEX.formatHex(head) + HEX.formatHex(data);
    }

    private static void send(Socket line, String hex) throws IOException {
        line.getOutputStream().write(HEX.parseHex(hex));
        line.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
