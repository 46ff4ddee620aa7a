package org.gamingcafe.cafe.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.gamingcafe.identity.notice.LockedDown;
import org.gamingcafe.platform.kernel.DomainEvent;

/** Whoever was in an account that was locked down may have made links to take along: all of them open nothing any more. */
@ApplicationScoped
class CalendarLockdown {

    @Inject
    CalendarLinks links;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    void lockedDown(@Observes LockedDown down) {
        for (var link : links.livingOf(down.account())) {
            if (links.revoke(link.id(), clock.instant())) {
                events.fire(new CalendarLinkChanged(link.id(), link.venue(), link.account(), false));
            }
        }
    }
}
