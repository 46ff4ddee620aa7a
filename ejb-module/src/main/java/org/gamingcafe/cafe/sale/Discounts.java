package org.gamingcafe.cafe.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gamingcafe.cafe.inventory.PriceListService;
import org.gamingcafe.cafe.till.CounterApprovalService;
import org.gamingcafe.cafe.till.CounterApprovalView;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Who takes what off by hand: one person up to the venue's limit, above it with a second one. */
@ApplicationScoped
class Discounts {

    @Inject
    PriceListService prices;

    @Inject
    Promotions promotions;

    @Inject
    CounterTerms terms;

    @Inject
    CounterApprovalService approvals;

    /** @return the second person's consent that this has used up, if one was needed */
    @Nullable
    UUID consent(NewSale sale, Checkout checkout, VenueId venue, SaleTerms rules) {
        var full = checkout.total().plus(checkout.promoted()).plus(checkout.byHand());
        if (Reduction.isWithin(checkout.byHand(), full, rules.discountLimitBps())) {
            return null;
        }
        approvals.use(sale.approval(), venue, CounterApprovalView.Kind.DISCOUNT, Reduction.operation(sale, venue));
        return sale.approval();
    }

    /** Asks for consent to what is taken off this sale; how it will be paid is nobody's business yet. */
    CounterApprovalView ask(NewSale sale, VenueId venue, String currency, String reason) {
        var quote = quote(sale, venue, currency);
        var names = prices.names(venue, Demand.pieces(sale).keySet());
        return approvals.ask(
                venue,
                CounterApprovalView.Kind.DISCOUNT,
                Reduction.operation(sale, venue),
                Reduction.what(sale, names, quote.full()),
                List.of(),
                quote.byHand(),
                reason);
    }

    /** What it would come to now; no stock is taken and no use of a promotion is claimed. */
    SaleQuote quote(NewSale sale, VenueId venue, String currency) {
        Demand.checkGoods(sale);
        Demand.checkDiscounts(sale, currency);
        var catalogue = prices.prices(venue, Demand.pieces(sale).keySet());
        var each = sale.lines().stream()
                .map(line -> Objects.requireNonNull(catalogue.get(line.product())))
                .toList();
        var nothing = Money.zero(currency);
        var own = Reduction.ownOf(sale, each);
        var rest = Reduction.rests(sale, each, own).stream().reduce(nothing, Money::plus);
        var code = sale.promotion();
        var promoted =
                code == null ? nothing : promotions.look(venue, code, currency).off(rest);
        var whole = Reduction.ofWhole(sale, rest.minus(promoted));
        var ownSum = own.stream().reduce(nothing, Money::plus);
        var full = rest.plus(ownSum);
        var byHand = ownSum.plus(whole);
        var limit = terms.of(venue, currency).discountLimitBps();
        return new SaleQuote(
                full, byHand, promoted, rest.minus(promoted).minus(whole), !Reduction.isWithin(byHand, full, limit));
    }
}
