package org.gamingcafe.platform.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The key under which a caller may repeat an act: route template, client's key (1–255 visible characters) and a hash of
 * what was asked, path ids included.
 */
public record Command(String route, String key, String bodyHash) {

    public Command {
        if (!key.matches("[\\x21-\\x7e]{1,255}")) {
            throw new InvalidInput("Idempotency-Key", "idempotency.key-malformed");
        }
    }

    /** @param asked everything that was asked: path ids and the request record; their text form is hashed */
    public static Command of(String route, String key, Object... asked) {
        return new Command(route, key, hash(Arrays.deepToString(asked)));
    }

    /** A command that the house gives itself, derived from the id of what it acts on. */
    public static Command ofTheHouse(String act, UUID subject) {
        return of(act, subject.toString(), subject);
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
