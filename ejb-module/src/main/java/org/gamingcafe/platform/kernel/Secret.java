package org.gamingcafe.platform.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Something that must never be printed. Random ones are stored only as their hash. */
public record Secret(String reveal) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 32;

    /** Nobody guesses it: 256 random bits in base64url. */
    public static Secret random() {
        var bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256 in base64url, 43 characters. For random secrets only: what people choose needs salt and time. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(reveal.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static boolean isHash(String text) {
        return text.matches("[A-Za-z0-9_-]{43}");
    }

    @Override
    public String toString() {
        return "***";
    }
}
