package org.gamingcafe.cafe.terminal;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a terminal says of a transaction (status information, {@code 04 0F}; PA00P015, chapters 3.1 and 9).
 *
 * @param result 0: it was done
 * @param amount in minor units, if it says so
 * @param trace its number of the transaction
 * @param receipt its number of the slip
 * @param card what the card is called
 */
record ZvtStatus(
        int result,
        @Nullable Long amount,
        @Nullable Long trace,
        @Nullable Long receipt,
        @Nullable Long terminal,
        @Nullable String card) {

    private static final int RESULT = 0x27;
    private static final int AMOUNT = 0x04;
    private static final int TRACE = 0x0B;
    private static final int RECEIPT = 0x87;
    private static final int TERMINAL_ID = 0x29;
    private static final int CARD_NAME = 0x8B;
    private static final int TLV = 0x06;
    private static final int DIGIT = 0x0F;
    private static final int BYTE = 0xFF;
    private static final Charset LETTERS = Charset.forName("IBM437");

    /** Fields whose length never changes. */
    private static final Map<Integer, Integer> FIXED = Map.ofEntries(
            Map.entry(0x01, 1),
            Map.entry(0x02, 1),
            Map.entry(0x03, 1),
            Map.entry(AMOUNT, 6),
            Map.entry(0x05, 1),
            Map.entry(TRACE, 3),
            Map.entry(0x0C, 3),
            Map.entry(0x0D, 2),
            Map.entry(0x0E, 2),
            Map.entry(0x17, 2),
            Map.entry(0x19, 1),
            Map.entry(RESULT, 1),
            Map.entry(TERMINAL_ID, 4),
            Map.entry(0x2A, 15),
            Map.entry(0x37, 3),
            Map.entry(0x3A, 2),
            Map.entry(0x3B, 8),
            Map.entry(0x49, 2),
            Map.entry(RECEIPT, 2),
            Map.entry(0x88, 3),
            Map.entry(0x8A, 1),
            Map.entry(0x8C, 1),
            Map.entry(0xA0, 1),
            Map.entry(0xAA, 3),
            Map.entry(0xBA, 5),
            Map.entry(0xD0, 1),
            Map.entry(0xD1, 1),
            Map.entry(0xD2, 1),
            Map.entry(0xD3, 1));

    /** Fields that begin with so many digits of length, one in each byte. */
    private static final Map<Integer, Integer> COUNTED = Map.ofEntries(
            Map.entry(0x22, 2),
            Map.entry(0x23, 2),
            Map.entry(0x24, 3),
            Map.entry(0x2D, 2),
            Map.entry(0x2E, 3),
            Map.entry(0x3C, 3),
            Map.entry(0x60, 3),
            Map.entry(CARD_NAME, 2),
            Map.entry(0x92, 3),
            Map.entry(0x9A, 3),
            Map.entry(0xA7, 2),
            Map.entry(0xA9, 2),
            Map.entry(0xAF, 3));

    boolean isYes() {
        return result == 0;
    }

    /** @throws Garbled if it does not hold together, or says no result */
    static ZvtStatus read(byte[] data) throws Garbled {
        var fields = new HashMap<Integer, byte[]>();
        var at = 0;
        while (at < data.length) {
            var field = data[at++] & BYTE;
            var head = head(field, data, at);
            var begin = at + head;
            var length = length(field, data, at);
            if (begin + length > data.length) {
                throw new Garbled("a field that ends behind the message");
            }
            var value = new byte[length];
            System.arraycopy(data, begin, value, 0, length);
            fields.put(field, value);
            at = begin + length;
        }
        var result = fields.get(RESULT);
        if (result == null) {
            throw new Garbled("no result");
        }
        var card = fields.get(CARD_NAME);
        return new ZvtStatus(
                result[0] & BYTE,
                number(fields.get(AMOUNT)),
                number(fields.get(TRACE)),
                number(fields.get(RECEIPT)),
                number(fields.get(TERMINAL_ID)),
                card == null
                        ? null
                        : new String(card, LETTERS).replace("\0", "").strip());
    }

    private static int head(int field, byte[] data, int at) throws Garbled {
        if (field == TLV) {
            return at < data.length && (data[at] & 0x80) != 0 ? 1 + (data[at] & 0x7F) : 1;
        }
        return COUNTED.getOrDefault(field, 0);
    }

    private static int length(int field, byte[] data, int at) throws Garbled {
        var fixed = FIXED.get(field);
        if (fixed != null) {
            return fixed;
        }
        var head = head(field, data, at);
        if (at + head > data.length || field != TLV && head == 0) {
            throw new Garbled("an unknown field %02X".formatted(field));
        }
        if (field == TLV) {
            return tlvLength(data, at, head);
        }
        var length = 0;
        for (var i = at; i < at + head; i++) {
            length = length * 10 + (data[i] & DIGIT);
        }
        return length;
    }

    private static int tlvLength(byte[] data, int at, int head) throws Garbled {
        if (head == 1 && data[at] >= 0) {
            return data[at];
        }
        if (head == 1 || head > 3) {
            throw new Garbled("a container without end");
        }
        var length = 0;
        for (var i = at + 1; i < at + head; i++) {
            length = length << 8 | data[i] & BYTE;
        }
        return length;
    }

    private static @Nullable Long number(byte @Nullable [] value) throws Garbled {
        return value == null ? null : Bcd.read(value, 0, value.length);
    }
}
