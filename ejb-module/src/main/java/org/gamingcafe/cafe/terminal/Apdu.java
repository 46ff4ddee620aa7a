package org.gamingcafe.cafe.terminal;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HexFormat;

/**
 * One message of the protocol (PA00P016, chapter 2): two bytes that say what it is, the length of what follows in one byte, or
 * {@code FF} and two bytes, the lower one first.
 */
record Apdu(int kind, byte[] data) {

    static final int ACKNOWLEDGED = 0x8000;
    static final int REFUSED_CLASS = 0x84;
    static final int REGISTRATION = 0x0600;
    static final int AUTHORISATION = 0x0601;
    static final int COMPLETION = 0x060F;
    static final int ABORTED = 0x061E;
    static final int REPEAT_RECEIPT = 0x0620;
    static final int REVERSAL = 0x0630;
    static final int REFUND = 0x0631;
    static final int ABORT = 0x06B0;
    static final int STATUS = 0x040F;
    static final int INTERMEDIATE = 0x04FF;
    static final int PRINT_LINE = 0x06D1;
    static final int PRINT_BLOCK = 0x06D3;

    static final Apdu ACK = new Apdu(ACKNOWLEDGED, new byte[0]);

    private static final int LONG = 0xFF;
    private static final int BYTE = 8;
    private static final int LONGEST = 8_192;

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        out.write(kind >> BYTE);
        out.write(kind);
        if (data.length < LONG) {
            out.write(data.length);
        } else {
            out.write(LONG);
            out.write(data.length);
            out.write(data.length >> BYTE);
        }
        out.writeBytes(data);
        return out.toByteArray();
    }

    /** @throws java.io.EOFException if it ends in the middle */
    static Apdu read(DataInputStream in) throws IOException {
        var kind = in.readUnsignedByte() << BYTE | in.readUnsignedByte();
        var length = in.readUnsignedByte();
        if (length == LONG) {
            length = in.readUnsignedByte() | in.readUnsignedByte() << BYTE;
        }
        if (length > LONGEST) {
            throw new Garbled("a message of " + length + " bytes");
        }
        var data = new byte[length];
        in.readFully(data);
        return new Apdu(kind, data);
    }

    /** Whether it says that what was asked is not done ({@code 84 xx}); {@code 84 00} says yes in another way. */
    boolean isRefusal() {
        return kind >> BYTE == REFUSED_CLASS && (kind & LONG) != 0;
    }

    boolean isAcknowledgement() {
        return kind == ACKNOWLEDGED || kind == REFUSED_CLASS << BYTE;
    }

    @Override
    public String toString() {
        return "%04X %s".formatted(kind, HexFormat.of().formatHex(data));
    }
}
