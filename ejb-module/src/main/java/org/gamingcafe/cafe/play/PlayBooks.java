package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.tariff.Bill;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * What a bill moves in the books. Where the wallet lies in the books of another venue it is an entry in each, in one
 * transaction: here 1500 / 4100 and 2200, at home 2110 and 2100 / 1500 (T26). The second one's correlation is made of the first
 * one's id, so that each leads to the other.
 */
@ApplicationScoped
class PlayBooks {

    @Inject
    LedgerService ledger;

    /** As the caller still, who may reach into the books of the wallet's venue for this act, wherever they work. */
    static <T> T reaching(PlaySession session, Supplier<T> act) {
        var call = Call.current();
        return session.walletVenue()
                .map(home -> call.by(call.caller().trusted(home, Set.of())).run(act))
                .orElseGet(act);
    }

    /** What is paid, of which legs and hold, and why if it is a correction. */
    record Payment(
            Bill bill,
            List<Leg> from,
            Optional<UUID> hold,
            @Nullable String reason) {}

    /** @return the entry in the books of the session's venue */
    UUID post(PlaySession session, Payment paid, UUID act) {
        var home = session.walletVenue();
        if (home.isEmpty()) {
            return pay(
                    entry(session, session.venue(), act, paid.reason(), both(paid.from(), earned(paid.bill()))), paid);
        }
        var owes = Leg.debit(Chart.INTER_VENUE, home.get().value(), paid.bill().total());
        var here = ledger.post(
                entry(session, session.venue(), act, paid.reason(), both(List.of(owes), earned(paid.bill()))));
        var owed = Leg.credit(
                Chart.INTER_VENUE, session.venue().value(), paid.bill().total());
        pay(entry(session, home.get(), linked(here), paid.reason(), both(paid.from(), List.of(owed))), paid);
        return here;
    }

    private UUID pay(Entry entry, Payment paid) {
        return paid.hold().map(hold -> ledger.capture(hold, entry)).orElseGet(() -> ledger.post(entry));
    }

    /** The mirror of what {@link #post} has written, in both books. @return the one in the books of the session's venue */
    UUID reverse(PlaySession session, UUID entry, String reason, UUID act) {
        var mirror = ledger.reverse(entry, reason, act, null);
        if (session.walletVenue().isPresent()) {
            ledger.reverse(ledger.entryOf(linked(entry)), reason, linked(mirror), null);
        }
        return mirror;
    }

    private static UUID linked(UUID entry) {
        return UUID.nameUUIDFromBytes(("linked/" + entry).getBytes(StandardCharsets.US_ASCII));
    }

    private static Entry entry(PlaySession session, VenueId books, UUID act, @Nullable String reason, List<Leg> legs) {
        return new Entry(act, books, "play", null, reason, legs).from(session.id());
    }

    private static List<Leg> both(List<Leg> ones, List<Leg> others) {
        var legs = new ArrayList<>(ones);
        legs.addAll(others);
        return legs;
    }

    /** What the house has earned by a bill, and owes of it to the state. */
    private static List<Leg> earned(Bill bill) {
        var legs = new ArrayList<Leg>();
        earn(legs, Chart.PLAY_REVENUE, bill.total().minus(bill.tax()));
        earn(legs, Chart.TAX_PAYABLE, bill.tax());
        return legs;
    }

    private static void earn(List<Leg> legs, Chart chart, Money amount) {
        if (amount.isPositive()) {
            legs.add(Leg.credit(chart, null, amount));
        }
    }
}
