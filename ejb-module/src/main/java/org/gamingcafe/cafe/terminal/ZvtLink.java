package org.gamingcafe.cafe.terminal;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Currency;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a terminal that speaks ZVT (PA00P015, PA00P016). Each command is acknowledged, told about, and completed or
 * aborted; every message of the terminal is acknowledged in turn. Everything has an end: what is not said in time is an
 * {@link IOException}.
 */
final class ZvtLink implements Closeable {

    private static final int PASSWORD_BYTES = 3;
    private static final int AMOUNT_BYTES = 6;
    private static final int SHORT_BYTES = 2;
    private static final int AMOUNT = 0x04;
    private static final int CURRENCY = 0x49;
    private static final int RECEIPT = 0x87;

    /** The terminal tells how far it is, and nobody starts a payment at it by hand. */
    private static final int CONFIGURATION = 0x18;

    private static final int MOST_MESSAGES = 2_000;

    private final Socket socket = new Socket();
    private final int password;
    private final Pace pace;
    private @Nullable DataInputStream in;
    private @Nullable OutputStream out;

    /**
     * How long is waited.
     *
     * @param connect for the connection, and for each acknowledgement
     * @param whole for all of one command: somebody looks for their card meanwhile
     * @param look after how long without a word it is looked whether somebody has given up
     */
    record Pace(Duration connect, Duration whole, Duration look) {

        static final Pace USUAL = new Pace(Duration.ofSeconds(4), Duration.ofSeconds(130), Duration.ofMillis(500));
    }

    /** @param status of the transaction, if the terminal has told any @param refusal its code; nothing: it was completed */
    record Answer(Optional<ZvtStatus> status, @Nullable Integer refusal) {

        boolean isYes() {
            return refusal == null && status.filter(ZvtStatus::isYes).isPresent();
        }
    }

    ZvtLink(int password, Pace pace) {
        this.password = password;
        this.pace = pace;
    }

    void open(InetSocketAddress address) throws IOException {
        socket.connect(address, (int) pace.connect().toMillis());
        socket.setTcpNoDelay(true);
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** Before anything else on a connection. */
    void register(Currency currency) throws IOException {
        var data = new ByteArrayOutputStream();
        data.writeBytes(Bcd.of(password, PASSWORD_BYTES));
        data.write(CONFIGURATION);
        data.writeBytes(Bcd.of(currency.getNumericCode(), SHORT_BYTES));
        var answer = command(new Apdu(Apdu.REGISTRATION, data.toByteArray()), () -> false);
        if (answer.refusal() != null) {
            throw new Garbled("the terminal does not register: " + answer.refusal());
        }
    }

    /** What it did last, as it has kept it. */
    Answer last() throws IOException {
        return command(new Apdu(Apdu.REPEAT_RECEIPT, Bcd.of(password, PASSWORD_BYTES)), () -> false);
    }

    /** @param isGivenUp asked now and then; the terminal is told, and may be done already */
    Answer pay(long minor, Currency currency, BooleanSupplier isGivenUp) throws IOException {
        return command(new Apdu(Apdu.AUTHORISATION, amount(minor, currency)), isGivenUp);
    }

    /** The card that is shown gets it. @param isGivenUp as with {@link #pay} */
    Answer refund(long minor, Currency currency, BooleanSupplier isGivenUp) throws IOException {
        var data = new ByteArrayOutputStream();
        data.writeBytes(Bcd.of(password, PASSWORD_BYTES));
        data.writeBytes(amount(minor, currency));
        return command(new Apdu(Apdu.REFUND, data.toByteArray()), isGivenUp);
    }

    private static byte[] amount(long minor, Currency currency) {
        var data = new ByteArrayOutputStream();
        data.write(AMOUNT);
        data.writeBytes(Bcd.of(minor, AMOUNT_BYTES));
        data.write(CURRENCY);
        data.writeBytes(Bcd.of(currency.getNumericCode(), SHORT_BYTES));
        return data.toByteArray();
    }

    /** Takes the payment or the refund with this slip back. */
    Answer reverse(long receipt) throws IOException {
        var data = new ByteArrayOutputStream();
        data.writeBytes(Bcd.of(password, PASSWORD_BYTES));
        data.write(RECEIPT);
        data.writeBytes(Bcd.of(receipt, SHORT_BYTES));
        return command(new Apdu(Apdu.REVERSAL, data.toByteArray()), () -> false);
    }

    private Answer command(Apdu command, BooleanSupplier isGivenUp) throws IOException {
        var until = System.nanoTime() + pace.whole().toNanos();
        send(command);
        socket.setSoTimeout((int) pace.connect().toMillis());
        var first = Apdu.read(input());
        if (first.isRefusal()) {
            return new Answer(Optional.empty(), first.kind() & 0xFF);
        }
        if (!first.isAcknowledgement()) {
            throw new Garbled("no acknowledgement: " + first);
        }
        return completed(until, isGivenUp);
    }

    private Answer completed(long until, BooleanSupplier isGivenUp) throws IOException {
        Optional<ZvtStatus> status = Optional.empty();
        var hasGivenUp = false;
        for (var messages = 0; messages < MOST_MESSAGES; messages++) {
            while (!isThere(until)) {
                if (!hasGivenUp && isGivenUp.getAsBoolean()) {
                    hasGivenUp = true;
                    send(new Apdu(Apdu.ABORT, new byte[0]));
                }
            }
            socket.setSoTimeout((int) pace.connect().toMillis());
            var told = Apdu.read(input());
            switch (told.kind()) {
                case Apdu.STATUS -> {
                    status = Optional.of(ZvtStatus.read(told.data()));
                    send(Apdu.ACK);
                }
                case Apdu.COMPLETION -> {
                    send(Apdu.ACK);
                    return new Answer(status, null);
                }
                case Apdu.ABORTED -> {
                    send(Apdu.ACK);
                    return new Answer(status, told.data().length == 0 ? 0 : told.data()[0] & 0xFF);
                }
                case Apdu.INTERMEDIATE, Apdu.PRINT_LINE, Apdu.PRINT_BLOCK -> send(Apdu.ACK);
                default -> {
                    if (!told.isAcknowledgement()) {
                        throw new Garbled("what is that? " + told);
                    }
                }
            }
        }
        throw new Garbled("it talks without end");
    }

    /** Whether the next message has begun; a look at the clock in between. */
    private boolean isThere(long until) throws IOException {
        if (System.nanoTime() > until) {
            throw new SocketTimeoutException("not done within " + pace.whole().toSeconds() + " s");
        }
        if (input().available() > 0) {
            return true;
        }
        socket.setSoTimeout((int) pace.look().toMillis());
        var stream = socket.getInputStream();
        try {
            var first = stream.read();
            if (first < 0) {
                throw new java.io.EOFException("the terminal has hung up");
            }
            in = new DataInputStream(new java.io.SequenceInputStream(
                    new java.io.ByteArrayInputStream(new byte[] {(byte) first}), stream));
            return true;
        } catch (SocketTimeoutException quiet) {
            return false;
        }
    }

    private DataInputStream input() throws IOException {
        var open = in;
        if (open == null) {
            throw new IOException("not connected");
        }
        return open;
    }

    private void send(Apdu message) throws IOException {
        var open = out;
        if (open == null) {
            throw new IOException("not connected");
        }
        open.write(message.bytes());
        open.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
