package org.gamingcafe.cafe.inventory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.cafe.venue.VenueView;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Csv;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;

/** What was lost of the stock, why, and how much of what was sold that is (R08). */
@Stateless
@RolesAllowed(Permission.INVENTORY_WRITE)
public class ShrinkageService {

    @Inject
    Losses losses;

    @Inject
    VenueService venues;

    /** Between two business days, both included; of products at most {@value Losses#MOST} lines. */
    public StockShrinkage report(VenueId venue, LocalDate from, LocalDate to) {
        var where = allowed(venue);
        var span = StockSpan.of(where, from, to);
        var sold = losses.sold(where, span);
        var reasons = losses.reasons(where, span, sold);
        return new StockShrinkage(
                from,
                to,
                reasons,
                losses.products(where, span, Losses.MOST),
                losses.days(where, span),
                reasons.stream().map(StockShrinkage.OfReason::cost).reduce(Money.zero(where.currency()), Money::plus),
                sold);
    }

    /** By product and reason, for a spreadsheet. */
    public String export(VenueId venue, LocalDate from, LocalDate to) {
        var where = allowed(venue);
        var table = new StringBuilder(Csv.line(
                "product", "sku", "kind", "lost", "found", "cost", "sold", "currency", "sharePpm", "productId"));
        losses.products(where, StockSpan.of(where, from, to), ProductService.LONGEST_EXPORT)
                .forEach(line -> table.append(line(line)));
        return table.toString();
    }

    private static String line(StockShrinkage.OfProduct line) {
        return Csv.line(
                line.name(),
                line.sku(),
                line.kind(),
                line.lost(),
                line.found(),
                line.cost().amount().toPlainString(),
                line.sold().amount().toPlainString(),
                line.cost().currency(),
                line.sharePpm(),
                line.product());
    }

    private VenueView allowed(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.INVENTORY_WRITE, venue, "venue");
        return venues.get(venue);
    }
}
