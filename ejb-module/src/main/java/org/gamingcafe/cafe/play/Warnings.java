package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.gamingcafe.platform.kernel.DomainEvent;

/**
 * Tells players in time that their session ends: each warning once for an end, on however many nodes, because the mark is
 * kept with the session by whoever holds its lock. Money that comes in makes the warning undone. The caller holds the lock.
 */
@ApplicationScoped
class Warnings {

    /** Money may be spent elsewhere: so often at least it is looked at how long it lasts. */
    private static final Duration ROUND = Duration.ofMinutes(15);

    @Inject
    PaidTime paidTime;

    @Inject
    VenuePlaySettings settings;

    @Inject
    Event<DomainEvent> events;

    void look(PlaySession session, Instant now) {
        var warnings = settings.of(session.venue()).warnings();
        if (session.state() != PlayView.State.ACTIVE || warnings.isEmpty()) {
            session.watch().lookAt(null);
            return;
        }
        var first = warnings.getFirst();
        var until = paidTime.lasts(session, now.plus(first).plus(ROUND));
        var watch = session.watch();
        watch.lastsUntil(until);
        var left = Duration.between(now, until);
        warnings.stream()
                .filter(before -> left.compareTo(before) <= 0)
                .reduce((earlier, later) -> later)
                .ifPresentOrElse(before -> warn(session, before, now, until), watch::calm);
        watch.lookAt(warnings.stream()
                .filter(before -> left.compareTo(before) > 0)
                .findFirst()
                .map(until::minus)
                .orElse(null));
    }

    private void warn(PlaySession session, Duration before, Instant now, Instant until) {
        if (session.watch().isNews(before)) {
            session.watch().warned(before, now);
            events.fire(new PlayWarned(
                    session.id(), session.venue(), session.player().orElse(null), before.toMinutes(), until));
        }
    }
}
