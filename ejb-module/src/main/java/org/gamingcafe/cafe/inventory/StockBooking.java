package org.gamingcafe.cafe.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** What moves of stock mean in the books: 1400 goes with the lots, and the other side says why. */
@ApplicationScoped
class StockBooking {

    /** What an act is worth by kind, in minor units; below zero is what has gone. */
    static final class Values {

        private final Map<MoveKind, Long> byKind = new EnumMap<>(MoveKind.class);

        void add(MoveKind kind, long minor) {
            byKind.merge(kind, minor, Math::addExact);
        }

        long sum() {
            return byKind.values().stream().reduce(0L, Math::addExact);
        }

        /** One leg for each account, for what is left of it. */
        List<Leg> legs(String currency) {
            var accounts = new EnumMap<Chart, Long>(Chart.class);
            byKind.forEach((kind, minor) -> {
                accounts.merge(Chart.INVENTORY, minor, Math::addExact);
                accounts.merge(kind.against(), -minor, Math::addExact);
            });
            var legs = new ArrayList<Leg>();
            accounts.forEach((chart, minor) -> {
                if (minor > 0) {
                    legs.add(Leg.debit(chart, null, new Money(minor, currency)));
                } else if (minor < 0) {
                    legs.add(Leg.credit(chart, null, new Money(-minor, currency)));
                }
            });
            return legs;
        }
    }

    @Inject
    LedgerService ledger;

    void book(UUID act, VenueId venue, String type, @Nullable String reason, List<Leg> legs) {
        book(act, act, venue, type, reason, legs);
    }

    /**
     * The same for an act that books in two venues.
     *
     * @param entry the id of one of its entries
     * @param act what both stem from
     */
    void book(UUID entry, UUID act, VenueId venue, String type, @Nullable String reason, List<Leg> legs) {
        if (!legs.isEmpty()) {
            ledger.post(new Entry(entry, venue, type, null, reason, legs).from(act));
        }
    }
}
