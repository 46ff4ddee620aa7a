package org.gamingcafe.identity.account;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import org.gamingcafe.platform.kernel.Secret;

/** What the desk hands over: twelve characters that are not mistaken for each other, 60 random bits. */
public record ClaimCode(Secret secret, Duration life) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    static ClaimCode fresh(Duration life) {
        var code = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            code.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
        }
        return new ClaimCode(new Secret(code.toString()), life);
    }

    /** However it was typed: small letters, blanks, dashes, an O for a zero, an I or L for a one. */
    static Secret typed(String text) {
        var code = text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return new Secret(code);
    }

    /** {@code 7K3M-XQ2P-9ABC}. */
    public String shown() {
        return secret.reveal().replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
