package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.gamingcafe.cafe.station.WatchEnding;

/** What is played without a program is billed as ever; what was locked before its key was revoked stays free (T7). */
@ApplicationScoped
class UnwatchedSeats {

    @Inject
    PlaySessions sessions;

    @Inject
    LockedSeats lockedSeats;

    @Inject
    Outages outages;

    @Inject
    Clock clock;

    void hear(@Observes WatchEnding ending) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        sessions.runningAt(ending.station())
                .flatMap(running -> sessions.locked(running.id()))
                .ifPresent(session -> {
                    outages.heard(session, now);
                    lockedSeats.note(session, now);
                });
    }
}
