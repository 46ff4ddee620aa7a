package org.gamingcafe.cafe.inventory;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.cafe.venue.VenueView;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** Looks at night whether stock, lots, moves and books still say the same (I12). For the house itself. */
@Stateless
@PermitAll
public class StockVerificationService {

    private static final System.Logger LOG = System.getLogger(StockVerificationService.class.getName());
    private static final int MOST = 1_000;
    private static final int MOST_LOOKS = 20;

    @Inject
    StockMoves moves;

    @Inject
    StockReports reports;

    @Inject
    LedgerService ledger;

    @Inject
    VenueService venues;

    @Inject
    Event<DomainEvent> events;

    public List<VenueId> venues() {
        Call.current().caller().mustBeTheHouse();
        return venues.mine().stream().map(VenueView::id).toList();
    }

    /** @return what does not agree, which is audited too; nothing if all is well */
    public Optional<StockMismatch> verify(VenueId venue) {
        Call.current().caller().mustBeTheHouse();
        var wrong = moves.wrong(venue, MOST);
        var worth = worth(venue);
        if (wrong.isEmpty() && worth.lots().equals(worth.books())) {
            return Optional.empty();
        }
        var found = new StockMismatch(venue, wrong, worth.lots(), worth.books());
        LOG.log(
                Level.ERROR,
                "stock of venue {0} does not add up: {1} products, lots {2}, books {3}",
                venue,
                wrong.size(),
                worth.lots(),
                worth.books());
        events.fire(found);
        return Optional.of(found);
    }

    /**
     * Books and lots change with one commit: as long as the books say the same before and after, the lots belong to them. Where
     * they never stand still nothing can be told, and the next night looks again.
     */
    private Worth worth(VenueId venue) {
        var currency = venues.get(venue).currency();
        var books = books(venue, currency);
        for (var look = 0; look < MOST_LOOKS; look++) {
            var lots = reports.value(venue, currency);
            var after = books(venue, currency);
            if (after.equals(books)) {
                return new Worth(lots, books);
            }
            books = after;
        }
        LOG.log(Level.INFO, "the stock of venue {0} never stood still: its books were not compared", venue);
        return new Worth(books, books);
    }

    private Money books(VenueId venue, String currency) {
        return ledger.sum(venue, Chart.INVENTORY, Optional.empty(), currency);
    }

    private record Worth(Money lots, Money books) {}
}
