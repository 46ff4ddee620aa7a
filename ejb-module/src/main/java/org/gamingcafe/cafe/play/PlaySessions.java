package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** All play sessions. */
@ApplicationScoped
class PlaySessions {

    /** A session lasts a week at most, and its pauses half a day. */
    static final Duration LONGEST = Duration.ofDays(8);

    private static final int MOST_ON_A_FLOOR = 10_000;
    private static final List<PlayView.State> OPEN = Arrays.stream(PlayView.State.values())
            .filter(PlayView.State::isOpen)
            .toList();

    @PersistenceContext
    EntityManager em;

    /** Who sits down where, by which tariff. */
    record Seating(
            UUID id,
            StationView station,
            NewPlay play,
            UUID tariff,
            @Nullable String tier,
            @Nullable VenueId walletVenue,
            String currency,
            Instant at,
            @Nullable AccountId by) {}

    /** Of callers who race for one seat, or for one person, exactly one gets a session. */
    Optional<PlaySession> add(Seating seating) {
        var by = seating.by();
        var account = seating.play().account();
        var guest = seating.play().guest();
        var elsewhere = seating.walletVenue();
        var added = em.createNativeQuery("""
                        insert into play_session (id, venue_id, station_id, account_id, guest_name, group_id, mode, state,
                            tariff_id, tier, wallet_venue, started_at, paid_until, billed_through, currency, started_by)
                        values (:id, :venue, :station, cast(:account as uuid), cast(:guest as text), :group, :mode, 'ACTIVE',
                            :tariff, cast(:tier as text), cast(:elsewhere as uuid), :now, :now, :now, :currency, cast(:by as uuid))
                        on conflict do nothing""")
                .setParameter("id", seating.id())
                .setParameter("venue", seating.station().venue().value())
                .setParameter("station", seating.station().id().value())
                .setParameter("account", account == null ? null : account.toString())
                .setParameter("guest", guest == null ? null : guest.name())
                .setParameter("mode", seating.play().mode().name())
                .setParameter("group", seating.station().groupId())
                .setParameter("tariff", seating.tariff())
                .setParameter("tier", seating.tier())
                .setParameter("elsewhere", elsewhere == null ? null : elsewhere.toString())
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

    /** The open session of a person, if there is one; whoever acts on it is waited for. */
    Optional<PlaySession> openOf(AccountId account) {
        return em.createQuery("""
                        select p from PlaySession p
                        where p.accountId = :account and p.state in :open""", PlaySession.class)
                .setParameter("account", account.value())
                .setParameter("open", OPEN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** What a seat has to know of the session that goes on there. @param ends what no lease may go beyond @param isOut until it is heard of again */
    record Running(UUID id, PlayView.State state, Instant ends, boolean isOut) {

        /** Time has something to do with it first. */
        boolean isOver(Instant now) {
            return !ends.isAfter(now);
        }
    }

    Optional<Running> runningAt(StationId station) {
        List<?> rows = em.createNativeQuery("""
                        select id, state, case state when 'PAUSED' then resume_by
                            when 'GRACE' then least(grace_until, must_end_at, planned_until)
                            else least(paid_until, must_end_at, planned_until) end, coalesce(until_heard, false)
                        from play_session where station_id = :station and state in ('ACTIVE', 'PAUSED', 'GRACE')""")
                .setParameter("station", station.value())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Running(
                        (UUID) row[0], PlayView.State.valueOf((String) row[1]), (Instant) row[2], (Boolean) row[3]))
                .findFirst();
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

    /**
     * Open sessions whose money runs out before an instant, whose players are perhaps to be warned, whose pause is over, or
     * who are in grace, or whom an incident keeps from playing; what others hold is left out. First who plays, by the money
     * that runs out; then who only waits, in any order: a dark hall of a thousand seats keeps nobody else from going on, and which
     * of those in it are looked at is chance, so that it is not the same ones each time.
     */
    List<UUID> due(Instant moneyBefore, Instant now, int most) {
        List<?> ids = em.createNativeQuery("""
                        select id from play_session
                        where (state = 'ACTIVE' and paid_until <= :before) or (state = 'ACTIVE' and look_at <= :now)
                            or (state = 'PAUSED' and resume_by <= :now) or state = 'GRACE'
                            or out_since is not null
                        order by case when out_since is null and state <> 'GRACE' then paid_until end nulls last, random()
                        for update skip locked""")
                .setParameter("before", moneyBefore)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /** On which seats these sessions are, or were last. */
    List<StationId> seatsOf(Collection<UUID> sessions) {
        if (sessions.isEmpty()) {
            return List.of();
        }
        List<?> ids = em.createNativeQuery("select distinct station_id from play_session where id in (:ids)")
                .setParameter("ids", sessions)
                .getResultList();
        return ids.stream().map(UUID.class::cast).map(StationId::new).toList();
    }

    /** Those of these that are open. */
    List<PlaySession> open(Collection<UUID> sessions) {
        if (sessions.isEmpty()) {
            return List.of();
        }
        return with(
                "tiers",
                em.createQuery("""
                        select distinct p from PlaySession p left join fetch p.played.segments
                        where p.id in :ids and p.state in :open""", PlaySession.class)
                        .setParameter("ids", sessions)
                        .setParameter("open", OPEN)
                        .getResultList());
    }

    /** These, open or not. */
    List<PlaySession> all(Collection<UUID> sessions) {
        return sessions.isEmpty()
                ? List.of()
                : with(
                        "tiers",
                        em.createQuery("""
                                select distinct p from PlaySession p left join fetch p.played.segments
                                where p.id in :ids""", PlaySession.class)
                                .setParameter("ids", sessions)
                                .getResultList());
    }

    List<PlaySession> openIn(VenueId venue) {
        return with(
                "tiers",
                em
                        .createQuery("""
                        select distinct p from PlaySession p left join fetch p.played.segments
                        where p.venueId = :venue and p.state in :open""", PlaySession.class)
                        .setParameter("venue", venue.value())
                        .setParameter("open", OPEN)
                        .getResultList()
                        .stream()
                        .limit(MOST_ON_A_FLOOR)
                        .toList());
    }

    List<PlaySession> ofVenues(Collection<VenueId> venues, @Nullable Place after, int most) {
        var ids = em.createQuery(
                        "select p from PlaySession p where p.venueId in :venues " + Place.ORDER, PlaySession.class)
                .setParameter("venues", venues.stream().map(VenueId::value).toList());
        return whole(Place.after(after, ids).setMaxResults(most).getResultList());
    }

    List<PlaySession> of(AccountId account, @Nullable Place after, int most) {
        var ids = em.createQuery(
                        "select p from PlaySession p where p.accountId = :account " + Place.ORDER, PlaySession.class)
                .setParameter("account", account.value());
        return whole(Place.after(after, ids).setMaxResults(most).getResultList());
    }

    List<PlaySession> of(AccountId account, VenueId venue, @Nullable Place after, int most) {
        var ids = em.createQuery(
                        "select p from PlaySession p where p.accountId = :account and p.venueId = :venue "
                                + Place.ORDER,
                        PlaySession.class)
                .setParameter("account", account.value())
                .setParameter("venue", venue.value());
        return whole(Place.after(after, ids).setMaxResults(most).getResultList());
    }

    private List<PlaySession> whole(List<PlaySession> page) {
        return with("tiers", with("segments", page));
    }

    private List<PlaySession> with(String part, List<PlaySession> page) {
        if (!page.isEmpty()) {
            em.createQuery(
                            "select distinct p from PlaySession p left join fetch p.played." + part
                                    + " where p in :page",
                            PlaySession.class)
                    .setParameter("page", page)
                    .getResultList();
        }
        return page;
    }

    /** How long somebody has played since an instant, what runs counted until now; pauses and grace are not. */
    Duration played(AccountId account, Instant since, Instant now) {
        var seconds = (Number) em.createNativeQuery("""
                        select coalesce(sum(extract(epoch from
                            least(coalesce(s.until_at, :now), :now) - greatest(s.from_at, :since))), 0)
                        from play_segment s join play_session p on p.id = s.session_id
                        where p.account_id = :account and s.kind = 'BILLABLE' and p.started_at > :before
                            and s.from_at < :now and coalesce(s.until_at, :now) > :since""")
                .setParameter("account", account.value())
                .setParameter("since", since)
                .setParameter("before", since.minus(LONGEST))
                .setParameter("now", now)
                .getSingleResult();
        return Duration.ofSeconds(seconds.longValue());
    }

    /** What sessions of somebody that ended since an instant have cost. */
    Money spent(AccountId account, Instant since, String currency) {
        var minor = (Number) em.createNativeQuery("""
                        select coalesce(sum(total), 0) from play_session
                        where account_id = :account and ended_at >= :since and started_at > :before""")
                .setParameter("account", account.value())
                .setParameter("since", since)
                .setParameter("before", since.minus(LONGEST))
                .getSingleResult();
        return new Money(minor.longValue(), currency);
    }

    long countOpen() {
        return em.createQuery("select count(p) from PlaySession p where p.state in :open", Long.class)
                .setParameter("open", OPEN)
                .getSingleResult();
    }
}
