package org.gamingcafe.platform.crypto;

import java.security.SecureRandom;
import java.util.Base64;
import org.gamingcafe.platform.kernel.Secret;

/** Secrets that nobody can guess: 256 random bits in base64url. */
public final class RandomTokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private RandomTokens() {}

    public static Secret next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
