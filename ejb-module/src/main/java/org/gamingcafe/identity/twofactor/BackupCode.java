package org.gamingcafe.identity.twofactor;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gamingcafe.platform.kernel.Secret;

/**
 * Codes on paper: ten characters of 32, 50 bits. The alphabet is Crockford's: no letter that looks like a digit, and who
 * types one all the same is understood.
 */
final class BackupCode {

    static final int SET = 10;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final int LONGEST_TYPED = 40;
    private static final SecureRandom RANDOM = new SecureRandom();

    private BackupCode() {}

    /** {@code 7K2MX-0QWE4}. */
    static Secret random() {
        var code = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            if (i == LENGTH / 2) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Secret(code.toString());
    }

    static Stream<Secret> newSet() {
        return Stream.generate(BackupCode::random).limit(SET);
    }

    /** As it is hashed, however it was typed; empty for what cannot be one. */
    static Optional<String> normal(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        var code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return code.length() == LENGTH && code.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0)
                ? Optional.of(code)
                : Optional.empty();
    }
}
