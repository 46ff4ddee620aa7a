package org.gamingcafe.identity.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gamingcafe.platform.kernel.Secret;

/** The form in which lists of breached passwords name them; never stored, never sent as a whole. */
final class PwnedHash {

    private PwnedHash() {}

    /** SHA-1 in capital hex. */
    static String of(Secret password) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-1").digest(password.reveal().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
