package org.gamingcafe.cafe.terminal;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A terminal on this computer that speaks the protocol byte for byte, and keeps a journal of what cards have paid. */
final class ATerminal implements AutoCloseable {

    private static final HexFormat HEX = HexFormat.of();
    private static final String ACK = "800000";
    private static final String DONE = "060f00";
    private static final String GIVEN_UP = "061e016c";

    /** What it does with the next order. */
    enum Mood {
        APPROVES,
        DECLINES,
        /** The card has paid, and the line is cut before that is told. */
        HANGS_UP_AFTER_THE_CARD,
        /** The same in the middle of telling it. */
        HANGS_UP_IN_THE_ANSWER,
        /** Nobody has paid, and the line is cut. */
        HANGS_UP_BEFORE_THE_CARD,
        /** The card has paid, and what is told is not the protocol. */
        TALKS_RUBBISH,
        /** Nobody shows a card until the order is given up. */
        WAITS,
        /** The card has paid, and nothing is said. */
        IS_SILENT_AFTER_THE_CARD
    }

    /** A transaction that a card has made. @param isReversal the card got something: a reversal, or a refund */
    record Paid(int trace, int receipt, long minor, boolean isReversal) {}

    final List<String> heard = new CopyOnWriteArrayList<>();
    final List<Paid> journal = new CopyOnWriteArrayList<>();
    volatile Mood mood = Mood.APPROVES;
    volatile boolean tellsTheLast = true;
    private volatile boolean isGivenUp;
    volatile CountDownLatch ordered = new CountDownLatch(1);

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    ATerminal() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        threads.submit(this::listen);
    }

    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                var line = server.accept();
                threads.submit(() -> serve(line));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket line) {
        try (line) {
            var in = new DataInputStream(line.getInputStream());
            while (!line.isClosed()) {
                answer(heard(in), in, line);
            }
        } catch (IOException hungUp) {
            return;
        }
    }

    private String heard(DataInputStream in) throws IOException {
        var head = new byte[3];
        in.readFully(head);
        var data = new byte[head[2] & 0xFF];
        in.readFully(data);
        var asked = HEX.formatHex(head) + HEX.formatHex(data);
        heard.add(asked);
        return asked;
    }

    private void answer(String asked, DataInputStream in, Socket line) throws IOException {
        var out = line.getOutputStream();
        switch (asked.substring(0, 4)) {
            case "0600" -> {
                send(out, ACK);
                tell(out, in, "060f0a" + "1900" + "2912345678" + "490978");
            }
            case "0620" -> last(out, in);
            case "0601" -> {
                send(out, ACK);
                ordered.countDown();
                order(Long.parseLong(asked.substring(8, 20)), false, in, line);
            }
            case "0631" -> {
                send(out, ACK);
                ordered.countDown();
                order(Long.parseLong(asked.substring(14, 26)), true, in, line);
            }
            case "0630" -> {
                send(out, ACK);
                var receipt = Integer.parseInt(asked.substring(14, 18));
                var minor = journal.stream()
                        .filter(paid -> paid.receipt() == receipt)
                        .findFirst()
                        .orElseThrow()
                        .minor();
                order(minor, true, in, line);
            }
            default -> send(out, "848300");
        }
    }

    private void last(OutputStream out, DataInputStream in) throws IOException {
        send(out, ACK);
        if (tellsTheLast && !journal.isEmpty()) {
            tell(out, in, status(journal.getLast()));
        }
        tell(out, in, DONE);
    }

    private void order(long minor, boolean isReversal, DataInputStream in, Socket line) throws IOException {
        var out = line.getOutputStream();
        tell(out, in, "04ff0101");
        switch (mood) {
            case APPROVES -> {
                tell(out, in, status(paid(minor, isReversal)));
                tell(out, in, "06d1" + "06" + "00" + HEX.formatHex("Thank".getBytes()));
                tell(out, in, DONE);
            }
            case DECLINES -> {
                tell(out, in, "040f02" + "2705");
                tell(out, in, GIVEN_UP.replace("6c", "05"));
            }
            case HANGS_UP_AFTER_THE_CARD -> {
                paid(minor, isReversal);
                line.close();
            }
            case HANGS_UP_IN_THE_ANSWER -> {
                var status = status(paid(minor, isReversal));
                send(out, status.substring(0, status.length() / 4 * 2));
                line.close();
            }
            case HANGS_UP_BEFORE_THE_CARD -> line.close();
            case TALKS_RUBBISH -> {
                paid(minor, isReversal);
                send(out, "48545450");
                line.close();
            }
            case WAITS -> {
                if (isGivenUp || heard(in).startsWith("06b0")) {
                    send(out, ACK);
                    isGivenUp = false;
                    tell(out, in, GIVEN_UP);
                }
            }
            case IS_SILENT_AFTER_THE_CARD -> {
                paid(minor, isReversal);
                heard(in);
            }
        }
    }

    Paid paid(long minor, boolean isReversal) {
        var number = journal.size() + 1;
        var paid = new Paid(1_000 + number, 340 + number, minor, isReversal);
        journal.add(paid);
        return paid;
    }

    /** Result, amount, trace, time, date, terminal, slip, currency, card: as PA00P015 has them. */
    private static String status(Paid paid) {
        var name = HEX.formatHex("girocard\0".getBytes());
        var data = "2700" + "04%012d".formatted(paid.minor()) + "0b%06d".formatted(paid.trace()) + "0c123456" + "0d1129"
                + "2912345678" + "87%04d".formatted(paid.receipt()) + "490978" + "22f0f6" + "672612345678" + "8a05"
                + "8bf0f9" + name + "0604" + "1f120100" + "3cf0f0f2" + "4f4b";
        return "040f%02x".formatted(data.length() / 2) + data;
    }

    /** Says something, and hears that it was understood. */
    private void tell(OutputStream out, DataInputStream in, String hex) throws IOException {
        send(out, hex);
        var said = heard(in);
        if (said.startsWith("06b0")) { // both spoke at the same moment
            isGivenUp = true;
            said = heard(in);
        }
        if (!said.equals(ACK)) {
            throw new IOException("not acknowledged but " + said);
        }
    }

    private static void send(OutputStream out, String hex) throws IOException {
        out.write(HEX.parseHex(hex));
        out.flush();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
