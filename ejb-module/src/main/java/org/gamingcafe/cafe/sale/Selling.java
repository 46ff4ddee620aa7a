package org.gamingcafe.cafe.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.cafe.inventory.InventoryService;
import org.gamingcafe.cafe.inventory.PriceListService;
import org.gamingcafe.cafe.inventory.Taken;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.till.ReceiptService;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** A sale in one transaction: goods, money, receipt. Whether codes may be tried has been decided before. */
@ApplicationScoped
class Selling {

    @Inject
    Sales sales;

    @Inject
    CounterTerms terms;

    @Inject
    CardSlips slips;

    @Inject
    Promotions promotions;

    @Inject
    Discounts discounts;

    @Inject
    PayingCodes codes;

    @Inject
    TerminalParts terminals;

    @Inject
    Buyers buyers;

    @Inject
    PriceListService prices;

    @Inject
    TillService tills;

    @Inject
    ReceiptService receipts;

    @Inject
    InventoryService inventory;

    @Inject
    OtherTenders others;

    @Inject
    OpenBill openBill;

    @Inject
    WalletService wallets;

    @Inject
    LedgerService ledger;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * What a sale hands over.
     *
     * @param order whose goods they are; nothing: they were taken from stock for this sale
     * @param cost what they had cost, if it is not booked yet
     */
    private record Goods(@Nullable UUID order, Map<UUID, Priced> priced, Money cost) {}

    @Transactional
    SaleView sell(NewSale sale, Command command) {
        return idempotency.once(command, SaleView.class, act -> sell(sale, act));
    }

    private SaleView sell(NewSale sale, UUID act) {
        var place = counter(sale);
        Demand.check(sale, place.currency());
        buyers.mustBeAMember(sale.account(), place.venue());
        var id = Ids.next();
        var paying = codes.locked(sale, place.venue());
        var taken = inventory.take(place.venue(), Demand.pieces(sale), id);
        buyers.mustBeOldEnough(sale, taken.stream().map(Taken::product).toList());
        var priced =
                taken.stream().map(Taken::product).map(Priced::now).collect(Collectors.toMap(Priced::product, p -> p));
        var cost = taken.stream().map(Taken::cost).reduce(Money.zero(place.currency()), Money::plus);
        return sold(id, sale, place, new Goods(null, priced, cost), paying, act);
    }

    /** Goods that were taken before; the caller holds the order. */
    SaleView sellOrdered(NewSale sale, OrderedGoods ordered, UUID act) {
        var place = sale.shift() == null ? new SellingPlace(ordered.venue(), ordered.currency(), null) : counter(sale);
        if (!place.venue().equals(ordered.venue())) {
            throw new NotFound("shift");
        }
        Demand.check(sale, place.currency());
        mustBePaidByTheMember(sale, place);
        buyers.mustBeKnown(sale, place.venue());
        if (place.shift() != null) {
            var products = ordered.goods().stream().map(Priced::product).toList();
            buyers.mustBeOldEnough(sale, prices.onSale(ordered.venue(), products));
        }
        var priced = ordered.goods().stream().collect(Collectors.toMap(Priced::product, p -> p));
        var goods = new Goods(ordered.order(), priced, Money.zero(place.currency()));
        return sold(Ids.next(), sale, place, goods, codes.locked(sale, place.venue()), act);
    }

    private SellingPlace counter(NewSale sale) {
        var shift = tills.taking(sale.counter());
        Call.current().caller().mustBeAllowed(Permission.SALE_SELL, shift.venue(), "shift");
        return SellingPlace.at(shift);
    }

    private static void mustBePaidByTheMember(NewSale sale, SellingPlace place) {
        var isFromWallet = sale.payments().stream().allMatch(payment -> payment.tender() == NewSale.Tender.WALLET);
        if (place.shift() == null && (!isFromWallet || Reduction.isAny(sale))) {
            throw new InvalidInput("payments", "sale.wallet-only");
        }
    }

    private SaleView sold(
            UUID id, NewSale sale, SellingPlace place, Goods goods, List<PayingCodes.Part> paying, UUID act) {
        var promotion = claimed(sale, place);
        var checkout = Checkout.of(sale, goods.priced(), promotion, place.currency());
        var rules = terms.of(place.venue(), place.currency());
        var consent = discounts.consent(sale, checkout, place.venue(), rules);
        var dues = OpenBill.of(sale, place.currency());
        var tendered = Tendered.of(sale, checkout.total().plus(dues), rules);
        OpenBill.mustNotBePaidInPoints(tendered, checkout.total());
        var ofBill = openBill.pay(sale, place);
        var fromWallet = fromWallet(sale.account(), place, tendered.by(NewSale.Tender.WALLET));
        var legs = new ArrayList<>(tendered.legs(place.till(), TerminalParts.sum(sale, place.currency())));
        legs.addAll(fromWallet);
        legs.addAll(codes.legs(paying));
        var deal = new OtherTenders.Deal(id, place.venue(), sale.account(), tendered::by);
        legs.addAll(others.paying(deal));
        legs.addAll(checkout.legs(goods.cost()));
        legs.addAll(ofBill);
        if (!legs.isEmpty()) {
            var entry = ledger.post(new Entry(act, place.venue(), "sale", shiftId(place), null, legs).from(id));
            codes.spent(paying, sale.account(), entry);
        }
        var settled = Settled.of(terminals.used(sale, shiftId(place), id), paying, fromWallet);
        var number = receipts.issue(SaleReceipt.of(id, sale, place, checkout, tendered));
        var paper = new Sale.Paper(id, number, clock.instant());
        var made = sales.add(new Sale(paper, sale, place, checkout, tendered, settled)
                .with(promotion, consent)
                .of(goods.order()));
        if (promotion != null) {
            promotions.used(promotion, id, sale.account(), checkout.promoted());
        }
        claimSlips(id, sale, place.shift(), settled);
        others.paid(deal);
        events.fire(new SaleMade(
                id,
                place.venue(),
                sale.account(),
                shiftId(place),
                goods.order(),
                checkout.total(),
                checkout.byHand(),
                tendered.by(NewSale.Tender.LOYALTY_POINTS),
                number));
        return made.view();
    }

    private static @Nullable UUID shiftId(SellingPlace place) {
        var shift = place.shift();
        return shift == null ? null : shift.id();
    }

    private @Nullable Promotion claimed(NewSale sale, SellingPlace place) {
        var code = sale.promotion();
        return code == null ? null : promotions.claim(place.venue(), code, sale.account(), place.currency());
    }

    private void claimSlips(UUID id, NewSale sale, @Nullable ShiftView shift, List<Settled> settled) {
        for (var line = 0; line < settled.size(); line++) {
            var payment = settled.get(line).payment();
            var slip = payment.reference();
            var standsAlone = payment.tender() == NewSale.Tender.CARD
                    && !TerminalParts.isAtTerminal(sale.payments().get(line));
            if (standsAlone && slip != null && shift != null) {
                slips.claim(shift.id(), slip, id, line, payment.amount());
            }
        }
    }

    private List<Leg> fromWallet(@Nullable AccountId account, SellingPlace place, Money amount) {
        if (account == null || amount.isZero()) {
            return List.of();
        }
        if (place.shift() != null) {
            wallets.servedBy(account, Permission.SALE_SELL);
        }
        return wallets.spending(account, amount);
    }
}
