package org.gamingcafe.cafe.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Who waits for which seats. Ids rise with time: their order is that of joining. */
@ApplicationScoped
class WaitingList {

    /** So many of a venue are looked at in one go. */
    private static final int MOST = 200;

    private static final String VIEW = """
            select w.id, w.venue_id, w.account_id, w.group_id, g.name, w.seats, w.starts_at, w.ends_at, w.state,
                case w.state when 'WAITING' then (select count(*) from waiting_entry b
                    where b.venue_id = w.venue_id and b.group_id = w.group_id and b.state = 'WAITING' and b.id <= w.id)
                else 0 end,
                w.reservation_id, r.pending_until
            from waiting_entry w join station_group g on g.id = w.group_id
            left join reservation r on r.id = w.reservation_id
            """;

    /** Somebody who waits. */
    record Waiting(UUID id, VenueId venue, NewReservation wanted) {}

    @PersistenceContext
    EntityManager em;

    /** @return its id; nothing for somebody who waits for the same already */
    Optional<UUID> join(VenueId venue, AccountId account, NewReservation wanted, Instant now) {
        var id = Ids.next();
        var joined = Sql.change(
                em,
                """
                insert into waiting_entry (id, venue_id, account_id, group_id, seats, starts_at, ends_at, accompanied, state,
                    joined_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?)
                on conflict (account_id, group_id, starts_at) where state in ('WAITING', 'OFFERED') do nothing""",
                id,
                venue.value(),
                account.value(),
                wanted.group(),
                wanted.seats(),
                wanted.startsAt(),
                wanted.endsAt(),
                wanted.accompanied(),
                now);
        return joined == 1 ? Optional.of(id) : Optional.empty();
    }

    long countOf(AccountId account) {
        return Sql.one(
                em,
                "select count(*) from waiting_entry where account_id = ? and state in ('WAITING', 'OFFERED')",
                row -> row.number(1),
                account.value());
    }

