package org.gamingcafe.identity.twofactor;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Codes that change with the time (RFC 6238): SHA-1, six digits, 30 seconds, and one step of leeway to either side. */
final class Totp {

    static final int DIGITS = 6;
    static final Duration STEP = Duration.ofSeconds(30);

    private static final int SECRET_BYTES = 20;
    private static final int LEEWAY = 1;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    /** 160 bits, as long as the hash (RFC 4226, 4). */
    static byte[] newSecret() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    static long step(Instant at) {
        return at.getEpochSecond() / STEP.toSeconds();
    }

    static String code(byte[] secret, long step) {
        try {
            return new HmacOneTimePasswordGenerator(DIGITS)
                    .generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"), step, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The step whose code this is; empty if it is of none that counts now. All that count are computed, so that the time
     * it takes says nothing.
     */
    static OptionalLong match(byte[] secret, String code, Instant now) {
        var typed = code.getBytes(StandardCharsets.UTF_8);
        var present = step(now);
        var found = OptionalLong.empty();
        for (var step = present - LEEWAY; step <= present + LEEWAY; step++) {
            if (MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.UTF_8), typed)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }
}
