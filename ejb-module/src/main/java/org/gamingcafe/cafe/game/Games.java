package org.gamingcafe.cafe.game;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Rows;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The catalogues of all venues, and where their games are. */
@ApplicationScoped
class Games {

    private static final String ALL = """
            select g.id, g.venue_id, g.title, g.from_age, g.program, g.licences, g.taken, g.retired_at, g.version,
                (select string_agg(cast(p.scope_id as text), ',' order by p.scope_id) from game_place p
                    where p.game_id = g.id and p.kind = 'GROUP'),
                (select string_agg(cast(p.scope_id as text), ',' order by p.scope_id) from game_place p
                    where p.game_id = g.id and p.kind = 'STATION')
            from game g
            """;

    private static final String PLACES =
            "insert into game_place (game_id, scope_id, kind) select * from unnest(cast(? as uuid[]), cast(? as uuid[]),"
                    + " cast(? as text[]))";

    @PersistenceContext
    EntityManager em;

    /** From here until commit nobody else names games of this venue. */
    void alone(VenueId venue) {
        Sql.list(
                em,
                "select cast(pg_advisory_xact_lock(hashtextextended(?, 65)) as text)",
                row -> row.textOrNull(1),
                venue.toString());
    }

    Optional<GameView> find(UUID id) {
        return Sql.first(em, ALL + "where g.id = ?", Games::view, id);
    }

    /** Those in the catalogue, or those that were, by title. @param after the last one of the page before */
    List<GameView> of(VenueId venue, boolean isRetired, @Nullable String afterTitle, @Nullable UUID after, int most) {
        return Sql.list(
                em, ALL + """
                where g.venue_id = ? and (g.retired_at is not null) = ?
                    and (cast(? as uuid) is null or (lower(g.title), g.id) > (lower(?), cast(? as uuid)))
                order by lower(g.title), g.id limit ?""", Games::view, venue.value(), isRetired, text(after), afterTitle, text(after), most);
    }

    /** Which game a program is. */
    Optional<GameView> ofProgram(VenueId venue, String program) {
        return Sql.first(
                em,
                ALL + "where g.venue_id = ? and lower(g.program) = lower(?) and g.retired_at is null",
                Games::view,
                venue.value(),
                program);
    }

    /** Whether a seat has it, by itself or with its group. */
    boolean isAt(UUID game, UUID group, StationId station) {
        return Sql.one(
                em,
                "select exists (select from game_place where game_id = ? and scope_id in (?, ?))",
                row -> row.flag(1),
                game,
                group,
                station.value());
    }

    /** What a seat has, by title. */
    List<SeatGame> at(StationId station, UUID group, int most) {
        return Sql.list(
                em,
                """
                select g.id, g.title, g.from_age, g.program, g.licences is null or g.taken < g.licences,
                    exists (select from game_run r where r.game_id = g.id and r.station_id = ? and r.ended_at is null)
                from game g where g.retired_at is null and exists (select from game_place p
                    where p.game_id = g.id and p.scope_id in (?, ?))
                order by lower(g.title), g.id limit ?""",
                row -> new SeatGame(row.id(1), row.text(2), (int) row.number(3), row.text(4), row.flag(5), row.flag(6)),
                station.value(),
                group,
                station.value(),
                most);
    }

    /** @return whether neither title nor program was another game's */
    boolean add(UUID id, VenueId venue, GameEdit wanted) {
        var isAdded = Sql.change(
                        em,
                        """
                        insert into game (id, venue_id, title, from_age, program, licences) values (?, ?, ?, ?, ?, ?)
                        on conflict do nothing""",
                        id,
                        venue.value(),
                        wanted.title(),
                        wanted.fromAge(),
                        wanted.program(),
                        wanted.licences())
                == 1;
        if (isAdded) {
            place(id, wanted);
        }
        return isAdded;
    }

    /** Whether another game in the catalogue has this title or this program. */
    boolean isTaken(VenueId venue, UUID besides, GameEdit wanted) {
        return Sql.one(em, """
                select exists (select from game where venue_id = ? and id <> ? and retired_at is null
                    and (lower(title) = lower(?) or lower(program) = lower(?)))""", row -> row.flag(1), venue.value(), besides, wanted.title(), wanted.program());
    }

    /** @return whether the version that was shown was still the current one */
    boolean edit(UUID id, GameEdit wanted, long seen) {
        var isCurrent =
                Sql.change(em, """
                        update game set title = ?, from_age = ?, program = ?, licences = ?, version = version + 1
                        where id = ? and version = ? and retired_at is null""", wanted.title(), wanted.fromAge(), wanted.program(), wanted.licences(), id, seen)
                        == 1;
        if (isCurrent) {
            Sql.change(em, "delete from game_place where game_id = ?", id);
            place(id, wanted);
        }
        return isCurrent;
    }

    private void place(UUID game, GameEdit wanted) {
        var rows = new Rows(em);
        wanted.groups().forEach(group -> rows.add(PLACES, game, group, "GROUP"));
        wanted.stations().forEach(station -> rows.add(PLACES, game, station.value(), "STATION"));
        if (!wanted.groups().isEmpty() || !wanted.stations().isEmpty()) {
            rows.send();
        }
    }

    /** @return whether it was in the catalogue */
    boolean retire(UUID id, Instant now) {
        return Sql.change(
                        em,
                        "update game set retired_at = ?, version = version + 1 where id = ? and retired_at is null",
                        now,
                        id)
                == 1;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static GameView view(Row row) {
        return new GameView(
                row.id(1),
                new VenueId(row.id(2)),
                row.text(3),
                (int) row.number(4),
                row.text(5),
                row.wholeOrNull(6),
                (int) row.number(7),
                ids(row.textOrNull(10)).toList(),
                ids(row.textOrNull(11)).map(StationId::new).toList(),
                row.instantOrNull(8),
                row.number(9));
    }

    private static Stream<UUID> ids(@Nullable String joined) {
        return joined == null
                ? Stream.empty()
                : Arrays.stream(joined.split(",")).map(UUID::fromString);
    }
}
