package org.gamingcafe.cafe.shift;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.gamingcafe.cafe.order.OrderService;
import org.gamingcafe.cafe.sale.CashierSales;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;

/** What the cashiers of a venue did, one line for each; those that somebody should look at first. */
final class CashierTable {

    /** Fewer shifts of one cashier say nothing. */
    private static final int FEWEST = 5;

    private final String currency;
    private final Map<AccountId, CashierSales> sales;
    private final Map<AccountId, OrderService.Voids> voids;

    CashierTable(String currency, Map<AccountId, CashierSales> sales, List<OrderService.Voids> voids) {
        this.currency = currency;
        this.sales = sales;
        this.voids = voids.stream().collect(Collectors.toMap(OrderService.Voids::cashier, one -> one));
    }

    List<CashierFigures> of(List<ClosedShifts.Closed> shifts, ControlLimits limits, ControlLimits voidLimits) {
        var byCashier = new LinkedHashMap<AccountId, List<ClosedShifts.Closed>>();
        shifts.forEach(one -> byCashier
                .computeIfAbsent(one.cashier(), cashier -> new ArrayList<>())
                .add(one));
        voids.keySet().forEach(cashier -> byCashier.computeIfAbsent(cashier, none -> new ArrayList<>()));
        return byCashier.entrySet().stream()
                .map(entry -> figures(entry.getKey(), entry.getValue(), limits, voidLimits))
                .sorted(Comparator.comparing((CashierFigures one) -> one.flagged() || one.voidsFlagged())
                        .reversed()
                        .thenComparing(CashierFigures::difference))
                .toList();
    }

    private CashierFigures figures(
            AccountId cashier, List<ClosedShifts.Closed> shifts, ControlLimits limits, ControlLimits voidLimits) {
        var sold = sales.getOrDefault(cashier, CashierSales.none(currency));
        var given = voids.get(cashier);
        var difference = sum(shifts, ClosedShifts.Closed::difference);
        var inShifts = sum(shifts, ClosedShifts.Closed::voids) * CashierService.FINE;
        var isEnough = shifts.size() >= FEWEST;
        return new CashierFigures(
                cashier,
                shifts.size(),
                sold.sales(),
                sold.refunds(),
                sold.refunded(),
                sold.discounted(),
                sold.discounts(),
                sum(shifts, ClosedShifts.Closed::openings),
                sum(shifts, ClosedShifts.Closed::payOuts),
                new Money(sum(shifts, ClosedShifts.Closed::paidOut), currency),
                given == null ? 0 : given.orders(),
                given == null ? Money.zero(currency) : given.amount(),
                new Money(difference, currency),
                shifts.stream()
                        .filter(one -> limits.isOutside(one.difference()))
                        .count(),
                isEnough && limits.isOutside(difference, shifts.size()),
                isEnough
                        && inShifts > shifts.size() * voidLimits.centre()
                        && voidLimits.isOutside(inShifts, shifts.size()));
    }

    private static long sum(List<ClosedShifts.Closed> shifts, ToLongFunction<ClosedShifts.Closed> figure) {
        return shifts.stream().mapToLong(figure).sum();
    }
}
