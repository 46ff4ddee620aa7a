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
import java.util.UUID;
import org.gamingcafe.identity.login.LoginAttemptView.Reason;
import org.gamingcafe.identity.login.LoginAttemptView.Way;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Who tried to sign in, and how it went. A "no" is remembered too. */
@ApplicationScoped
@Transactional
class LoginAttempts {

    private static final int LONGEST_IP = 45;
    private static final int COMINGS = 50;
    private static final Duration FAMILIAR = Duration.ofDays(180);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * @param name keyed hash of a name that nobody has
     * @param venue to whose addresses the caller belonged
     */
    record Circumstances(@Nullable String name, @Nullable VenueId venue, boolean suspicious) {}

    /** A row as it is kept. */
    record Line(
            UUID id,
            Instant at,
            Reason reason,
            Way way,
            String ip,
            String userAgent,
            @Nullable VenueId venue,
            boolean suspicious) {}

    void add(Knock knock, Reason reason, Circumstances circumstances) {
        var ip = knock.origin().ip();
        em.createNativeQuery("""
                        insert into login_attempt
                            (id, account_id, name_hash, at, success, reason, way, suspicious, ip, user_agent, venue_id)
                        values (:id, cast(nullif(:account, '') as uuid), nullif(:name, ''), :now, :success, :reason, :way,
                            :suspicious, :ip, :agent, cast(nullif(:venue, '') as uuid))""")
                .setParameter("id", Ids.next())
                .setParameter("account", knock.id().map(AccountId::toString).orElse(""))
                .setParameter("name", orEmpty(circumstances.name()))
                .setParameter("now", clock.instant())
                .setParameter("success", reason.isSuccess())
                .setParameter("reason", reason.name())
                .setParameter("way", knock.way().name())
                .setParameter("suspicious", circumstances.suspicious())
                .setParameter("ip", ip.substring(0, Math.min(LONGEST_IP, ip.length())))
                .setParameter("agent", knock.origin().userAgent())
                .setParameter("venue", orEmpty(circumstances.venue()))
                .executeUpdate();
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
        List<?> rows = em.createNativeQuery("""
                        select id, at, reason, way, ip, user_agent, venue_id, suspicious from login_attempt
                        where account_id = :account order by at desc, id desc limit :most""")
                .setParameter("account", account.value())
                .setParameter("most", limit)
                .getResultList();
        return rows.stream().map(row -> line((Object[]) row)).toList();
    }

    void forgetOrigins(AccountId account) {
        em.createNativeQuery("""
                        update login_attempt set ip = null, user_agent = null, venue_id = null
                        where account_id = :account""").setParameter("account", account.value()).executeUpdate();
    }

    int removeBefore(Instant before, int limit) {
        return em.createNativeQuery("""
                        delete from login_attempt where id in (
                            select id from login_attempt where at < :before
                            order by at limit :most for update skip locked)""")
                .setParameter("before", before)
                .setParameter("most", limit)
                .executeUpdate();
    }

    private static Line line(Object[] row) {
        return new Line(
                (UUID) row[0],
                (Instant) row[1],
                Reason.valueOf((String) row[2]),
                Way.valueOf((String) row[3]),
                orEmpty(row[4]),
                orEmpty(row[5]),
                row[6] == null ? null : new VenueId((UUID) row[6]),
                (Boolean) row[7]);
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
