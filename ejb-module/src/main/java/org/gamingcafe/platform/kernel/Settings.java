package org.gamingcafe.platform.kernel;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What operators may turn, one record per room. Read and checked once at the start by {@code platform.config}, from where
 * each record can be injected. The name of the environment variable stands beside each value.
 */
public final class Settings {

    private Settings() {}

    /** {@code CAFE_PROFILE}: {@code prod} unless said otherwise. */
    public enum Profile {
        DEV,
        TEST,
        PROD
    }

    /**
     * @param profile {@code CAFE_PROFILE}
     * @param node {@code CAFE_NODE}, else the server's node name
     * @param clockFile {@code CAFE_CLOCK_FILE}: holds a duration by which the clock is ahead; never in production
     */
    public record House(Profile profile, String node, Optional<Path> clockFile) {}

    /**
     * @param demo {@code CAFE_DEMO} is {@code on}; never in production
     * @param demoFile {@code CAFE_DEMO_FILE}: where ids and passwords of the demo are written
     * @param adminPassword {@code CAFE_FIRST_ADMIN_PASSWORD}: one-time password of the first administrator
     * @param venueCode {@code CAFE_VENUE_CODE}
     * @param venueName {@code CAFE_VENUE_NAME}
     * @param zone {@code CAFE_VENUE_ZONE}
     * @param currency {@code CAFE_VENUE_CURRENCY}
     */
    public record FirstStart(
            boolean demo,
            Optional<Path> demoFile,
            Optional<Secret> adminPassword,
            String venueCode,
            String venueName,
            ZoneId zone,
            String currency) {}

    /** @param masterKey {@code CAFE_MASTER_KEY}: 32 random bytes in base64; seals what must be read again */
    public record Keys(Secret masterKey) {}

    /**
     * Argon2id and the gate in front of it.
     *
     * @param memoryKib {@code CAFE_HASH_MEMORY_KIB}
     * @param iterations {@code CAFE_HASH_ITERATIONS}
     * @param parallelism {@code CAFE_HASH_PARALLELISM}
     * @param atOnce {@code CAFE_HASH_AT_ONCE}: hashes computed at the same time; the number of cores unless said otherwise
     * @param waiting {@code CAFE_HASH_WAITING}: callers that may wait for their turn
     * @param patience {@code CAFE_HASH_PATIENCE}: for how long they wait
     */
    public record Hashing(int memoryKib, int iterations, int parallelism, int atOnce, int waiting, Duration patience) {}

    /**
     * @param issuer {@code CAFE_TOKEN_ISSUER}
     * @param access {@code CAFE_TOKEN_ACCESS}: life of an access token
     * @param refresh {@code CAFE_TOKEN_REFRESH}: life of a refresh token
     * @param rememberedRefresh {@code CAFE_TOKEN_REMEMBERED_REFRESH}: the same of a member who is remembered
     * @param idle {@code CAFE_SESSION_IDLE}: for how long a login session may be unused
     * @param rememberedIdle {@code CAFE_SESSION_REMEMBERED_IDLE}: the same of a member who is remembered
     * @param staffLimit {@code CAFE_SESSION_STAFF_LIMIT}: life of a login session, however busy
     * @param memberLimit {@code CAFE_SESSION_MEMBER_LIMIT}
     */
    public record Tokens(
            String issuer,
            Duration access,
            Duration refresh,
            Duration rememberedRefresh,
            Duration idle,
            Duration rememberedIdle,
            Duration staffLimit,
            Duration memberLimit) {}

    /**
     * @param shortAllowed {@code CAFE_PASSWORD_SHORT}: whether 8–11 characters of all four classes will do (D34)
     * @param expiryDays {@code CAFE_PASSWORD_MEMBER_EXPIRY}, {@code …_CASHIER_…}, {@code …_MANAGER_…}, {@code …_ADMIN_…}:
     *     for how many days a password lasts, by role; 0 is for ever (D25)
     * @param list {@code CAFE_PASSWORD_LIST}: the operator's file of forbidden words and hashes
     * @param breachService {@code CAFE_BREACH_URL}: a service with the range protocol; nobody is asked without it
     * @param breachTimeout {@code CAFE_BREACH_TIMEOUT}: for connecting and for reading, each
     */
    public record Passwords(
            boolean shortAllowed,
            Map<String, Integer> expiryDays,
            Optional<Path> list,
            Optional<URI> breachService,
            Duration breachTimeout) {

        public Passwords {
            expiryDays = Map.copyOf(expiryDays);
        }
    }

    /**
     * @param guesses {@code CAFE_LOCK_AFTER}: after how many wrong passwords in a row an account is locked (E3.2)
     * @param lock {@code CAFE_LOCK_DURATION}: for how long; failures are remembered for as long after the last of them
     * @param historyDays {@code CAFE_LOGIN_HISTORY_DAYS}: for how long attempts to sign in are kept
     */
    public record SignIn(int guesses, Duration lock, int historyDays) {}

    /**
     * Places of addresses.
     *
     * @param file {@code CAFE_PLACES_FILE}: a city database in MaxMind's format; read again when it changes, nothing is known
     *     without it
     */
    public record Places(Optional<Path> file) {}

