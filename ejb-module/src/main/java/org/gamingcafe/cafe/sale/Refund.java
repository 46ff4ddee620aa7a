package org.gamingcafe.cafe.sale;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gamingcafe.cafe.till.CounterApprovalView;
import org.gamingcafe.platform.kernel.Money;

/**
 * The arithmetic of a refund: each line in proportion to its pieces, the last piece with what is left of it; then the money
 * to where it came from, cash last. Pure.
 */
record Refund(List<Part> parts, List<RefundView.Payment> payments, Money amount, Money tax) {

    /** The order in which tenders get their money back: what left a trace first, so that it does not turn into cash. */
    private static final List<NewSale.Tender> ORDER = List.of(
            NewSale.Tender.CARD,
            NewSale.Tender.BANK_TRANSFER,
            NewSale.Tender.WALLET,
            NewSale.Tender.VOUCHER,
            NewSale.Tender.LOYALTY_POINTS,
            NewSale.Tender.CASH);

    /** One line that goes back. */
    record Part(SaleView.Line sold, NewRefund.Line wanted, Money amount, Money tax) {}

    /** What was given back before: pieces, amount and tax of a line. */
    record Before(int quantity, Money amount, Money tax) {}

    /** What one tender has paid and what it got back; bonus is part of both. */
    record Account(Money paid, Money paidBonus, Money back, Money backBonus) {

        Money left() {
            return paid.minus(back);
        }

        /** The bonus in so much of it: in proportion, and all that is left with the last of it. */
        Money bonusIn(Money amount) {
            var after = back.plus(amount);
            var bonusAfter = after.equals(paid) ? paidBonus.minor() : paidBonus.minor() * after.minor() / paid.minor();
            return new Money(bonusAfter - backBonus.minor(), paid.currency());
        }
    }

    /**
     * @param before by line; what is absent was never touched
     * @param accounts of the tenders that paid
     */
    static Refund of(
            SaleView sale, NewRefund wanted, Map<Integer, Before> before, Map<NewSale.Tender, Account> accounts) {
        var nothing = Money.zero(sale.total().currency());
        var parts = new ArrayList<Part>();
        for (var line : wanted.lines()) {
            var sold = sale.lines().get(line.line());
            parts.add(part(sold, line, before.getOrDefault(line.line(), new Before(0, nothing, nothing))));
        }
        var amount = parts.stream().map(Part::amount).reduce(nothing, Money::plus);
        var tax = parts.stream().map(Part::tax).reduce(nothing, Money::plus);
        return new Refund(List.copyOf(parts), payments(wanted, amount, accounts), amount, tax);
    }

    private static Part part(SaleView.Line sold, NewRefund.Line wanted, Before before) {
        var left = sold.quantity() - before.quantity();
        if (wanted.quantity() > left) {
            throw RefundRefused.aboveRest(wanted.line(), left);
        }
        var after = before.quantity() + wanted.quantity();
        var amount = share(sold.amount(), after, sold.quantity()).minus(before.amount());
        var tax = share(sold.tax(), after, sold.quantity()).minus(before.tax());
        // Each is rounded down for itself: of a piece that comes to nothing the tax waits for the next one.
        return new Part(sold, wanted, amount, Money.least(tax, amount));
    }

    /** Rounded down, so that nothing is left over only with the last piece. */
    private static Money share(Money of, int pieces, int all) {
        return pieces == all ? of : new Money(Math.multiplyExact(of.minor(), pieces) / all, of.currency());
    }

    private static List<RefundView.Payment> payments(
            NewRefund wanted, Money amount, Map<NewSale.Tender, Account> accounts) {
        var left = amount;
        var payments = new ArrayList<RefundView.Payment>();
        for (var tender : ORDER) {
            var account = accounts.get(tender);
            if (account == null || !left.isPositive()) {
                continue;
            }
            var part = Money.least(left, account.left());
            if (part.isPositive()) {
                payments.addAll(payment(wanted, tender, part, account));
                left = left.minus(part);
            }
        }
        if (left.isPositive()) {
            throw new IllegalStateException("tenders have paid " + left + " less than the lines of " + wanted.sale());
        }
        return List.copyOf(payments);
    }

