package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.tariff.Bill;
import org.gamingcafe.cafe.tariff.Funding;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.wallet.CreditService;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * Where the money of a session comes from: a member's wallet (on a hold), a member's credit, or what a guest has paid
 * (2150). Play of staff costs nothing. In every mode the bill is at most what was set aside.
 */
@ApplicationScoped
class Funds {

    @Inject
    LedgerService ledger;

    @Inject
    WalletService wallets;

    @Inject
    CreditService credits;

    @Inject
    TillService tills;

    @Inject
    PlayBooks books;

    /** What could be set aside now, beside what is: nothing of a wallet that is frozen. */
    Money available(PlaySession session) {
        var nothing = Money.zero(session.held().currency());
        return switch (session.mode()) {
            case PREPAID ->
                ledger.spendable(
                        session.walletVenue().orElse(session.venue()),
                        Chart.CASH_WALLET,
                        player(session).value(),
                        nothing.currency());
            case POSTPAID -> credits.room(player(session));
            case GUEST, STAFF -> nothing;
        };
    }

    /** Refuses, in the words of whoever keeps the money, when less is there. */
    void mustHave(PlaySession session, Money missing) {
        if (missing.isPositive() && available(session).isLessThan(missing)) {
            setAside(session, missing);
        }
    }

    void setAside(PlaySession session, Money amount) {
        switch (session.mode()) {
            case PREPAID -> session.setAside(hold(session, amount), amount);
            case POSTPAID -> {
                credits.setAside(player(session), amount);
                session.setAside(null, amount);
            }
            case GUEST, STAFF -> throw new NotPaidFor(amount);
        }
    }

    private UUID hold(PlaySession session, Money amount) {
        var hold = session.hold();
        hold.ifPresent(id -> ledger.raiseHold(id, amount));
        return hold.orElseGet(() ->
                PlayBooks.reaching(session, () -> wallets.hold(player(session), amount, "play " + session.id())));
    }

    private static AccountId player(PlaySession session) {
        return session.player().orElseThrow(() -> new IllegalStateException("nobody plays " + session.id()));
    }

    /** A guest's cash goes into the drawer of the caller's shift and is theirs until it is played: 1100 / 2150. */
    void deposit(PlaySession session, Money paid, UUID shift, UUID act) {
        if (!paid.currency().equals(session.held().currency())) {
            throw new InvalidInput(
                    "amount", "money.other-currency", session.held().currency(), paid.currency());
        }
        if (!paid.isPositive()) {
            throw new InvalidInput("amount", "money.not-positive");
        }
        var taking = tills.taking(shift);
        if (!taking.venue().equals(session.venue())) {
            throw new NotFound("shift");
        }
        var legs = List.of(
                Leg.debit(Chart.DRAWER, taking.tillId().value(), paid), Leg.credit(Chart.BOOKING_DEPOSITS, null, paid));
        ledger.post(new Entry(act, session.venue(), "play-deposit", shift, null, legs).from(session.id()));
        session.setAside(null, paid);
    }

    /**
     * What was taken from where.
     *
     * @param entry under which the books know it; none of a bill over nothing
     */
    record Paid(Funding.Buckets from, @Nullable UUID entry) {}

    /** A bill over nothing frees what was set aside. */
    Paid pay(PlaySession session, Bill bill, UUID act) {
        return PlayBooks.reaching(session, () -> paid(session, bill, act));
    }

    private Paid paid(PlaySession session, Bill bill, UUID act) {
        if (session.mode() == PlayView.Mode.POSTPAID) {
            credits.settle(player(session), session.held(), bill.total());
        }
        if (bill.total().isZero()) {
            session.hold().ifPresent(ledger::release);
            return new Paid(buckets(bill, List.of()), null);
        }
        var from = switch (session.mode()) {
            case PREPAID -> wallets.spending(player(session), bill.total());
            case POSTPAID ->
                List.of(Leg.debit(Chart.MEMBER_RECEIVABLE, player(session).value(), bill.total()));
            case GUEST -> List.of(Leg.debit(Chart.BOOKING_DEPOSITS, null, bill.total()));
            case STAFF -> throw new IllegalStateException("play of staff costs nothing: " + session.id());
        };
        var id = books.post(session, new PlayBooks.Payment(bill, from, session.hold(), null), act);
        return new Paid(buckets(bill, from), id);
    }

    private static Funding.Buckets buckets(Bill bill, List<Leg> from) {
        return new Funding.Buckets(
                sum(bill, from, Chart.BONUS_WALLET),
                sum(bill, from, Chart.CASH_WALLET).plus(sum(bill, from, Chart.BOOKING_DEPOSITS)),
                sum(bill, from, Chart.MEMBER_RECEIVABLE));
    }

    private static Money sum(Bill bill, List<Leg> legs, Chart chart) {
        return legs.stream()
                .filter(leg -> leg.chart() == chart)
                .map(Leg::amount)
                .reduce(Money.zero(bill.total().currency()), Money::plus);
    }
}