    /**
     * What a doubtful sign-in meets.
     *
     * @param weights {@code CAFE_RISK_NEW_DEVICE}, {@code …_NEW_PLACE} and so on: points of each signal at its loudest; 0
     *     silences it
     * @param codeAt {@code CAFE_RISK_CODE_AT}: from this score on a code is mailed
     * @param alertAt {@code CAFE_RISK_ALERT_AT}: from this score on the owner is told, too
     * @param refuseAt {@code CAFE_RISK_REFUSE_AT}: from this score on nobody comes in; 101 is never
     */
    public record Risk(Map<String, Integer> weights, int codeAt, int alertAt, int refuseAt) {

        /** How they were found: docs/guides/risk.md. */
        public static final Risk USUAL = new Risk(
                Map.of(
                        "NEW_DEVICE", 42,
                        "NEW_PLACE", 45,
                        "IMPOSSIBLE_TRAVEL", 35,
                        "UNUSUAL_HOUR", 10,
                        "FAILURES", 20,
                        "BREACHED_PASSWORD", 10,
                        "PRESENCE", 45,
                        "TOKEN_REUSE", 30),
                40,
                70,
                90);

        public Risk {
            weights = Map.copyOf(weights);
        }
    }

    /** @param from {@code CAFE_JOBS_FROM}: addresses and ranges from where jobs may be run; private networks unless said otherwise */
    public record Jobs(List<AddressRange> from) {

        public Jobs {
            from = List.copyOf(from);
        }
    }

    /**
     * @param baseUrl {@code CAFE_PUBLIC_URL}: where links in mails lead; never taken from a request
     * @param timeout {@code CAFE_MAIL_TIMEOUT}: for connecting, reading and writing, each
     */
    public record Mail(String baseUrl, Duration timeout) {}

    /**
     * Passkeys belong to one address and work nowhere else (WebAuthn 5.1.3 and 13.4.9).
     *
     * @param url {@code CAFE_PASSKEY_URL}: at which address people come in with them, {@code CAFE_PUBLIC_URL} unless said
     *     otherwise; never taken from a request
     */
    public record Passkeys(URI url) {

        /** What authenticators show beside the address. */
        public static final String RP_NAME = "Gaming Café";

        private static final String LOCAL = "localhost";

        /** As browsers write it: without the usual port and any path (RFC 6454, 6.2). */
        public String origin() {
            var scheme = url.getScheme().toLowerCase(Locale.ROOT);
            var usual = scheme.equals("https") ? 443 : 80;
            return scheme + "://" + rpId() + (url.getPort() == -1 || url.getPort() == usual ? "" : ":" + url.getPort());
        }

        public String rpId() {
            return url.getHost().toLowerCase(Locale.ROOT);
        }

        /** Browsers use them at names, never at bare addresses, and over TLS or on the same machine only. */
        public boolean isOffered() {
            var host = rpId();
            var isLocal = host.equals(LOCAL) || host.endsWith("." + LOCAL);
            var isName = !host.startsWith("[") && !host.matches("[0-9.]+");
            return isLocal || isName && url.getScheme().equalsIgnoreCase("https");
        }
    }

    /**
     * Text messages; with neither of the two nobody is offered a code by SMS.
     *
     * @param directory {@code CAFE_SMS_DIR}: where messages become files; for development, never in production
     * @param gateway {@code CAFE_SMS_URL}, {@code …_ACCOUNT}, {@code …_TOKEN}, {@code …_FROM}: a service with Twilio's protocol
     * @param timeout {@code CAFE_SMS_TIMEOUT}: for connecting and for reading, each
     * @param region {@code CAFE_PHONE_REGION}: two letters, of numbers that are typed without a country code
     */
    public record Sms(Optional<Path> directory, Optional<Gateway> gateway, Duration timeout, String region) {

        public record Gateway(URI url, String account, Secret token, String from) {}
    }

    /**
     * @param trustedProxies {@code CAFE_TRUSTED_PROXIES}: addresses and ranges whose X-Forwarded-For is believed, parted by
     *     commas; nobody's if it is empty
     * @param largestBody {@code CAFE_BODY_BYTES}: how much a request to the API may bring along
     * @param https {@code CAFE_HTTPS}: whether people come in over TLS, which ends before this server; no header has a say
     */
    public record Door(TrustedProxies trustedProxies, int largestBody, boolean https) {}

    /**
     * @param block {@code CAFE_PLAY_BLOCK}: for how long money is set aside at once while somebody plays
     * @param pause {@code CAFE_PLAY_PAUSE}: how long the pauses of one session may be in sum (R11)
     */
    public record Play(Duration block, Duration pause) {}

    /**
     * @param auditMail {@code CAFE_LEDGER_MAIL}: who gets the signed root of every day
     * @param months {@code CAFE_LEDGER_MONTHS}: how many whole months of the books are kept, if old ones are closed at all
     */
    public record Books(Optional<EmailAddress> auditMail, int months) {}

    /** @param directory {@code CAFE_FILES_DIR}: where files that people bring are kept; the same one for all nodes */
    public record Files(Path directory) {}

    /**
     * @param tries {@code CAFE_OUTBOX_TRIES}: after how many failed deliveries a message is parked for a human
     * @param slowThreads {@code CAFE_OUTBOX_SLOW_THREADS}: how many messages are under way at once whose outside takes its time
     */
    public record Outbox(int tries, int slowThreads) {}

    /** @param months {@code CAFE_AUDIT_MONTHS}: how many whole months of the audit trail are kept */
    public record Audit(int months) {}
}