    /**
     * Bonus stays bonus, whatever way the money goes: it was given and not paid for (domain.md 3). Points come back as points,
     * whatever way is wanted for the rest: they never turn into money.
     */
    private static List<RefundView.Payment> payment(
            NewRefund wanted, NewSale.Tender tender, Money part, Account account) {
        var as = wanted.as() == null || tender == NewSale.Tender.LOYALTY_POINTS ? tender : wanted.as();
        if (as == NewSale.Tender.VOUCHER) {
            throw RefundRefused.voucher();
        }
        var bonus = account.bonusIn(part);
        var reference = as == NewSale.Tender.CARD || as == NewSale.Tender.BANK_TRANSFER ? wanted.reference() : null;
        if (as == NewSale.Tender.WALLET || !bonus.isPositive()) {
            return List.of(new RefundView.Payment(tender, as, part, bonus, reference));
        }
        var payments = new ArrayList<RefundView.Payment>();
        payments.add(new RefundView.Payment(tender, NewSale.Tender.WALLET, bonus, bonus, null));
        if (bonus.isLessThan(part)) {
            var nothing = Money.zero(part.currency());
            payments.add(new RefundView.Payment(tender, as, part.minus(bonus), nothing, reference));
        }
        return payments;
    }

    /** The same, with the number of the slip on which a terminal has given back what goes by card. */
    Refund withSlip(String slip) {
        var told = payments.stream()
                .map(part -> part.as() == NewSale.Tender.CARD
                        ? new RefundView.Payment(part.tender(), part.as(), part.amount(), part.bonus(), slip)
                        : part)
                .toList();
        return new Refund(parts, told, amount, tax);
    }

    boolean isAnotherWay() {
        return payments.stream().anyMatch(payment -> payment.tender() != payment.as());
    }

    /** Whether a wallet has paid some of it, or gets some of it. */
    boolean isOfAWallet() {
        return payments.stream()
                .anyMatch(
                        payment -> payment.tender() == NewSale.Tender.WALLET || payment.as() == NewSale.Tender.WALLET);
    }

    /** For who consents: "B2-K1-12: 2 × Cola, 1 × Chips". */
    String what(String receipt) {
        return receipt + ": "
                + parts.stream()
                        .map(part ->
                                part.wanted().quantity() + " × " + part.sold().name())
                        .collect(Collectors.joining(", "));
    }

    /** Where the money does not go as it came. */
    List<CounterApprovalView.Way> ways() {
        return payments.stream()
                .filter(payment -> payment.tender() != payment.as())
                .map(payment -> new CounterApprovalView.Way(
                        payment.tender().name(), payment.as().name()))
                .distinct()
                .toList();
    }

    Money by(NewSale.Tender as) {
        return payments.stream()
                .filter(payment -> payment.as() == as)
                .map(RefundView.Payment::amount)
                .reduce(Money.zero(amount.currency()), Money::plus);
    }

    /** What comes back as bonus: what had been bonus. */
    Money bonus() {
        return payments.stream()
                .filter(payment -> payment.as() == NewSale.Tender.WALLET)
                .map(RefundView.Payment::bonus)
                .reduce(Money.zero(amount.currency()), Money::plus);
    }

    /** What each tender has paid of a sale: cash to the cent, as if it had not been rounded. */
    static Map<NewSale.Tender, Money> paid(SaleView sale) {
        var paid = new EnumMap<NewSale.Tender, Money>(NewSale.Tender.class);
        var cash = sale.toPay();
        for (var payment : sale.payments()) {
            if (payment.tender() != NewSale.Tender.CASH) {
                paid.merge(payment.tender(), payment.amount(), Money::plus);
                cash = cash.minus(payment.amount());
            }
        }
        if (cash.isPositive()) {
            paid.put(NewSale.Tender.CASH, cash);
        }
        return paid;
    }
}
