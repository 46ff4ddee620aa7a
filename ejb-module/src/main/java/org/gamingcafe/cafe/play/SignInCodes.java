package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.gamingcafe.platform.crypto.Sealer;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.sql.Sql;

/**
 * Codes on the lock screens of seats: eight letters and digits in fours, one living code a seat. Kept as a keyed hash; of
 * callers who come with the same one exactly one takes it.
 */
@ApplicationScoped
class SignInCodes {

    static final int LONGEST_TYPED = 40;

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    EntityManager em;

    @Inject
    Sealer sealer;

    /** A seat that shows a code, and until when it counts. */
    record Shown(StationId station, Instant expiresAt) {}

    /** The one before counts no more. */
    String renew(StationId station, Instant expires) {
        var code = random();
        Sql.change(em, """
                insert into seat_sign_in (station_id, code_hash, expires_at) values (?, ?, ?)
                on conflict (station_id) do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at""", station.value(), hash(code), expires);
        return code;
    }

    Optional<Shown> find(String typed, Instant now) {
        return Sql.first(
                em,
                "select station_id, expires_at from seat_sign_in where code_hash = ? and expires_at > ?",
                row -> new Shown(new StationId(row.id(1)), row.instant(2)),
                hash(typed),
                now);
    }

    /** Of callers who race for a code exactly one gets the seat. */
    Optional<StationId> take(String typed, Instant now) {
        return Sql.first(
                em,
                "delete from seat_sign_in where code_hash = ? and expires_at > ? returning station_id",
                row -> new StationId(row.id(1)),
                hash(typed),
                now);
    }

    private static String random() {
        var code = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            if (i == LENGTH / 2) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    private String hash(String typed) {
        var plain = typed.length() > LONGEST_TYPED
                ? ""
                : typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return sealer.fingerprint(plain, "seat-sign-in");
    }
}
