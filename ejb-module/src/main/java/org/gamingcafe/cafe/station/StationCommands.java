package org.gamingcafe.cafe.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What seats were told to do. An end is written once: whoever comes later finds it. */
@ApplicationScoped
class StationCommands {

    private static final String COLUMNS =
            "id, station_id, kind, argument, means, state, asked_at, asked_by, due_at, ended_at, answer";
    private static final String ALL = "select " + COLUMNS + " from station_command ";

    /** After its end. */
    private static final Duration KEPT = Duration.ofDays(90);

    @PersistenceContext
    EntityManager em;

    void add(CommandView command) {
        Sql.change(
                em,
                """
                insert into station_command (id, station_id, kind, argument, means, state, asked_at, asked_by, due_at)
                values (?, ?, ?, ?, ?, 'PENDING', ?, cast(? as uuid), ?)""",
                command.id(),
                command.station().value(),
                command.kind().name(),
                command.argument(),
                command.means().name(),
                command.askedAt(),
                command.askedBy() == null ? null : command.askedBy().toString(),
                command.dueAt());
    }

    Optional<CommandView> find(UUID id) {
        return Sql.first(em, ALL + "where id = ?", StationCommands::view, id);
    }

    long countOpen(StationId station) {
        return Sql.one(
                em,
                "select count(*) from station_command where station_id = ? and state in ('PENDING', 'SENT')",
                row -> row.number(1),
                station.value());
    }

    /** What the program at the seat has still to do, in order; it may have heard of some of it before. */
    List<CommandView> open(StationId station, Instant now, int most) {
        return Sql.list(em, ALL + """
                where station_id = ? and means = 'AGENT' and state in ('PENDING', 'SENT') and due_at > ?
                order by asked_at, id limit ?""", StationCommands::view, station.value(), now, most);
    }

    void sent(UUID id, Instant now) {
        Sql.change(
                em,
                "update station_command set state = 'SENT', sent_at = ? where id = ? and state = 'PENDING'",
                now,
                id);
    }

    /** @return whether it had no end before */
    boolean ended(UUID id, CommandView.State how, @Nullable String answer, Instant now) {
        return Sql.change(em, """
                        update station_command set state = ?, answer = ?, ended_at = ?
                        where id = ? and state in ('PENDING', 'SENT')""", how.name(), answer, now, id) == 1;
    }

    /** Those that nobody has answered in time; of several nodes each gets others. */
    List<CommandView> timedOut(Instant now, int most) {
        return Sql.list(em, """
                update station_command set state = 'TIMED_OUT', ended_at = ? where id in (
                    select id from station_command where state in ('PENDING', 'SENT') and due_at <= ?
                    order by due_at limit ? for update skip locked)
                returning %s""".formatted(COLUMNS), StationCommands::view, now, now, most);
    }

    /** Seats that were woken and have said something since. */
    List<CommandView> awake(Instant now, int most) {
        return Sql.list(em, """
                update station_command set state = 'DONE', ended_at = ? where id in (
                    select c.id from station_command c join station_pulse p on p.station_id = c.station_id
                    where c.state = 'SENT' and c.means = 'WAKE' and p.last_seen_at > c.sent_at and c.due_at > ?
                    order by c.due_at limit ? for update of c skip locked)
                returning %s""".formatted(COLUMNS), StationCommands::view, now, now, most);
    }

    /** Of those stations, in one statement. */
    List<StationNews> news(List<StationId> stations) {
        return Sql.list(
                em,
                """
                select s.id, k.id, s.version, exists (select from station_command c
                    where c.station_id = s.id and c.means = 'AGENT' and c.state = 'PENDING')
                from station s left join station_key k on k.station_id = s.id and k.revoked_at is null
                    and s.retired_at is null
                where s.id = any(cast(string_to_array(?, ',') as uuid[]))""",
                row -> new StationNews(new StationId(row.id(1)), row.idOrNull(2), row.number(3), row.flag(4)),
                String.join(",", stations.stream().map(StationId::toString).toList()));
    }

    int removeOld(Instant now, int most) {
        return Sql.change(em, """
                delete from station_command where id in (
                    select id from station_command where ended_at < ?
                    order by ended_at limit ? for update skip locked)""", now.minus(KEPT), most);
    }

    /** Newest first. */
    List<CommandView> of(StationId station, @Nullable Instant askedBefore, @Nullable UUID id, int most) {
        return Sql.list(
                em,
                ALL + """
                where station_id = ? and (cast(? as timestamptz) is null
                    or (asked_at, id) < (cast(? as timestamptz), cast(? as uuid)))
                order by asked_at desc, id desc limit ?""",
                StationCommands::view,
                station.value(),
                text(askedBefore),
                text(askedBefore),
                text(id),
                most);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static CommandView view(Row row) {
        var by = row.idOrNull(8);
        return new CommandView(
                row.id(1),
                new StationId(row.id(2)),
                CommandKind.valueOf(row.text(3)),
                row.textOrNull(4),
                Means.valueOf(row.text(5)),
                CommandView.State.valueOf(row.text(6)),
                row.instant(7),
                by == null ? null : new AccountId(by),
                row.instant(9),
                row.instantOrNull(10),
                row.textOrNull(11));
    }
}
