package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.cafe.tariff.Bill;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** All play sessions. */
@ApplicationScoped
class PlaySessions {

    private static final int MOST_ON_A_FLOOR = 10_000;
    private static final List<PlayView.State> OPEN = List.of(PlayView.State.ACTIVE, PlayView.State.PAUSED);

    @PersistenceContext
    EntityManager em;

    /** Who sits down where, by which tariff. */
    record Seating(
            UUID id,
            StationView station,
            AccountId account,
            UUID tariff,
            @Nullable String tier,
            String currency,
            Instant at,
            @Nullable AccountId by) {}

    /** The usage and the derivations of a bill, as {@code cafe.tariff} writes them. */
    record KeptBill(UUID tariff, String usage, List<String> derivations) {}

    /** Of callers who race for one seat, or for one person, exactly one gets a session. */
    Optional<PlaySession> add(Seating seating) {
        var by = seating.by();
        var added = em.createNativeQuery("""
                        insert into play_session (id, venue_id, station_id, account_id, group_id, mode, state, tariff_id, tier,
                            started_at, paid_until, currency, started_by)
                        values (:id, :venue, :station, :account, :group, 'PREPAID', 'ACTIVE', :tariff, cast(:tier as text), :now, :now, :currency,
                            cast(:by as uuid))
                        on conflict do nothing""")
                .setParameter("id", seating.id())
                .setParameter("venue", seating.station().venue().value())
                .setParameter("station", seating.station().id().value())
                .setParameter("account", seating.account().value())
                .setParameter("group", seating.station().groupId())
                .setParameter("tariff", seating.tariff())
                .setParameter("tier", seating.tier())
                .setParameter("now", seating.at())
                .setParameter("currency", seating.currency())
                .setParameter("by", by == null ? null : by.toString())
                .executeUpdate();
        if (added == 0) {
            return Optional.empty();
        }
        var session = find(seating.id());
        session.ifPresent(PlaySession::begin);
        return session;
    }

    boolean isPlaying(AccountId account) {
        return em.createQuery("""
                        select count(p) from PlaySession p
                        where p.accountId = :account and p.state in :open""", Long.class)
                        .setParameter("account", account.value())
                        .setParameter("open", OPEN)
                        .getSingleResult()
                > 0;
    }

    Optional<PlaySession> find(UUID id) {
        return Optional.ofNullable(em.find(PlaySession.class, id));
    }

    /** Whoever acts on a session waits here for whoever acts on it now, and then sees what that one left. */
    Optional<PlaySession> locked(UUID id) {
        return Optional.ofNullable(em.find(PlaySession.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Absent while somebody else acts on it. */
    Optional<PlaySession> lockedIfFree(UUID id) {
        List<?> free = em.createNativeQuery("select id from play_session where id = :id for update skip locked")
                .setParameter("id", id)
                .getResultList();
        return free.isEmpty() ? Optional.empty() : find(id);
    }

    /** Open sessions whose money runs out before an instant, or whose pause is over; what others hold is left out. */
    List<UUID> due(Instant moneyBefore, Instant now, int most) {
        List<?> ids = em.createNativeQuery("""
                        select id from play_session
                        where (state = 'ACTIVE' and paid_until <= :before) or (state = 'PAUSED' and resume_by <= :now)
                        order by paid_until
                        for update skip locked""")
                .setParameter("before", moneyBefore)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    List<PlaySession> openIn(VenueId venue) {
        return em.createQuery("""
                        select distinct p from PlaySession p left join fetch p.segments
                        where p.venueId = :venue and p.state in :open""", PlaySession.class)
                .setParameter("venue", venue.value())
                .setParameter("open", OPEN)
                .getResultStream()
                .limit(MOST_ON_A_FLOOR)
                .toList();
    }

    List<PlaySession> ofVenues(Collection<VenueId> venues, @Nullable Place after, int most) {
        var ids = em.createQuery(
                        "select p from PlaySession p where p.venueId in :venues " + Place.ORDER, PlaySession.class)
                .setParameter("venues", venues.stream().map(VenueId::value).toList());
        return withSegments(Place.after(after, ids).setMaxResults(most).getResultList());
    }

    List<PlaySession> of(AccountId account, @Nullable Place after, int most) {
        var ids = em.createQuery(
                        "select p from PlaySession p where p.accountId = :account " + Place.ORDER, PlaySession.class)
                .setParameter("account", account.value());
        return withSegments(Place.after(after, ids).setMaxResults(most).getResultList());
    }

    private List<PlaySession> withSegments(List<PlaySession> page) {
        if (page.isEmpty()) {
            return page;
        }
        em.createQuery(
                        "select distinct p from PlaySession p left join fetch p.segments where p in :page",
                        PlaySession.class)
                .setParameter("page", page)
                .getResultList();
        return page;
    }

    long countOpen() {
        return em.createQuery("select count(p) from PlaySession p where p.state in :open", Long.class)
                .setParameter("open", OPEN)
                .getSingleResult();
    }

    /** Keeps a line of a bill, in words and so that it can be worked out again. */
    void charge(UUID session, int line, Bill.Line charge, String text, String derivation) {
        em.createNativeQuery("""
                        insert into play_charge (session_id, line, text, seconds, minor_per_hour, amount, from_at, until_at,
                            derivation)
                        values (:session, :line, :text, :seconds, :rate, :amount, :from, :until, :derivation)""")
                .setParameter("session", session)
                .setParameter("line", line)
                .setParameter("text", text)
                .setParameter("seconds", charge.seconds())
                .setParameter("rate", charge.minorPerHour())
                .setParameter("amount", charge.amount().minor())
                .setParameter("from", charge.from())
                .setParameter("until", charge.until())
                .setParameter("derivation", derivation)
                .executeUpdate();
    }

    /** Keeps what a bill was asked for. */
    void bill(UUID session, UUID tariff, String usage) {
        em.createNativeQuery("insert into play_bill (session_id, tariff_id, usage) values (:session, :tariff, :usage)")
                .setParameter("session", session)
                .setParameter("tariff", tariff)
                .setParameter("usage", usage)
                .executeUpdate();
    }

    /** What was kept of the bill of a session; nothing of one that was settled before bills were kept. */
    Optional<KeptBill> bill(UUID session) {
        List<?> rows = em.createNativeQuery("select tariff_id, usage from play_bill where session_id = :session")
                .setParameter("session", session)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new KeptBill((UUID) row[0], (String) row[1], derivations(session)))
                .findFirst();
    }

    private List<String> derivations(UUID session) {
        List<?> lines =
                em.createNativeQuery("""
                        select coalesce(derivation, '') from play_charge where session_id = :session
                        order by line""").setParameter("session", session).getResultList();
        return lines.stream().map(String.class::cast).toList();
    }
}
