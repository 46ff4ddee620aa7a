package org.gamingcafe.cafe.loyalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Who takes part in which programme. */
@ApplicationScoped
class Enrolments {

    private static final String SELECT = """
            select venue_id, account_id, enrolled_at, left_at, owed, board_name
            from loyalty_member where venue_id = ? and account_id = ?""";

    /** Whose row is held. */
    record Key(VenueId venue, AccountId account) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    Optional<Enrolment> find(VenueId venue, AccountId account) {
        return Sql.first(em, SELECT, Enrolments::enrolment, venue.value(), account.value());
    }

    /** From here until commit nobody else moves points of this member. Those who have left are found too. */
    Optional<Enrolment> held(VenueId venue, AccountId account) {
        return Sql.first(em, SELECT + " for update", Enrolments::enrolment, venue.value(), account.value());
    }

    /** The same for several members, in the order in which rows are held. */
    List<Enrolment> held(List<Key> members) {
        return Sql.list(
                em,
                """
                select m.venue_id, m.account_id, m.enrolled_at, m.left_at, m.owed, m.board_name
                from loyalty_member m
                join unnest(cast(? as uuid[]), cast(? as uuid[])) as wanted (venue, account)
                    on m.venue_id = wanted.venue and m.account_id = wanted.account
                order by m.venue_id, m.account_id for update of m""",
                Enrolments::enrolment,
                Sql.array(members.stream().map(Key::venue).toList()),
                Sql.array(members.stream().map(Key::account).toList()));
    }

    private static Enrolment enrolment(Row row) {
        return new Enrolment(
                new VenueId(row.id(1)),
                new AccountId(row.id(2)),
                row.instant(3),
                row.instantOrNull(4),
                row.number(5),
                row.textOrNull(6));
    }

    /** @return whether the member did not take part before */
    boolean add(VenueId venue, AccountId account, AccountId by) {
        return Sql.change(em, """
                        insert into loyalty_member as known (venue_id, account_id, enrolled_at, enrolled_by)
                        values (?, ?, ?, ?)
                        on conflict (venue_id, account_id) do update
                            set left_at = null, enrolled_at = excluded.enrolled_at, enrolled_by = excluded.enrolled_by
                            where known.left_at is not null""", venue.value(), account.value(), clock.instant(), by.value()) == 1;
    }

    void leave(Enrolment enrolment) {
        Sql.change(
                em,
                "update loyalty_member set left_at = ?, board_name = null where venue_id = ? and account_id = ?",
                clock.instant(),
                enrolment.venue().value(),
                enrolment.account().value());
    }

    /** Names of a venue are chosen one at a time. @return whether nobody else of the venue has this name */
    boolean name(Enrolment enrolment, @Nullable String name) {
        Sql.list(
                em,
                "select cast(pg_advisory_xact_lock(hashtextextended(?, 27)) as text)",
                row -> true,
                enrolment.venue().toString());
        return Sql.change(
                        em,
                        """
                        update loyalty_member set board_name = cast(? as text) where venue_id = ? and account_id = ?
                            and not exists (select from loyalty_member other where other.venue_id = ?
                                and lower(other.board_name) = lower(cast(? as text)) and other.account_id <> ?)""",
                        name,
                        enrolment.venue().value(),
                        enrolment.account().value(),
                        enrolment.venue().value(),
                        name,
                        enrolment.account().value())
                == 1;
    }

    void owe(Enrolment enrolment, long points) {
        Sql.change(
                em,
                "update loyalty_member set owed = owed + ? where venue_id = ? and account_id = ?",
                points,
                enrolment.venue().value(),
                enrolment.account().value());
    }

    /** In all venues, what the member has chosen to be called. */
    List<String> names(AccountId account) {
        return Sql.list(
                em,
                "select board_name from loyalty_member where account_id = ? and board_name is not null order by venue_id",
                row -> row.text(1),
                account.value());
    }

    void forget(Set<AccountId> accounts) {
        Sql.change(em, """
                with gone as (
                    select venue_id, account_id from loyalty_member
                    where account_id = any (cast(? as uuid[])) and (board_name is not null or left_at is null)
                    order by venue_id, account_id for update)
                update loyalty_member m set board_name = null, left_at = coalesce(m.left_at, ?)
                from gone where m.venue_id = gone.venue_id and m.account_id = gone.account_id""", Sql.array(accounts), clock.instant());
    }
}
