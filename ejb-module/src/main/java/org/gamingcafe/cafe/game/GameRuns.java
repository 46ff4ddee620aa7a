package org.gamingcafe.cafe.game;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Who runs which game. Each run without an end has one licence; the row of the game counts them. */
@ApplicationScoped
class GameRuns {

    /** After their end. */
    private static final Duration KEPT = Duration.ofDays(90);

    private static final String ALL = """
            select r.id, r.game_id, g.title, r.session_id, r.station_id, s.number, r.started_at, r.ended_at, g.venue_id
            from %s r join game g on g.id = r.game_id join station s on s.id = r.station_id
            """;
    private static final String KEPT_ROWS = ALL.formatted("game_run");

    /** Games are locked in the order of their ids, so that two sessions that end cannot stand in a circle. */
    private static final String BACK = """
            with back as (
                update game_run set ended_at = greatest(started_at, ?), ended_why = ?
                where %s and ended_at is null returning *),
            known as (
                select id from game where id in (select game_id from back) order by id for update),
            less as (
                update game g set taken = taken - b.runs
                from known, (select game_id, count(*) as runs from back group by game_id) b
                where g.id = known.id and b.game_id = known.id)
            """;

    @PersistenceContext
    EntityManager em;

    /** A licence that is back, and the venue whose it is. */
    record Back(GameRun run, VenueId venue) {}

    Optional<GameRun> open(UUID session, UUID game) {
        return Sql.first(
                em,
                KEPT_ROWS + "where r.session_id = ? and r.game_id = ? and r.ended_at is null",
                GameRuns::run,
                session,
                game);
    }

    /** Those of a game that have no end, the oldest first. */
    List<GameRun> open(UUID game, int most) {
        return Sql.list(
                em,
                KEPT_ROWS + "where r.game_id = ? and r.ended_at is null order by r.started_at, r.id limit ?",
                GameRuns::run,
                game,
                most);
    }

    /**
     * Of callers who want the last licence exactly one gets it. Whoever comes at the same moment waits for the row of the
     * game, and then sees what is left. @return whether it was this one
     */
    boolean take(GameRun run, @Nullable UUID command) {
        return Sql.change(
                        em,
                        """
                        with licence as (
                            update game set taken = taken + 1
                            where id = ? and retired_at is null and (licences is null or taken < licences)
                            returning id)
                        insert into game_run (id, game_id, session_id, station_id, command_id, started_at)
                        select ?, id, ?, ?, cast(? as uuid), ? from licence""",
                        run.game(),
                        run.id(),
                        run.session(),
                        run.station().value(),
                        command == null ? null : command.toString(),
                        run.startedAt())
                == 1;
    }

    /** By which command its seat was told to start it. */
    void told(UUID run, UUID command) {
        Sql.change(em, "update game_run set command_id = ? where id = ? and command_id is null", command, run);
    }

    List<Back> backOfSession(UUID session, GameRun.Why why, Instant now) {
        return back("session_id = ?", why, now, session);
    }

    List<Back> backOfCommand(UUID command, GameRun.Why why, Instant now) {
        return back("command_id = ?", why, now, command);
    }

    List<Back> backAt(StationId station, UUID game, GameRun.Why why, Instant now) {
        return back("station_id = ? and game_id = ?", why, now, station.value(), game);
    }

    private List<Back> back(String whose, GameRun.Why why, Instant now, Object... ids) {
        var values = new Object[ids.length + 2];
        values[0] = now;
        values[1] = why.name();
        System.arraycopy(ids, 0, values, 2, ids.length);
        return Sql.list(
                em,
                BACK.formatted(whose) + ALL.formatted("back") + "order by r.id",
                row -> new Back(run(row), new VenueId(row.id(9))),
                values);
    }

    int removeOld(Instant now, int most) {
        return Sql.change(em, """
                delete from game_run where id in (
                    select id from game_run where ended_at < ?
                    order by ended_at limit ? for update skip locked)""", now.minus(KEPT), most);
    }

    private static GameRun run(Row row) {
        return new GameRun(
                row.id(1),
                row.id(2),
                row.text(3),
                row.id(4),
                new StationId(row.id(5)),
                (int) row.number(6),
                row.instant(7),
                row.instantOrNull(8));
    }
}
