package org.gamingcafe.cafe.ledger;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.cafe.venue.VenueView;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;

/** Seals what was posted, a moment later and without holding up anybody who posts, and signs a root for every day. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SealService {

    /** Longer than any transaction lives: what was stamped before the cut-over is in the books or will never be. */
    private static final Duration SETTLED = Duration.ofMinutes(10);

    private static final int BATCH = 500;
    private static final int BATCHES = 40;

    @Inject
    Seals seals;

    @Inject
    DayRoots roots;

    @Inject
    DaySums sums;

    @Inject
    VenueService venues;

    @Inject
    Clock clock;

    /** For the house: all venues, at most 20,000 entries each. @return how many entries were sealed */
    public int sealAll() {
        Call.current().caller().mustBeTheHouse();
        return venues.mine().stream()
                .mapToInt(venue -> seal(venue.id().value()))
                .sum();
    }

    private int seal(UUID venue) {
        var sum = 0;
        for (var batch = 0; batch < BATCHES; batch++) {
            var sealed = seals.seal(venue, BATCH);
            sum += sealed;
            if (sealed < BATCH) {
                break;
            }
        }
        return sum;
    }

    /** For the house: sums up every venue's days that are over for good. @return how many days */
    public int rollUpDays() {
        Call.current().caller().mustBeTheHouse();
        return venues.mine().stream()
                .mapToInt(venue -> sums.rollUp(venue.id().value(), lastDay(venue, SETTLED)))
                .sum();
    }

    /** For the house: signs the root of every venue's last business day, once all its entries are sealed. */
    public int closeDays() {
        Call.current().caller().mustBeTheHouse();
        return (int) venues.mine().stream()
                .filter(venue -> roots.close(venue.id().value(), lastDay(venue, Duration.ZERO)))
                .count();
    }

    private LocalDate lastDay(VenueView venue, Duration ago) {
        return venue.businessDay(clock.instant().minus(ago)).minusDays(1);
    }

    /** The signed roots of a venue, the newest first. */
    @RolesAllowed(Permission.LEDGER_AUDIT)
    public Slice<DayRoot> dayRoots(VenueId venue, PageRequest page) {
        Call.current().caller().mustBeAllowed(Permission.LEDGER_AUDIT, venue, "venue");
        return roots.of(venue.value(), page);
    }

    @RolesAllowed(Permission.LEDGER_AUDIT)
    public DayRoot dayRoot(VenueId venue, LocalDate day) {
        Call.current().caller().mustBeAllowed(Permission.LEDGER_AUDIT, venue, "venue");
        return roots.find(venue.value(), day).orElseThrow(() -> new NotFound("day-root"));
    }

    /** How many entries of all venues wait for their seal. */
    public long countUnsealed() {
        return seals.unsealed();
    }
}
