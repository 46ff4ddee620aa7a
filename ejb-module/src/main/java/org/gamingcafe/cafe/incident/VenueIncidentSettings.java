package org.gamingcafe.cafe.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;

/** When silence is an incident, by venue. */
@ApplicationScoped
class VenueIncidentSettings {

    @PersistenceContext
    EntityManager em;

    IncidentSettings of(VenueId venue) {
        return Sql.first(em, """
                        select seats, percent, seconds, longest_minutes, back_minutes, version
                        from incident_settings where venue_id = ?""", VenueIncidentSettings::settings, venue.value())
                .orElse(IncidentSettings.USUAL);
    }

    private static IncidentSettings settings(Row row) {
        return new IncidentSettings(
                (int) row.number(1),
                (int) row.number(2),
                (int) row.number(3),
                (int) row.number(4),
                (int) row.number(5),
                row.number(6));
    }

    /** @return whether the version that was shown was still the current one */
    boolean set(VenueId venue, IncidentSettings wanted) {
        return Sql.change(
                        em,
                        """
                        insert into incident_settings as current (venue_id, seats, percent, seconds, longest_minutes,
                            back_minutes, version)
                        select shown.venue, ?, ?, ?, ?, ?, 1
                        from (select cast(? as uuid) as venue, cast(? as bigint) as version) shown
                        where shown.version = 0
                            or exists (select from incident_settings known where known.venue_id = shown.venue)
                        on conflict (venue_id) do update set seats = excluded.seats, percent = excluded.percent,
                            seconds = excluded.seconds, longest_minutes = excluded.longest_minutes,
                            back_minutes = excluded.back_minutes, version = current.version + 1
                        where current.version = ?""",
                        wanted.seats(),
                        wanted.percent(),
                        wanted.seconds(),
                        wanted.longestMinutes(),
                        wanted.backMinutes(),
                        venue.value(),
                        wanted.version(),
                        wanted.version())
                == 1;
    }
}
