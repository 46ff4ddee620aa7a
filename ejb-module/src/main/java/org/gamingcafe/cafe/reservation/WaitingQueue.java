package org.gamingcafe.cafe.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.reservation.ReservationChanged.What;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * Offers seats that have become free to those who wait, in the order in which they have joined. One at a time does so in a
 * venue, whatever the node, so that nobody is passed over; the seats of an offer are taken from then on.
 */
@ApplicationScoped
class WaitingQueue {

    @Inject
    WaitingList waiting;

    @Inject
    BookingDesk desk;

    @Inject
    VenueReservationSettings settings;

    @Inject
    BookingMail mail;

    @Inject
    Event<DomainEvent> events;

    List<VenueId> venues() {
        return waiting.venues();
    }

    /** In the transaction in which seats became free: nobody else sees them before those who wait. */
    void offerFreed(VenueId venue) {
        waiting.alone(venue);
        offer(venue);
    }

    void offerIfAlone(VenueId venue) {
        if (waiting.aloneIfFree(venue)) {
            offer(venue);
        }
    }

    private void offer(VenueId venue) {
        var terms = settings.of(venue);
        var lock = Duration.ofMinutes(terms.lockMinutes());
        waiting.queue(venue, desk.now(), lock).forEach(entry -> offer(entry, terms));
    }

    private void offer(WaitingList.Waiting entry, ReservationSettings terms) {
        var now = desk.now();
        var wanted = entry.wanted();
        if (!wanted.startsAt().isAfter(now)) {
            waiting.end(entry.id(), WaitingView.State.EXPIRED);
            return;
        }
        var until = now.plus(Duration.ofMinutes(terms.offerMinutes()));
        desk.offer(entry.venue(), wanted, terms, earlier(until, wanted.startsAt()))
                .ifPresent(offer -> {
                    waiting.offered(entry.id(), offer.id());
                    events.fire(ReservationChanged.of(offer, What.OFFERED));
                    mail.offered(offer);
                });
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    void answered(UUID reservation, WaitingView.State how) {
        waiting.answered(reservation, how);
    }
}
