package org.gamingcafe.cafe.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Links by which calendars read bookings, by their hash; and what they read. */
@ApplicationScoped
class CalendarLinks {

    private static final int MOST = 1_000;

    /** Whose bookings a link shows. */
    record Living(UUID id, VenueId venue, @Nullable AccountId account) {}

    /** A booking, as a calendar shows it. */
    record Entry(
            UUID id,
            Instant startsAt,
            Instant endsAt,
            ReservationView.State state,
            Instant changedAt,
            long version,
            String group,
            String seats) {}

    @PersistenceContext
    EntityManager em;

    Optional<Living> find(String hash) {
        return Sql.first(
                em,
                "select id, venue_id, account_id from calendar_link where hash = ? and revoked_at is null",
                CalendarLinks::living,
                hash);
    }

    /** A member's own, or that of a venue. */
    Optional<Living> living(VenueId venue, @Nullable AccountId account) {
        var who = account == null ? null : account.value();
        return Sql.first(em, """
                select id, venue_id, account_id from calendar_link where revoked_at is null
                    and case when cast(? as uuid) is null then account_id is null and venue_id = ?
                        else account_id = cast(? as uuid) end""", CalendarLinks::living, who, venue.value(), who);
    }

    private static Living living(Row row) {
        var account = row.idOrNull(3);
        return new Living(row.id(1), new VenueId(row.id(2)), account == null ? null : new AccountId(account));
    }

    /** Of those who ask for one at the same moment one gets it. */
    boolean add(Living link, String hash, Instant now, @Nullable UUID by) {
        var account = link.account();
        return Sql.change(
                        em,
                        """
                        insert into calendar_link (id, venue_id, account_id, hash, issued_at, issued_by)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""",
                        link.id(),
                        link.venue().value(),
                        account == null ? null : account.value(),
                        hash,
                        now,
                        by)
                == 1;
    }

    boolean revoke(UUID id, Instant now) {
        return Sql.change(em, "update calendar_link set revoked_at = ? where id = ? and revoked_at is null", now, id)
                == 1;
    }

    void revokeAll(Set<AccountId> accounts, Instant now) {
        Sql.change(
                em,
                "update calendar_link set revoked_at = ? where account_id = any (cast(? as uuid[])) and revoked_at is null",
                now,
                Sql.array(accounts));
    }

    /** Those of a member, and those of venues that they have issued. */
    List<Living> livingOf(AccountId account) {
        return Sql.list(em, """
                select id, venue_id, account_id from calendar_link
                where revoked_at is null and (account_id = ? or issued_by = ?) order by id limit ?""", CalendarLinks::living, account.value(), account.value(), MOST);
    }

    /** Since when a calendar reads what somebody has booked. */
    List<String> all(AccountId account) {
        return Sql.list(
                em,
                "select issued_at, revoked_at from calendar_link where account_id = ? order by issued_at limit ?",
                row -> row.instant(1) + "–" + row.instantOrNull(2),
                account.value(),
                MOST);
    }

    /** What begins from an instant on, the latest first where there is more than a calendar wants. */
    List<Entry> entries(Living link, Instant from) {
        var who = link.account() == null ? null : link.account().value();
        return Sql.list(
                em,
                """
                select r.id, r.starts_at, r.ends_at, r.state, coalesce(r.ended_at, r.created_at), r.version, g.name, coalesce((
                    select string_agg(s.number::text, ', ' order by s.number) from seat_claim c
                    join station s on s.id = c.station_id where c.reservation_id = r.id), '')
                from reservation r join station_group g on g.id = r.group_id
                where r.starts_at >= ? and r.state not in ('PENDING', 'EXPIRED')
                    and case when cast(? as uuid) is null then r.venue_id = ? else r.account_id = cast(? as uuid) end
                order by r.starts_at desc, r.id limit ?""",
                row -> new Entry(
                        row.id(1),
                        row.instant(2),
                        row.instant(3),
                        ReservationView.State.valueOf(row.text(4)),
                        row.instant(5),
                        row.number(6),
                        row.text(7),
                        row.text(8)),
                from,
                who,
                link.venue().value(),
                who,
                MOST);
    }
}
