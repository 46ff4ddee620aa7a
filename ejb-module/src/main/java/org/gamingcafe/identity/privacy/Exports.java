package org.gamingcafe.identity.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;

/** The copies of all people's data. What happens to one is decided by one conditional UPDATE each. */
@ApplicationScoped
@Transactional
class Exports {

    static final Duration LIFE = Duration.ofDays(7);

    /** A job that says nothing for so long has died. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    static final int MOST_TRIES = 3;

    private static final int MOST = 100;
    private static final String VIEW = """
            select made.id, made.state, made.requested_at, made.parts_done * 100 / greatest(made.parts, 1), made.ready_at,
                made.expires_at, coalesce(made.bytes, 0),
                (select count(*) from data_export_download taken where taken.export_id = made.id),
                (select max(at) from data_export_download taken where taken.export_id = made.id)
            from data_export made
            """;

    /** One that somebody works on; the time says who: who was given it later has another one. */
    record Taken(UUID id, AccountId account, Instant takenAt) {}

    /** What lies sealed. */
    record Sealed(UUID id, AccountId account, byte[] content) {}

    @PersistenceContext
    EntityManager em;

    /** Of several callers exactly one begins it. */
    Optional<UUID> begin(AccountId account, int parts, Instant now) {
        return Sql.first(
                em, """
                insert into data_export (id, account_id, state, requested_at, tries, parts_done, parts)
                values (?, ?, 'REQUESTED', ?, 0, 0, ?)
                on conflict (account_id) where state in ('REQUESTED', 'BUILDING') do nothing returning id""", row -> row.id(1), Ids.next(), account.value(), now.truncatedTo(ChronoUnit.MICROS), parts);
    }

    Optional<ExportView> underWay(AccountId account) {
        return Sql.first(
                em,
                VIEW + "where made.account_id = ? and made.state in ('REQUESTED', 'BUILDING')",
                Exports::view,
                account.value());
    }

    /** Newest first; one more than the page holds, if there are more. */
    List<ExportView> of(AccountId account, PageRequest page) {
        var keys = Cursor.keys(page.after(), 2);
        var limit = " order by made.requested_at desc, made.id desc limit " + (page.size() + 1);
        return keys.isEmpty()
                ? Sql.list(em, VIEW + "where made.account_id = ?" + limit, Exports::view, account.value())
                : Sql.list(
                        em,
                        VIEW + "where made.account_id = ? and (made.requested_at, made.id) < (?, ?)" + limit,
                        Exports::view,
                        account.value(),
                        Cursor.instant(keys.getFirst()),
                        Cursor.id(keys.getLast()));
    }

    /** Gives up what has failed too often. @return those that are given up, at most a hundred */
    List<Taken> giveUp(Instant now) {
        return Sql.list(em, """
                update data_export set state = 'FAILED' where id in (
                    select id from data_export where state = 'BUILDING' and taken_at < ? and tries >= ?
                    limit 100 for update skip locked)
                returning id, account_id, taken_at""", Exports::taken, now.minus(PATIENCE), MOST_TRIES);
    }

    /** The one that waits longest, or that somebody has died over. Of several callers exactly one receives it. */
    Optional<Taken> take(Instant now) {
        return Sql.first(em, """
                update data_export set state = 'BUILDING', taken_at = ?, tries = tries + 1, parts_done = 0 where id = (
                    select id from data_export
                    where (state = 'REQUESTED' or state = 'BUILDING' and taken_at < ?) and tries < ?
                    order by requested_at, id limit 1 for update skip locked)
                returning id, account_id, taken_at""", Exports::taken, now.truncatedTo(ChronoUnit.MICROS), now.minus(PATIENCE), MOST_TRIES);
    }

    void advance(Taken taken, int parts) {
        Sql.change(
                em,
                "update data_export set parts_done = least(?, parts) where id = ? and state = 'BUILDING' and taken_at = ?",
                parts,
                taken.id(),
                taken.takenAt());
    }

    /** False if it was cancelled, or somebody else works on it by now. */
    boolean ready(Taken taken, byte[] sealed, String ticketHash, Instant now) {
        return Sql.change(em, """
                        update data_export set state = 'READY', content = ?, bytes = ?, ticket_hash = ?, ready_at = ?,
                            expires_at = ?, parts_done = parts
                        where id = ? and state = 'BUILDING' and taken_at = ?""", sealed, sealed.length, ticketHash, now, now.plus(LIFE), taken.id(), taken.takenAt())
                == 1;
    }

    /** Empty for one that is foreign, not ready, or over. */
    Optional<Sealed> open(AccountId account, UUID export, Instant now) {
        return sealed("id = ?", account, export, now);
    }

    /** The same by the ticket in the mail, which opens nothing for anybody else. */
    Optional<Sealed> open(AccountId account, String ticketHash, Instant now) {
        return sealed("ticket_hash = ?", account, ticketHash, now);
    }

    private Optional<Sealed> sealed(String which, AccountId account, Object key, Instant now) {
        return Sql.first(
                em,
                "select id, account_id, content from data_export where " + which
                        + " and account_id = ? and state = 'READY' and expires_at > ?",
                row -> new Sealed(row.id(1), new AccountId(row.id(2)), row.bytes(3)),
                key,
                account.value(),
                now);
    }

    void opened(UUID export, ExportFormat format, String ip, Instant now) {
        Sql.change(
                em,
                "insert into data_export_download (id, export_id, at, format, ip) values (?, ?, ?, ?, ?)",
                Ids.next(),
                export,
                now,
                format.name(),
                ip);
    }

    /** What is under way or ready opens nothing any more. @return those */
    List<UUID> cancel(AccountId account) {
        return Sql.list(em, """
                update data_export set state = 'CANCELLED', content = null, ticket_hash = null
                where account_id = ? and state in ('REQUESTED', 'BUILDING', 'READY') returning id""", row -> row.id(1), account.value());
    }

    /** Of what is over nothing stays but that there was one. */
    int expire(Instant now, int limit) {
        return Sql.change(em, """
                update data_export set state = 'EXPIRED', content = null, ticket_hash = null where id in (
                    select id from data_export where state = 'READY' and expires_at <= ?
                    order by expires_at limit ? for update skip locked)""", now, limit);
    }

    int removeBefore(Instant end, int limit) {
        return Sql.change(em, """
                delete from data_export where id in (
                    select id from data_export where requested_at < ? and state not in ('REQUESTED', 'BUILDING', 'READY')
                    order by requested_at limit ?)""", end, limit);
    }

    List<String> lines(AccountId account) {
        return Sql.list(
                em,
                "select requested_at, state from data_export where account_id = ? order by requested_at desc limit "
                        + MOST,
                row -> row.instant(1) + " | " + row.text(2),
                account.value());
    }

    void removeAll(Set<AccountId> accounts) {
        Sql.change(em, "delete from data_export where account_id = any (cast(? as uuid[]))", Sql.array(accounts));
    }

    private static Taken taken(Row row) {
        return new Taken(row.id(1), new AccountId(row.id(2)), row.instant(3));
    }

    private static ExportView view(Row row) {
        return new ExportView(
                row.id(1),
                ExportView.State.valueOf(row.text(2)),
                row.instant(3),
                (int) row.number(4),
                row.instantOrNull(5),
                row.instantOrNull(6),
                row.number(7),
                (int) row.number(8),
                row.instantOrNull(9));
    }
}
