package org.gamingcafe.cafe.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.gamingcafe.cafe.inventory.OpeningStockService;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.VenueId;

/** What lies on the shelves: 1400 / 3100. */
@ApplicationScoped
class StockLines {

    @Inject
    OpeningStockService stock;

    Brought book(VenueId venue, ImportLine line, String currency) {
        var sku = line.needed("sku");
        var pieces = line.neededNumber("pieces");
        var cost = line.neededMoney("unit_cost", currency);
        var act = Ids.next();
        var entry = stock.bring(
                act,
                venue,
                new OpeningStockService.Shelf(sku, pieces, cost, line.day("expires_on"), line.text("batch")));
        return new Brought(act, entry.orElse(null), sku + " × " + pieces, cost.times(pieces));
    }

    /** Refuses when a piece of it has gone. */
    void undo(int line, UUID subject, String reason) {
        if (!stock.takeBack(subject, reason)) {
            throw new ImportUsed(line);
        }
    }
}
