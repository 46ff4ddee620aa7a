package org.gamingcafe.cafe.play;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.station.LeaseService;
import org.gamingcafe.platform.kernel.DomainEvent;

/**
 * Within its lease a seat stays open, whether it can be reached or not, and what is played is billed (T6). Beyond it the
 * seat has locked itself: that time is free (T7), until the seat is heard of again and has another lease. Who is silent
 * for long gets no play for it: the session ends.
 */
@ApplicationScoped
class LockedSeats {

    private static final Duration MOMENT = Duration.ofMinutes(1);

    /** So long a session waits for a seat that is not heard of, also after this node has come up itself. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Inject
    LeaseService leases;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    private volatile Instant listeningSince = Instant.MAX;

    @PostConstruct
    void listen() {
        listeningSince = clock.instant();
    }

    /** The caller holds the session's lock. What was agreed as its end stays its end. */
    void note(PlaySession session, Instant now) {
        if (session.isOpen() && !session.out().isOn()) {
            leases.lockedSince(session.id(), session.station(), now)
                    .map(since -> since.truncatedTo(ChronoUnit.SECONDS))
                    .filter(since -> !isOnlyOutOfMoney(session, since, now))
                    .ifPresent(since -> note(session, since, session.watch().atMost(now)));
        }
    }

    /** Sessions whose seats are not waited for any more. */
    List<UUID> givenUp(Instant now, int most) {
        return isLongEnough(listeningSince, now) ? leases.over(now.minus(PATIENCE), most) : List.of();
    }

    /**
     * Whether nobody waits for the seat any more: it could be heard, and was not. The caller holds the session's lock. A
     * pause and grace come to their own ends, and so does what was agreed. An incident is waited for, and so long after it (T9).
     */
    boolean isGivenUp(PlaySession session, Instant now) {
        return session.state() == PlayView.State.ACTIVE
                && !session.out().isOn()
                && session.out()
                        .until()
                        .filter(over -> !isLongEnough(over, now))
                        .isEmpty()
                && session.watch().atMost(now).equals(now)
                && isLongEnough(listeningSince, now)
                && leases.lockedSince(session.id(), session.station(), now)
                        .filter(since -> isLongEnough(since, now))
                        .isPresent();
    }

    private static boolean isLongEnough(Instant since, Instant now) {
        return since.isBefore(now.minus(PATIENCE));
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
