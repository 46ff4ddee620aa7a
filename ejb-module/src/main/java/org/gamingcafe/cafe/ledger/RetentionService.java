package org.gamingcafe.cafe.ledger;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.logging.Logger;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.cafe.venue.VenueView;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Settings;

/** Closes months of the books that nobody has to keep any longer. It runs only if an operator schedules it. */
@Stateless
@PermitAll
public class RetentionService {

    private static final Logger LOG = Logger.getLogger(RetentionService.class.getName());

    @Inject
    Checkpoints checkpoints;

    @Inject
    VenueService venues;

    @Inject
    Settings.Books settings;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * For the month's job: a piece of one venue's oldest month, in one transaction. A month that is not sealed, summed up and
     * verified as a whole stays, and with it all later ones of its venue.
     *
     * @return entries removed, 0 at the end
     */
    public int closeNext() {
        Call.current().caller().mustBeTheHouse();
        for (var venue : venues.mine()) {
            var removed = checkpoints.closeNext(venue.id().value(), oldestKept(venue));
            if (removed > 0) {
                var through = checkpoints.head(venue.id().value()).number();
                events.fire(new BooksClosed(venue.id(), removed, through));
                return Math.toIntExact(removed);
            }
            if (removed < 0) {
                LOG.warning(() -> "ledger.not-closed venue=" + venue.id() + " because="
                        + Checkpoints.OBSTACLES.get(Math.toIntExact(-removed - 1)));
            }
        }
        return 0;
    }

    private LocalDate oldestKept(VenueView venue) {
        return venue.businessDay(clock.instant()).withDayOfMonth(1).minusMonths(settings.months());
    }
}
