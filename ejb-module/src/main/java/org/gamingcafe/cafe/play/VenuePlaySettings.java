package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.gamingcafe.platform.kernel.Settings;
import org.gamingcafe.platform.kernel.VenueId;

/** How long one plays, by venue. */
@ApplicationScoped
class VenuePlaySettings {

    @PersistenceContext
    EntityManager em;

    @Inject
    Settings.Play settings;

    PlaySettings of(VenueId venue) {
        for (Object row :
                em.createNativeQuery("""
                        select usual_minutes, longest_minutes, shortest_minutes, extension_minutes, warning_minutes, auto_end,
                            pause_minutes, grace_minutes, version
                        from play_settings where venue_id = :venue""").setParameter("venue", venue.value()).getResultList()) {
            var column = (Object[]) row;
            return new PlaySettings(
                    whole(column[0]),
                    whole(column[1]),
                    whole(column[2]),
                    whole(column[3]),
                    whole(column[4]),
                    (Boolean) column[5],
                    whole(column[6]),
                    whole(column[7]),
                    ((Number) column[8]).longValue());
        }
        return PlaySettings.usual(settings.pause());
    }

    /** @return whether the version that was shown was still the current one */
    boolean set(VenueId venue, PlaySettings wanted) {
        return em.createNativeQuery("""
                        insert into play_settings as current (venue_id, usual_minutes, longest_minutes, shortest_minutes,
                            extension_minutes, warning_minutes, auto_end, pause_minutes, grace_minutes, version)
                        select :venue, :usual, :longest, :shortest, :extension, :warning, :autoEnd, :pause, :grace, 1
                        where :shown = 0 or exists (select from play_settings known where known.venue_id = :venue)
                        on conflict (venue_id) do update set usual_minutes = excluded.usual_minutes,
                            longest_minutes = excluded.longest_minutes, shortest_minutes = excluded.shortest_minutes,
                            extension_minutes = excluded.extension_minutes, warning_minutes = excluded.warning_minutes,
                            auto_end = excluded.auto_end, pause_minutes = excluded.pause_minutes,
                            grace_minutes = excluded.grace_minutes, version = current.version + 1
                        where current.version = :shown""")
                        .setParameter("venue", venue.value())
                        .setParameter("usual", wanted.usualMinutes())
                        .setParameter("longest", wanted.longestMinutes())
                        .setParameter("shortest", wanted.shortestMinutes())
                        .setParameter("extension", wanted.extensionMinutes())
                        .setParameter("warning", wanted.warningMinutes())
                        .setParameter("autoEnd", wanted.autoEnd())
                        .setParameter("pause", wanted.pauseMinutes())
                        .setParameter("grace", wanted.graceMinutes())
                        .setParameter("shown", wanted.version())
                        .executeUpdate()
                == 1;
    }

    private static int whole(Object number) {
        return ((Number) number).intValue();
    }
}
