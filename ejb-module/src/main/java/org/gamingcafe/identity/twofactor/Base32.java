package org.gamingcafe.identity.twofactor;

/** The alphabet in which apps take a secret by hand (RFC 4648, 6), without padding. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int MASK = 31;

    private Base32() {}

    static String of(byte[] bytes) {
        var text = new StringBuilder();
        var waiting = 0;
        var bits = 0;
        for (var part : bytes) {
            waiting = waiting << Byte.SIZE | part & 0xff;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(ALPHABET.charAt(waiting >> bits & MASK));
            }
            waiting &= (1 << bits) - 1;
        }
        return bits == 0
                ? text.toString()
                : text.append(ALPHABET.charAt(waiting << BITS - bits & MASK)).toString();
    }
}
