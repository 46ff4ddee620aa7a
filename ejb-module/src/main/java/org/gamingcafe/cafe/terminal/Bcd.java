package org.gamingcafe.cafe.terminal;

/** Numbers as the protocol writes them: two digits in each byte, the first ones first. */
final class Bcd {

    private static final int TEN = 10;
    private static final int DIGIT = 4;
    private static final int LOW = 0x0F;

    private Bcd() {}

    static byte[] of(long number, int bytes) {
        var written = new byte[bytes];
        var rest = number;
        for (var i = bytes - 1; i >= 0; i--) {
            var low = rest % TEN;
            rest /= TEN;
            written[i] = (byte) (rest % TEN << DIGIT | low);
            rest /= TEN;
        }
        if (rest != 0 || number < 0) {
            throw new IllegalArgumentException(number + " does not fit into " + bytes + " bytes");
        }
        return written;
    }

    /** @throws Garbled if there is something else than digits in it */
    static long read(byte[] bytes, int from, int length) throws Garbled {
        var number = 0L;
        for (var i = from; i < from + length; i++) {
            var high = bytes[i] >> DIGIT & LOW;
            var low = bytes[i] & LOW;
            if (high >= TEN || low >= TEN) {
                throw new Garbled("no number");
            }
            number = number * TEN * TEN + high * TEN + low;
        }
        return number;
    }
}
