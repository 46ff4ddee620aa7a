package org.gamingcafe.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.gamingcafe.platform.kernel.Secret;

/** The form in which tokens and tickets are stored: SHA-256 in base64url, 43 characters. Random tokens need no salt. */
public final class TokenHash {

    private TokenHash() {}

    public static String of(Secret token) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(token.reveal().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static boolean isOne(String text) {
        return text.matches("[A-Za-z0-9_-]{43}");
    }
}
