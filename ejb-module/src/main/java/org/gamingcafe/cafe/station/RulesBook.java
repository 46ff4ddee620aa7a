package org.gamingcafe.cafe.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;

/** Rules of groups, and of venues for the groups that have none. */
@ApplicationScoped
class RulesBook {

    private static final String LINES = "\n";

    @PersistenceContext
    EntityManager em;

    /** What a group, or a venue for the others, has said itself. */
    Optional<StationRules> of(UUID scope) {
        return Sql.first(em, """
                select allowed, on_foreign, idle_seconds, prompt_seconds, on_idle, version from station_rules
                where scope_id = ?""", row -> rules(row, 1), scope);
    }

    /** A seat with the rules in force there, in one statement. */
    Optional<SeatPost> post(StationId station) {
        return Sql.first(em, """
                select s.number, s.venue_id, v.name, s.group_id, r.allowed, r.on_foreign, r.idle_seconds, r.prompt_seconds,
                    r.on_idle, r.version
                from station s join venue v on v.id = s.venue_id
                left join lateral (select * from station_rules where scope_id in (s.group_id, s.venue_id)
                    order by scope_id = s.group_id desc limit 1) r on true
                where s.id = ?""", RulesBook::post, station.value());
    }

    /** @return whether the version that was shown was still the current one */
    boolean set(UUID scope, VenueId venue, StationRules wanted) {
        return Sql.change(
                        em,
                        """
                        insert into station_rules as known (scope_id, venue_id, allowed, on_foreign, idle_seconds, prompt_seconds,
                            on_idle, version)
                        select ?, ?, ?, ?, ?, ?, ?, 1
                        where ? = 0 or exists (select from station_rules where scope_id = ?)
                        on conflict (scope_id) do update set allowed = excluded.allowed, on_foreign = excluded.on_foreign,
                            idle_seconds = excluded.idle_seconds, prompt_seconds = excluded.prompt_seconds,
                            on_idle = excluded.on_idle, version = known.version + 1
                        where known.version = ?""",
                        scope,
                        venue.value(),
                        String.join(LINES, wanted.allowed()),
                        wanted.onForeign().name(),
                        wanted.idleSeconds(),
                        wanted.promptSeconds(),
                        wanted.onIdle().name(),
                        wanted.version(),
                        scope,
                        wanted.version())
                == 1;
    }

    /** @return whether the version that was shown was still the current one */
    boolean drop(UUID scope, long version) {
        return Sql.change(em, "delete from station_rules where scope_id = ? and version = ?", scope, version) == 1;
    }

    private static SeatPost post(Row row) {
        var rules = row.textOrNull(5) == null ? StationRules.USUAL : rules(row, 5);
        return new SeatPost((int) row.number(1), new VenueId(row.id(2)), row.text(3), row.id(4), rules);
    }

    private static StationRules rules(Row row, int first) {
        var allowed = row.text(first);
        return new StationRules(
                allowed.isEmpty() ? List.of() : allowed.lines().toList(),
                StationRules.Foreign.valueOf(row.text(first + 1)),
                (int) row.number(first + 2),
                (int) row.number(first + 3),
                StationRules.Idle.valueOf(row.text(first + 4)),
                row.number(first + 5));
    }
}
