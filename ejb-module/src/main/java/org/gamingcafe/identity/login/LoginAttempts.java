package org.gamingcafe.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.identity.device.Place;
import org.gamingcafe.identity.login.LoginAttemptView.Reason;
import org.gamingcafe.identity.login.LoginAttemptView.Way;
import org.gamingcafe.identity.risk.Assessment;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Aged;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Who tried to sign in, and how it went. A "no" is remembered too. */
@ApplicationScoped
@Transactional
class LoginAttempts {

    /** What {@link #line} reads, in its order. */
    static final String COLUMNS = """
            t.id, t.at, t.reason, t.way, t.ip, t.user_agent, t.venue_id, t.suspicious, t.country, t.city, t.risk_score,
            t.risk_reasons, t.confirmed_at""";

    static final int WIDTH = 13;

    private static final int LONGEST_IP = 45;
    private static final int COMINGS = 50;
    private static final Duration FAMILIAR = Duration.ofDays(180);

    private static final Aged OLD = new Aged("login_attempt", "id", "at");

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * @param name keyed hash of a name that nobody has
     * @param venue to whose addresses the caller belonged
     * @param assessment empty where nobody asked
     */
    record Circumstances(
            @Nullable String name,
            @Nullable VenueId venue,
            Place place,
            boolean suspicious,
            Optional<Assessment> assessment) {}

    /** A row as it is kept. */
    record Line(
            UUID id,
            Instant at,
            Reason reason,
            Way way,
            String ip,
            String userAgent,
            @Nullable VenueId venue,
            boolean suspicious,
            Place place,
            @Nullable Integer score,
            String doubts,
            boolean confirmed) {}

    /** @return its id */
    UUID add(Knock knock, Reason reason, Circumstances circumstances) {
        var id = Ids.next();
        var origin = knock.origin();
        var place = circumstances.place();
        var point = Optional.ofNullable(place.point());
        var assessment = circumstances.assessment();
        Sql.change(
                em,
                """
                insert into login_attempt (id, account_id, name_hash, at, success, reason, way, suspicious, ip, user_agent,
                    venue_id, country, city, latitude, longitude, device_print, risk_score, risk_reasons)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), nullif(?, ''), ?, ?, nullif(?, ''), ?, ?)""",
                id,
                knock.id().map(AccountId::value).orElse(null),
                circumstances.name(),
                clock.instant(),
                reason.isSuccess(),
                reason.name(),
                knock.way().name(),
                circumstances.suspicious(),
                origin.ip().substring(0, Math.min(LONGEST_IP, origin.ip().length())),
                origin.userAgent(),
                Optional.ofNullable(circumstances.venue()).map(VenueId::value).orElse(null),
                place.country(),
                place.city(),
                point.map(Place.Point::latitude).orElse(null),
                point.map(Place.Point::longitude).orElse(null),
                origin.devicePrint(),
                assessment.map(Assessment::score).orElse(null),
                assessment.map(Assessment::words).orElse(null));
        return id;
    }

    /** Wrong passwords of the account since then. */
    int failures(AccountId account, Instant since) {
        return (int) (long) Sql.one(
                em,
                "select count(*) from login_attempt where account_id = ? and at > ? and reason = 'WRONG_PASSWORD'",
                row -> row.number(1),
                account.value(),
                since);
    }

    /** Right passwords of the account since then that looked doubtful. */
    int doubted(AccountId account, Instant since) {
        return (int) (long) Sql.one(em, """
                select count(*) from login_attempt
                where account_id = ? and at > ? and risk_score > 0 and suspicious""", row -> row.number(1), account.value(), since);
    }

    /** What a crash of the database may lose is half a second of attempts; nobody's sign-in waits for them. */
    void withoutWaitingForTheDisk() {
        em.createNativeQuery("select set_config('synchronous_commit', 'off', true)")
                .getSingleResult();
    }

    /** From where and with what the owner came in before, latest first. */
    List<Suspicion.Coming> comings(AccountId account, Instant now) {
        List<?> rows = em.createNativeQuery("""
                        select ip, user_agent from login_attempt
                        where account_id = :account and success and at > :since and ip is not null
                        order by at desc limit :most""")
                .setParameter("account", account.value())
                .setParameter("since", now.minus(FAMILIAR))
                .setParameter("most", COMINGS)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Suspicion.Coming((String) row[0], orEmpty(row[1])))
                .toList();
    }

    /** Newest first. */
    List<Line> latest(AccountId account, int limit) {
        List<?> rows = em.createNativeQuery("select " + COLUMNS + """
                         from login_attempt t where t.account_id = :account
                        order by t.at desc, t.id desc limit :most""")
                .setParameter("account", account.value())
                .setParameter("most", limit)
                .getResultList();
        return rows.stream().map(row -> line((Object[]) row)).toList();
    }

    /** From where a doubtful attempt came: what is learnt when its owner says that it was them. */
    record Doubted(Origin origin) {}

    /** Marks it once; empty for an attempt of somebody else, one with a wrong password, or one that nobody doubts. */
    Optional<Doubted> confirm(AccountId account, UUID attempt, Instant now) {
        return Sql.first(
                em,
                """
                update login_attempt set confirmed_at = ?, suspicious = false
                where id = ? and account_id = ? and confirmed_at is null and risk_score > 0 and ip is not null
                returning ip, coalesce(user_agent, ''), coalesce(device_print, '')""",
                row -> new Doubted(new Origin(row.text(1), row.text(2), row.text(3))),
                now,
                attempt,
                account.value());
    }

    void forgetOrigins(Set<AccountId> accounts) {
        Sql.change(em, """
                update login_attempt set ip = null, user_agent = null, venue_id = null, country = null, city = null,
                    latitude = null, longitude = null, device_print = null
                where account_id = any (cast(? as uuid[]))""", Sql.array(accounts));
    }

    int removeBefore(Instant before, int limit) {
        return OLD.removeUpTo(em, before, limit);
    }

    static Line line(Object[] row) {
        return new Line(
                (UUID) row[0],
                (Instant) row[1],
                Reason.valueOf((String) row[2]),
                Way.valueOf((String) row[3]),
                orEmpty(row[4]),
                orEmpty(row[5]),
                row[6] == null ? null : new VenueId((UUID) row[6]),
                (Boolean) row[7],
                new Place(orEmpty(row[8]), orEmpty(row[9]), null),
                row[10] == null ? null : ((Number) row[10]).intValue(),
                orEmpty(row[11]),
                row[12] != null);
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
