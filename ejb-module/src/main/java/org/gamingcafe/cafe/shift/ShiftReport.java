package org.gamingcafe.cafe.shift;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.sale.ShiftSales;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a shift has come to: X while it runs, Z once it is closed. Amounts are sums of what the books have under the shift.
 * Whoever still has to count the drawer sees a blind one, without any sum from which its cash could be worked out.
 *
 * @param number of a Z report, such as {@code DEMO-K1-Z7}; absent on an X report
 * @param tenders what came in and went out by each way of paying
 * @param acts what was done at the till, by type of entry, with the cash it moved
 * @param openings how often the drawer was opened for nothing
 * @param drawer absent on a blind report
 */
public record ShiftReport(
        @Nullable String number,
        String venueName,
        String zone,
        String tillName,
        ShiftView shift,
        Instant at,
        ShiftSales sales,
        List<Tender> tenders,
        List<Act> acts,
        List<CashMovement> movements,
        long openings,
        @Nullable Drawer drawer) {

    public record Tender(String name, Money in, Money out) {}

    /** @param cash what it put into the drawer; below zero: took out of it; absent on a blind report */
    public record Act(String type, long entries, @Nullable Money cash) {}

    /**
     * What the drawer should hold, how it came to that, and what was counted.
     *
     * @param takings cash of sales and everything else that is no movement
     * @param counted absent on an X report
     */
    public record Drawer(
            Money openingFloat,
            Money takings,
            Money paidIn,
            Money paidOut,
            Money dropped,
            Money expected,
            @Nullable Money counted,
            @Nullable Money difference) {}

    /** The same without a sum from which the cash could be worked out: pieces and slips stay, amounts of sales go. */
    ShiftReport blind() {
        var nothing = Money.zero(shift.openingFloat().currency());
        var pieces = sales.goods().stream()
                .map(one -> new ShiftSales.Goods(
                        one.category(), one.taxPpm(), one.sold(), nothing, nothing, one.returned(), nothing, nothing))
                .toList();
        var kept = new ShiftSales(
                sales.sales(),
                sales.refunds(),
                sales.discounted(),
                sales.discounts(),
                sales.promoted(),
                nothing,
                nothing,
                pieces,
                sales.slips());
        return new ShiftReport(
                number,
                venueName,
                zone,
                tillName,
                shift,
                at,
                kept,
                tenders.stream().filter(tender -> !tender.name().equals("CASH")).toList(),
                acts.stream()
                        .map(act -> new Act(act.type(), act.entries(), null))
                        .toList(),
                movements,
                openings,
                null);
    }

    ShiftReport numbered(String as) {
        return with(as, shift);
    }

    ShiftReport of(ShiftView closed) {
        return with(number, closed);
    }

    private ShiftReport with(@Nullable String as, ShiftView which) {
        return new ShiftReport(
                as, venueName, zone, tillName, which, at, sales, tenders, acts, movements, openings, drawer);
    }

    UUID id() {
        return shift.id();
    }

    public boolean isBlind() {
        return drawer == null;
    }
}
