package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gamingcafe.cafe.station.LeaseService;
import org.gamingcafe.platform.kernel.DomainEvent;

/**
 * Within its lease a seat stays open, whether it can be reached or not, and what is played is billed (T6). Beyond it the
 * seat has locked itself: that time is free (T7), until the seat is heard of again and has another lease.
 */
@ApplicationScoped
class LockedSeats {

    private static final Duration MOMENT = Duration.ofMinutes(1);

    @Inject
    LeaseService leases;

    @Inject
    Event<DomainEvent> events;

    /** The caller holds the session's lock. What was agreed as its end stays its end. */
    void note(PlaySession session, Instant now) {
        if (session.isOpen()) {
            leases.lockedSince(session.id(), now)
                    .map(since -> since.truncatedTo(ChronoUnit.SECONDS))
                    .filter(since -> !isOnlyOutOfMoney(session, since, now))
                    .ifPresent(since -> note(session, since, session.watch().atMost(now)));
        }
    }

    /** Its lease ended with its money, a moment ago: nobody had the time to tell the seat what comes now (T10). */
    private static boolean isOnlyOutOfMoney(PlaySession session, Instant since, Instant now) {
        return !session.paidUntil().isAfter(since) && !since.plus(MOMENT).isBefore(now);
    }

    private void note(PlaySession session, Instant since, Instant until) {
        if (since.isBefore(until) && session.wasLocked(since, until)) {
            events.fire(new SeatWasLocked(
                    session.id(), session.venue(), session.player().orElse(null), since, until));
        }
    }
}