    /** From here until commit nobody else offers seats of this venue. */
    void alone(VenueId venue) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:venue, 55)) as text)")
                .setParameter("venue", venue.toString())
                .getSingleResult();
    }

    /** The same, unless somebody else is just doing so. */
    boolean aloneIfFree(VenueId venue) {
        return (Boolean) em.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:venue, 55))")
                .setParameter("venue", venue.toString())
                .getSingleResult();
    }

    List<VenueId> venues() {
        return Sql.list(
                em,
                "select distinct venue_id from waiting_entry where state = 'WAITING'",
                row -> new VenueId(row.id(1)));
    }

    /**
     * Those whose time has come, and those for whom there are seats enough as things stand, in the order in which they have
     * joined; nobody of them leaves until commit. Who cannot be served stands in nobody's way.
     *
     * @param lock how long before a booking its seats are locked
     */
    List<Waiting> queue(VenueId venue, Instant now, Duration lock) {
        return Sql.list(em, """
                select w.id, w.venue_id, w.account_id, w.group_id, w.seats, w.starts_at, w.ends_at, w.accompanied
                from waiting_entry w
                where w.venue_id = ? and w.state = 'WAITING' and (w.starts_at <= ? or w.seats <= (
                    select count(*) from station s
                    where s.group_id = w.group_id and s.state not in ('MAINTENANCE', 'ADMIN_MODE') and s.retired_at is null
                        and not exists (select from seat_claim c
                            where c.station_id = s.id and c.blocks and c.freed_at is null
                                and tstzrange(c.starts_at, c.ends_at) && tstzrange(case when c.session_id is null
                                    then w.starts_at
                                    else least(w.starts_at, greatest(cast(? as timestamptz),
                                        w.starts_at - ? * interval '1 minute')) end, w.ends_at))))
                order by w.id limit ? for update of w""", WaitingList::waiting, venue.value(), now, now, lock.toMinutes(), MOST);
    }

    private static Waiting waiting(Row row) {
        var minutes = Duration.between(row.instant(6), row.instant(7)).toMinutes();
        return new Waiting(
                row.id(1),
                new VenueId(row.id(2)),
                new NewReservation(
                        new AccountId(row.id(3)),
                        null,
                        row.id(4),
                        (int) row.number(5),
                        List.of(),
                        row.instant(6),
                        (int) minutes,
                        row.flag(8)));
    }

    void offered(UUID id, UUID reservation) {
        Sql.change(
                em,
                "update waiting_entry set state = 'OFFERED', reservation_id = ? where id = ? and state = 'WAITING'",
                reservation,
                id);
    }

    /** What has become of an offer, if it was one from this list. */
    void answered(UUID reservation, WaitingView.State how) {
        Sql.change(
                em,
                "update waiting_entry set state = ? where reservation_id = ? and state = 'OFFERED'",
                how.name(),
                reservation);
    }

    /** Of those who wait one who leaves, or whose time has come. @return whether they waited */
    boolean end(UUID id, WaitingView.State how) {
        return Sql.change(em, "update waiting_entry set state = ? where id = ? and state = 'WAITING'", how.name(), id)
                == 1;
    }

    /** In the order in which who offers seats locks them. */
    void leaveAll(Set<AccountId> accounts) {
        Sql.change(em, """
                with gone as (
                    select id from waiting_entry where account_id = any (cast(? as uuid[])) and state = 'WAITING'
                    order by id for update)
                update waiting_entry w set state = 'LEFT' from gone where w.id = gone.id""", Sql.array(accounts));
    }

    /** For what somebody waits or has waited, from the first to the last. */
    List<String> all(AccountId account) {
        return Sql.list(
                em,
                "select starts_at, ends_at, seats, state from waiting_entry where account_id = ? order by id",
                row -> "%s–%s, %d, %s".formatted(row.instant(1), row.instant(2), row.number(3), row.text(4)),
                account.value());
    }

    Optional<WaitingView> find(UUID id) {
        return views(em.createNativeQuery(VIEW + "where w.id = :id").setParameter("id", id)).stream()
                .findFirst();
    }

    /** Those of a venue who wait or have an offer, in their order. */
    Slice<WaitingView> of(VenueId venue, PageRequest page) {
        var after = Cursor.afterId(page);
        var found = views(em.createNativeQuery(VIEW + """
                        where w.venue_id = :venue and w.state in ('WAITING', 'OFFERED')
                            and (:first or w.id > cast(:after as uuid)) order by w.id""")
                .setParameter("venue", venue.value())
                .setParameter("first", after.isEmpty())
                .setParameter("after", after.map(UUID::toString).orElse(null))
                .setMaxResults(page.size() + 1));
        return Slice.of(found, page.size(), last -> Cursor.of(last.id()));
    }

    /** Of a member, the latest first. */
    Slice<WaitingView> of(AccountId account, PageRequest page) {
        var after = Cursor.afterId(page);
        var found = views(em.createNativeQuery(VIEW + """
                        where w.account_id = :account and (:first or w.id < cast(:after as uuid)) order by w.id desc""")
                .setParameter("account", account.value())
                .setParameter("first", after.isEmpty())
                .setParameter("after", after.map(UUID::toString).orElse(null))
                .setMaxResults(page.size() + 1));
        return Slice.of(found, page.size(), last -> Cursor.of(last.id()));
    }

    private static List<WaitingView> views(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).map(WaitingList::view).toList();
    }

    private static WaitingView view(Object[] column) {
        return new WaitingView(
                (UUID) column[0],
                new VenueId((UUID) column[1]),
                new AccountId((UUID) column[2]),
                (UUID) column[3],
                (String) column[4],
                ((Number) column[5]).intValue(),
                (Instant) column[6],
                (Instant) column[7],
                WaitingView.State.valueOf((String) column[8]),
                ((Number) column[9]).intValue(),
                (UUID) column[10],
                answerBy(column));
    }

    private static @Nullable Instant answerBy(Object[] column) {
        return (Instant) column[11];
    }
}
