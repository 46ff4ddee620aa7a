package org.gamingcafe.e2e;

import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The authenticator app of everybody in the tests. A code works once, and many tests are the administrator: in the café of
 * all tests, and in a house whose clock is followed, the last use is forgotten before each sign-in; elsewhere the next code
 * that was not used yet is waited for.
 */
final class Factor {

    static final int TRIES = 10;

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_SECONDS = 30;
    private static final String FORGET =
            "update totp set last_step = 0 where account_id = (select id from account where username = ? or email = ?)";
    private static final Map<String, String> SECRETS = new ConcurrentHashMap<>();
    private static final Map<String, Long> USED = new ConcurrentHashMap<>();
    private static final Map<URI, Followed> FOLLOWED = new ConcurrentHashMap<>();

    private record Followed(Nodes nodes, ServerClock clock) {}

    private Factor() {}

    /** From now on the codes for this house are those of its own clock. */
    static void follow(Nodes nodes, ServerClock clock) {
        FOLLOWED.put(nodes.base(), new Followed(nodes, clock));
    }

    static void leave(Nodes nodes) {
        FOLLOWED.remove(nodes.base());
    }

    /** From now on this person has an app with this secret. */
    static void keep(URI base, Demo.Person person, String secret) {
        SECRETS.put(base + person.username(), secret.replace(" ", ""));
    }

    /** A code that works now. */
    static synchronized String code(URI base, Demo.Person person) {
        var secret = SECRETS.getOrDefault(base + person.username(), person.totpSecret());
        if (TheCafe.isAt(base)) {
            Books.change(FORGET, person.username(), person.username());
            return code(secret, step(TheCafe.clock().now()));
        }
        var followed = FOLLOWED.get(base);
        if (followed != null) {
            followed.nodes().change(FORGET, person.username(), person.username());
            return code(secret, step(followed.clock().now()));
        }
        var used = USED.merge(
                base + person.username(), step(Instant.now()) - 1, (last, least) -> Math.max(last + 1, least));
        while (used > step(Instant.now()) + 1) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        return code(secret, used);
    }

    /** The code that an app shows at this time of the café. */
    static String code(String secret, Instant at) {
        return code(secret, step(at));
    }

    static long step(Instant at) {
        return at.getEpochSecond() / STEP_SECONDS;
    }

    /** RFC 4226. */
    static String code(String secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(secret), "RAW"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String secret) {
        var bytes = ByteBuffer.allocate(secret.length() * 5 / 8);
        var waiting = 0;
        var bits = 0;
        for (var letter : secret.toCharArray()) {
            waiting = waiting << 5 | ALPHABET.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (waiting >> bits));
            }
        }
        return bytes.array();
    }
}
