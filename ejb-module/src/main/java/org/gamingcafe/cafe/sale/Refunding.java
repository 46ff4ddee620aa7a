package org.gamingcafe.cafe.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.cafe.bonus.BonusService;
import org.gamingcafe.cafe.bonus.BonusSource;
import org.gamingcafe.cafe.bonus.NewGrant;
import org.gamingcafe.cafe.inventory.InventoryService;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.till.ReceiptService;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** What a refund does to stock, money and paper, once it is decided. The caller holds the sale. */
@ApplicationScoped
class Refunding {

    private static final int DAYS_OF_BONUS = 30;

    @Inject
    Refunds refunds;

    @Inject
    CounterTerms terms;

    @Inject
    InventoryService stock;

    @Inject
    WalletService wallets;

    @Inject
    BonusService bonuses;

    @Inject
    LedgerService ledger;

    @Inject
    ReceiptService receipts;

    @Inject
    OtherTenders others;

    @Inject
    Clock clock;

    RefundView giveBack(
            NewRefund wanted, SaleView sale, Refund refund, ShiftView shift, @Nullable UUID consent, UUID act) {
        var member = member(sale, refund);
        var costs = backToStock(refund, sale, shift);
        var cash = refund.by(NewSale.Tender.CASH);
        var out = refunds.cashOut(sale.id(), cash.currency()).next(cash, terms.of(shift.venue(), cash.currency()));
        var rounding = out.minus(cash);
        var legs = new ArrayList<Leg>();
        legs.addAll(ofGoods(refund, costs));
        legs.addAll(ofMoney(refund, shift, out, rounding, member));
        add(legs, refund.by(NewSale.Tender.CARD), Leg::credit, byCard(wanted));
        var deal = deal(sale, refund, shift);
        legs.addAll(others.returning(deal));
        if (!legs.isEmpty()) {
            var entry = ledger.post(
                    new Entry(act, shift.venue(), "sale-refund", shift.id(), wanted.reason(), legs).from(sale.id()));
            grantBonus(refund, member, shift, entry);
        }
        var id = Ids.next();
        var number = receipts.issue(RefundReceipt.of(sale, refund, shift, rounding));
        var made = view(id, number, wanted, refund, shift, rounding);
        refunds.add(made, shift, costs, consent);
        others.returned(deal);
        return made;
    }

    /** Refuses whom and what {@link #giveBack} would refuse, before a terminal gives its part. */
    void mustBeAllowed(SaleView sale, Refund refund, ShiftView shift) {
        owner(sale, refund);
        others.returning(deal(sale, refund, shift));
    }

    private static OtherTenders.Deal deal(SaleView sale, Refund refund, ShiftView shift) {
        return new OtherTenders.Deal(sale.id(), shift.venue(), sale.accountId(), refund::by);
    }

    /** Whose wallet gets something back. */
    private @Nullable AccountId member(SaleView sale, Refund refund) {
        var owner = owner(sale, refund);
        if (owner == null || !refund.by(NewSale.Tender.WALLET).isPositive()) {
            return null;
        }
        wallets.awaitTurn(owner);
        return owner;
    }

    /**
     * Whose wallet has paid or gets something back. An operator who is its owner or linked to them is refused, also when what the wallet
     * had paid goes another way (I16).
     */
    private @Nullable AccountId owner(SaleView sale, Refund refund) {
        if (!refund.isOfAWallet()) {
            return null;
        }
        var member = sale.accountId();
        if (member == null) {
            throw RefundRefused.noWallet();
        }
        wallets.movedBy(member, Permission.SALE_SELL);
        return member;
    }

    /** Products in id order. @return what the pieces of each line had cost */
    private Map<Integer, Money> backToStock(Refund refund, SaleView sale, ShiftView shift) {
        var costs = new HashMap<Integer, Money>();
        stock.hold(refund.parts().stream().map(part -> part.sold().productId()).toList(), sale.id());
        refund.parts().stream()
                .sorted(Comparator.comparing(part -> part.sold().productId()))
                .forEach(part -> costs.put(
                        part.wanted().line(),
                        stock.putBack(
                                shift.venue(),
                                Map.of(part.sold().productId(), part.wanted().quantity()),
                                sale.takenAs(),
                                part.wanted().fate() == NewRefund.Fate.WASTE)));
        return costs;
    }

    private static List<Leg> ofGoods(Refund refund, Map<Integer, Money> costs) {
        var legs = new ArrayList<Leg>();
        add(legs, refund.amount().minus(refund.tax()), Leg::debit, Chart.GOODS_REVENUE);
        add(legs, refund.tax(), Leg::debit, Chart.TAX_PAYABLE);
        for (var part : refund.parts()) {
            var cost = costs.get(part.wanted().line());
            if (cost != null && cost.isPositive()) {
                var isWaste = part.wanted().fate() == NewRefund.Fate.WASTE;
                legs.add(Leg.debit(isWaste ? Chart.WASTE : Chart.INVENTORY, null, cost));
                legs.add(Leg.credit(Chart.COST_OF_GOODS, null, cost));
            }
        }
        return legs;
    }

    private static List<Leg> ofMoney(
            Refund refund, ShiftView shift, Money out, Money rounding, @Nullable AccountId member) {
        var legs = new ArrayList<Leg>();
        if (out.isPositive()) {
            legs.add(Leg.credit(Chart.DRAWER, shift.tillId().value(), out));
        }
        add(legs, rounding, Leg::debit, Chart.ROUNDING);
        add(legs, rounding.negated(), Leg::credit, Chart.ROUNDING);
        add(legs, refund.by(NewSale.Tender.BANK_TRANSFER), Leg::credit, Chart.BANK);
        if (member != null) {
            var bonus = refund.bonus();
            var money = refund.by(NewSale.Tender.WALLET).minus(bonus);
            if (money.isPositive()) {
                legs.add(Leg.credit(Chart.CASH_WALLET, member.value(), money));
            }
            if (bonus.isPositive()) {
                legs.add(Leg.credit(Chart.BONUS_WALLET, member.value(), bonus));
            }
        }
        return legs;
    }

    /** Where a connected terminal has given it back, its yes has booked that already (2150 / 1200). */
    private static Chart byCard(NewRefund wanted) {
        return wanted.terminalPayment() == null ? Chart.CARD_CLEARING : Chart.BOOKING_DEPOSITS;
    }

    private interface Side {
        Leg of(Chart chart, @Nullable UUID owner, Money amount);
    }

    private static void add(List<Leg> legs, Money amount, Side side, Chart chart) {
        if (amount.isPositive()) {
            legs.add(side.of(chart, null, amount));
        }
    }

    private void grantBonus(Refund refund, @Nullable AccountId member, ShiftView shift, UUID entry) {
        if (member != null && refund.bonus().isPositive()) {
            bonuses.grant(
                    new NewGrant(member, shift.venue(), BonusSource.GOODWILL, entry, refund.bonus(), DAYS_OF_BONUS));
        }
    }

    private RefundView view(UUID id, String number, NewRefund wanted, Refund refund, ShiftView shift, Money rounding) {
        var lines = refund.parts().stream()
                .map(part -> new RefundView.Line(
                        part.wanted().line(),
                        part.wanted().quantity(),
                        part.amount(),
                        part.tax(),
                        part.wanted().fate()))
                .toList();
        return new RefundView(
                id,
                wanted.sale(),
                number,
                shift.id(),
                clock.instant(),
                refund.amount(),
                rounding,
                wanted.reason(),
                lines,
                refund.payments());
    }
}
