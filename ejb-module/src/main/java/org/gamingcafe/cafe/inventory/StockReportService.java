package org.gamingcafe.cafe.inventory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.cafe.venue.VenueView;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;

/** What runs low or expires, what the stock is worth, and what has become of it (R08). */
@Stateless
@RolesAllowed(Permission.INVENTORY_WRITE)
public class StockReportService {

    /** One looks ahead so many days at most. */
    public static final int FARTHEST_DAYS = 366;

    /** And so many days back. */
    public static final int LONGEST_DAYS = 366;

    private static final Duration LATELY = Duration.ofDays(28);
    private static final int MOST_EXPIRING = 500;

    @Inject
    StockReports reports;

    @Inject
    LotLists lots;

    @Inject
    Shelf shelf;

    @Inject
    LedgerService ledger;

    @Inject
    VenueService venues;

    @Inject
    Clock clock;

    /** Products on sale with fewer pieces than there should be, and how many to buy. */
    @RolesAllowed(Permission.INVENTORY_READ)
    public List<LowStock> low(VenueId venue) {
        var where = allowed(Permission.INVENTORY_READ, venue);
        var now = clock.instant();
        return reports.low(venue, where.currency(), now.minus(LATELY), now, shelf.today(venue));
    }

    /** Lots with something left that expire within so many days, or have; the first one first. */
    public List<LotView> expiring(VenueId venue, int days) {
        var where = allowed(Permission.INVENTORY_WRITE, venue);
        if (days < 0 || days > FARTHEST_DAYS) {
            throw new InvalidInput("days", "inventory.days", FARTHEST_DAYS);
        }
        return lots.expiring(venue, shelf.today(venue).plusDays(days), where.currency(), MOST_EXPIRING);
    }

    public StockValuation valuation(VenueId venue) {
        var currency = allowed(Permission.INVENTORY_WRITE, venue).currency();
        var lines = reports.valuation(venue, currency, clock.instant());
        return new StockValuation(
                lines,
                lines.stream().mapToLong(StockValuation.Line::pieces).sum(),
                lines.stream().map(StockValuation.Line::cost).reduce(Money.zero(currency), Money::plus),
                lines.stream().map(StockValuation.Line::retail).reduce(Money.zero(currency), Money::plus),
                ledger.sum(venue, Chart.INVENTORY, Optional.empty(), currency));
    }

    /** The same product by product, for a spreadsheet: those of which something lies there. */
    public String exportValuation(VenueId venue) {
        var currency = allowed(Permission.INVENTORY_WRITE, venue).currency();
        return reports.valuationTable(venue, currency, clock.instant(), ProductService.LONGEST_EXPORT);
    }

    /** Between two business days, both included. */
    public StockStatistics statistics(VenueId venue, LocalDate from, LocalDate to) {
        var where = allowed(Permission.INVENTORY_WRITE, venue);
        var span = StockSpan.of(where, from, to);
        return new StockStatistics(
                from,
                to,
                reports.kinds(venue, where.currency(), span.begins(), span.ends()),
                reports.products(venue, where.currency(), span.begins(), span.ends()));
    }

    private VenueView allowed(String permission, VenueId venue) {
        Call.current().caller().mustBeAllowed(permission, venue, "venue");
        return venues.get(venue);
    }
}
