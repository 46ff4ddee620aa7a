package org.gamingcafe.cafe.loyalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Rows;
import org.gamingcafe.platform.sql.Sql;

/** Points that came together and end together. Whoever takes from lots holds the member's row. */
@ApplicationScoped
class Lots {

    private static final int MOST = 1_000;

    private static final String EXPIRY = """
            update loyalty_lot l set remaining = l.remaining - gone.points, expired = l.expired + gone.points
            from unnest(cast(? as uuid[]), cast(? as bigint[])) as gone (id, points) where l.id = gone.id""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Where points come from: a bill, with what it takes to work them out again, or an award. */
    enum Source {
        SALE,
        PLAY,
        AWARD
    }

    /** A lot with something left. */
    record Open(UUID id, long remaining) {}

    /** Points that are soon over, and when the first of them are. */
    record Soon(long points, Instant first) {}

    /** @param paidBack what of it is taken at once for what was owed */
    void add(Enrolment member, NewPoints points, long paidBack, int daysValid) {
        var now = clock.instant();
        var bill = points.bill();
        Sql.change(
                em,
                """
                insert into loyalty_lot (id, venue_id, account_id, source, source_id, amount, remaining, taken_back, counted,
                    base, currency, version, factor_bps, earned_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as bigint), ?, cast(? as bigint), cast(? as integer), ?, ?)""",
                Ids.next(),
                member.venue().value(),
                member.account().value(),
                points.source().name(),
                points.sourceId(),
                points.points(),
                points.points() - paidBack,
                paidBack,
                bill == null ? 0 : points.points(),
                bill == null ? null : bill.earning().base().minor(),
                bill == null ? null : bill.earning().base().currency(),
                bill == null ? null : bill.version(),
                bill == null ? null : bill.earning().factorBps(),
                now,
                now.plus(Duration.ofDays(daysValid)));
    }

    /** Those that are not over, the one that expires first first. */
    List<Open> open(Enrolment member) {
        return Sql.list(
                em,
                """
                select id, remaining from loyalty_lot
                where venue_id = ? and account_id = ? and remaining > 0 and expires_at > ?
                order by expires_at, id""",
                row -> new Open(row.id(1), row.number(2)),
                member.venue().value(),
                member.account().value(),
                clock.instant());
    }

    /** What is left of those that are not over. */
    long usable(VenueId venue, AccountId account) {
        return Sql.one(em, """
                select coalesce(sum(remaining), 0) from loyalty_lot
                where venue_id = ? and account_id = ? and remaining > 0 and expires_at > ?""", row -> row.number(1), venue.value(), account.value(), clock.instant());
    }

    /** Those whose time is over. */
    List<Open> over(Enrolment member, boolean isEverything) {
        return Sql.list(
                em,
                """
                select id, remaining from loyalty_lot
                where venue_id = ? and account_id = ? and remaining > 0 and (? or expires_at <= ?)
                order by expires_at, id limit ?""",
                row -> new Open(row.id(1), row.number(2)),
                member.venue().value(),
                member.account().value(),
                isEverything,
                clock.instant(),
                MOST);
    }

    /** What several members have left, its time over or not; of each as many lots as {@link #over} gives. */
    Map<Enrolments.Key, List<Open>> left(List<Enrolment> members) {
        var left = new HashMap<Enrolments.Key, List<Open>>();
        Sql.list(
                em,
                """
                select gone.venue, gone.account, lot.id, lot.remaining
                from unnest(cast(? as uuid[]), cast(? as uuid[])) as gone (venue, account)
                cross join lateral (
                    select l.id, l.remaining from loyalty_lot l
                    where l.venue_id = gone.venue and l.account_id = gone.account and l.remaining > 0
                    order by l.expires_at, l.id limit ?) lot""",
                row -> left.computeIfAbsent(
                                new Enrolments.Key(new VenueId(row.id(1)), new AccountId(row.id(2))),
                                any -> new ArrayList<>())
                        .add(new Open(row.id(3), row.number(4))),
                Sql.array(members.stream().map(Enrolment::venue).toList()),
                Sql.array(members.stream().map(Enrolment::account).toList()),
                MOST);
        return left;
    }

    /** Members with points whose time is over and that are not frozen, in the order in which their rows are held. */
    List<Enrolments.Key> due(int most) {
        return Sql.list(
                em,
                """
                select distinct venue_id, account_id from loyalty_lot due
                where remaining > 0 and expires_at <= ?
                    and not exists (select from ledger_account frozen
                        where frozen.venue_id = due.venue_id and frozen.chart = 9200
                        and frozen.owner = due.account_id and frozen.frozen_at is not null)
                order by venue_id, account_id limit ?""",
                row -> new Enrolments.Key(new VenueId(row.id(1)), new AccountId(row.id(2))),
                clock.instant(),
                most);
    }

    void spend(UUID act, UUID lot, long points) {
        Sql.change(
                em,
                "update loyalty_lot set remaining = remaining - ?, spent = spent + ? where id = ?",
                points,
                points,
                lot);
        Sql.change(em, "insert into loyalty_draw (act, lot_id, points) values (?, ?, ?)", act, lot, points);
    }

    /** What an act has drawn and not given back, the lot that expires last first. */
    List<Open> drawn(UUID act) {
        return Sql.list(em, """
                select d.lot_id, d.points - d.returned from loyalty_draw d join loyalty_lot l on l.id = d.lot_id
                where d.act = ? and d.returned < d.points order by l.expires_at desc, l.id desc""", row -> new Open(row.id(1), row.number(2)), act);
    }

    void giveBack(UUID act, UUID lot, long points) {
        Sql.change(
                em, "update loyalty_draw set returned = returned + ? where act = ? and lot_id = ?", points, act, lot);
        Sql.change(
                em,
                "update loyalty_lot set remaining = remaining + ?, spent = spent - ? where id = ?",
                points,
                points,
                lot);
    }

    void takeBack(UUID lot, long points) {
        Sql.change(
                em,
                "update loyalty_lot set remaining = remaining - ?, taken_back = taken_back + ? where id = ?",
                points,
                points,
                lot);
    }

    /** What of a lot has expired need not be taken back once more. The caller holds the member. @return how many points that is */
    long forgive(UUID lot, long points) {
        var forgiven = Sql.one(
                em,
                "select least(cast(? as bigint), expired - forgiven) from loyalty_lot where id = ?",
                row -> row.number(1),
                points,
                lot);
        if (forgiven > 0) {
            Sql.change(em, "update loyalty_lot set forgiven = forgiven + ? where id = ?", forgiven, lot);
        }
        return forgiven;
    }

    void expire(UUID lot, long points) {
        Sql.change(
                em,
                "update loyalty_lot set remaining = remaining - ?, expired = expired + ? where id = ?",
                points,
                points,
                lot);
    }

    /** All that is left of them. */
    void expire(List<Open> gone) {
        var rows = new Rows(em);
        gone.forEach(lot -> rows.add(EXPIRY, lot.id(), lot.remaining()));
        rows.send();
    }

    Optional<Soon> soon(VenueId venue, AccountId account, Duration within) {
        return Sql.list(
                        em,
                        """
                        select coalesce(sum(remaining), 0), min(expires_at) from loyalty_lot
                        where venue_id = ? and account_id = ? and remaining > 0 and expires_at > ? and expires_at <= ?""",
                        row -> Optional.ofNullable(row.instantOrNull(2)).map(first -> new Soon(row.number(1), first)),
                        venue.value(),
                        account.value(),
                        clock.instant(),
                        clock.instant().plus(within))
                .getFirst();
    }

    /** That somebody could not give points back. */
    void addOwed(Enrolment member, UUID source, long points) {
        Sql.change(
                em,
                "insert into loyalty_owed (id, venue_id, account_id, source_id, points, at) values (?, ?, ?, ?, ?, ?)",
                Ids.next(),
                member.venue().value(),
                member.account().value(),
                source,
                points,
                clock.instant());
    }
}
