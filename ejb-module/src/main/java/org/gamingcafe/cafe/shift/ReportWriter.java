package org.gamingcafe.cafe.shift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.ShiftSum;
import org.gamingcafe.cafe.sale.ShiftSalesService;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.till.TillView;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** Writes what a shift has come to, out of what the books have under it. */
@ApplicationScoped
class ReportWriter {

    private static final Set<String> ENDS = Set.of("shift-open", "shift-close");
    private static final Set<String> MOVEMENTS = Set.of("pay-in", "pay-out", "drop");
    private static final Set<String> SALES = Set.of("sale", "sale-refund", "pass-sale", "pass-refund");

    @Inject
    LedgerService ledger;

    @Inject
    ShiftSalesService sales;

    @Inject
    CashMovements movements;

    @Inject
    TillService tills;

    @Inject
    VenueService venues;

    @Inject
    Clock clock;

    /** @param count how it ended; of a shift that runs absent */
    ShiftReport whole(ShiftView shift, @Nullable ShiftCount count) {
        var venue = venues.get(shift.venue());
        var currency = shift.openingFloat().currency();
        var sums = ledger.sumsOfShift(shift.venue(), shift.id(), currency).stream()
                .filter(sum -> !ENDS.contains(sum.type()))
                .toList();
        var moved = movements.all(shift.id());
        return new ShiftReport(
                null,
                venue.name(),
                venue.zone().getId(),
                tills.tills(shift.venue()).stream()
                        .filter(till -> till.id().equals(shift.tillId()))
                        .map(TillView::name)
                        .findFirst()
                        .orElse(""),
                shift,
                clock.instant(),
                sales.of(shift.id(), currency),
                tenders(sums, currency),
                acts(sums, currency),
                moved,
                moved.stream()
                        .filter(one -> one.kind() == CashMovement.Kind.NO_SALE)
                        .count(),
                drawer(shift, sums, count));
    }

    /** Wallets, vouchers and points pay only for what is sold; what is put onto them is no way of paying. */
    private static List<ShiftReport.Tender> tenders(List<ShiftSum> sums, String currency) {
        var none = new ShiftReport.Tender("", Money.zero(currency), Money.zero(currency));
        var tenders = new TreeMap<String, ShiftReport.Tender>();
        for (var sum : sums) {
            var name = tender(sum);
            if (name != null) {
                var before = tenders.getOrDefault(name, none);
                tenders.put(
                        name,
                        new ShiftReport.Tender(
                                name,
                                before.in().plus(sum.debit()),
                                before.out().plus(sum.credit())));
            }
        }
        return List.copyOf(tenders.values());
    }

    private static @Nullable String tender(ShiftSum sum) {
        if (MOVEMENTS.contains(sum.type())) {
            return null;
        }
        return switch (sum.chart()) {
            case DRAWER -> "CASH";
            case CARD_CLEARING -> "CARD";
            case BANK -> "BANK_TRANSFER";
            case CASH_WALLET, BONUS_WALLET -> SALES.contains(sum.type()) ? "WALLET" : null;
            case VOUCHERS, GIFT_CARDS -> SALES.contains(sum.type()) ? "VOUCHER" : null;
            case PROMOTION -> SALES.contains(sum.type()) ? "LOYALTY_POINTS" : null;
            default -> null;
        };
    }

    private static List<ShiftReport.Act> acts(List<ShiftSum> sums, String currency) {
        var entries = new LinkedHashMap<String, Long>();
        var cash = new LinkedHashMap<String, Money>();
        for (var sum :
                sums.stream().filter(sum -> !MOVEMENTS.contains(sum.type())).toList()) {
            entries.merge(sum.type(), sum.entries(), Math::max);
            var moved = sum.chart() == Chart.DRAWER ? sum.debit().minus(sum.credit()) : Money.zero(currency);
            cash.merge(sum.type(), moved, Money::plus);
        }
        return entries.entrySet().stream()
                .map(entry -> new ShiftReport.Act(entry.getKey(), entry.getValue(), cash.get(entry.getKey())))
                .toList();
    }

    private static ShiftReport.Drawer drawer(ShiftView shift, List<ShiftSum> sums, @Nullable ShiftCount count) {
        var currency = shift.openingFloat().currency();
        var paidIn = cash(sums, Set.of("pay-in"), currency);
        var paidOut = cash(sums, Set.of("pay-out"), currency).negated();
        var dropped = cash(sums, Set.of("drop"), currency).negated();
        var takings = sums.stream()
                .filter(sum -> sum.chart() == Chart.DRAWER && !MOVEMENTS.contains(sum.type()))
                .map(sum -> sum.debit().minus(sum.credit()))
                .reduce(Money.zero(currency), Money::plus);
        var expected =
                shift.openingFloat().plus(takings).plus(paidIn).minus(paidOut).minus(dropped);
        return new ShiftReport.Drawer(
                shift.openingFloat(),
                takings,
                paidIn,
                paidOut,
                dropped,
                expected,
                count == null ? null : count.counted(),
                count == null ? null : count.difference());
    }

    private static Money cash(List<ShiftSum> sums, Set<String> types, String currency) {
        return sums.stream()
                .filter(sum -> sum.chart() == Chart.DRAWER && types.contains(sum.type()))
                .map(sum -> sum.debit().minus(sum.credit()))
                .reduce(Money.zero(currency), Money::plus);
    }
}
