package org.gamingcafe.platform.config;

import java.time.Duration;
import org.gamingcafe.platform.kernel.Settings;

/** How passwords are hashed, how long sign-ins last, and when an account is locked. */
final class SignInReading {

    private static final int LONGEST_HISTORY_DAYS = 3_650;

    private SignInReading() {}

    /** Argon2id, and the gate in front of it. */
    static Settings.Hashing hashing(Reading reading) {
        return new Settings.Hashing(
                reading.whole("CAFE_HASH_MEMORY_KIB", 19_456, 8_192, 1_048_576),
                reading.whole("CAFE_HASH_ITERATIONS", 2, 1, 20),
                reading.whole("CAFE_HASH_PARALLELISM", 1, 1, 8),
                reading.whole("CAFE_HASH_AT_ONCE", Runtime.getRuntime().availableProcessors(), 1, 256),
                reading.whole("CAFE_HASH_WAITING", 32, 0, 1_000),
                reading.duration("CAFE_HASH_PATIENCE", Duration.ofSeconds(3), Duration.ofSeconds(30)));
    }

    /** Tokens and login sessions. */
    static Settings.Tokens tokens(Reading reading) {
        var year = Duration.ofDays(366);
        return new Settings.Tokens(
                reading.text("CAFE_TOKEN_ISSUER", "https://cafe"),
                reading.duration("CAFE_TOKEN_ACCESS", Duration.ofMinutes(15), Duration.ofHours(1)),
                reading.duration("CAFE_TOKEN_REFRESH", Duration.ofDays(7), year),
                reading.duration("CAFE_TOKEN_REMEMBERED_REFRESH", Duration.ofDays(30), year),
                reading.duration("CAFE_SESSION_IDLE", Duration.ofMinutes(30), year),
                reading.duration("CAFE_SESSION_REMEMBERED_IDLE", Duration.ofDays(30), year),
                reading.duration("CAFE_SESSION_STAFF_LIMIT", Duration.ofHours(12), year),
                reading.duration("CAFE_SESSION_MEMBER_LIMIT", Duration.ofDays(30), year));
    }

    /** The lock, and how long attempts are kept. */
    static Settings.SignIn signIn(Reading reading) {
        return new Settings.SignIn(
                reading.whole("CAFE_LOCK_AFTER", 5, 1, 100),
                reading.duration("CAFE_LOCK_DURATION", Duration.ofMinutes(15), Duration.ofDays(1)),
                reading.whole("CAFE_LOGIN_HISTORY_DAYS", 180, 30, LONGEST_HISTORY_DAYS));
    }
}
