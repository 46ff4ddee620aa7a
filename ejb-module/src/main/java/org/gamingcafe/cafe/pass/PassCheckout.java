package org.gamingcafe.cafe.pass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.till.ReceiptService;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.TillId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Money for a pass: taken from a drawer or a wallet, owed until it is earned (2120). */
@ApplicationScoped
class PassCheckout {

    @Inject
    Passes passes;

    @Inject
    DuePasses due;

    @Inject
    LedgerService ledger;

    @Inject
    WalletService wallets;

    @Inject
    ReceiptService receipts;

    @Inject
    VenueService venues;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * What pays a pass, and where.
     *
     * @param shift whose drawer takes the cash, or under which the wallet pays; none: the member pays by themselves
     */
    record Payment(NewPassSale.Tender tender, @Nullable ShiftView shift) {

        static final Payment BY_THEMSELVES = new Payment(NewPassSale.Tender.WALLET, null);

        @Nullable
        TillId till() {
            return shift == null ? null : shift.tillId();
        }
    }

    UUID sell(PassProducts.Offer offer, VenueId venue, AccountId account, Payment payment, UUID act) {
        var terms = offer.product().terms();
        var id = Ids.next();
        var now = now();
        var tender = payment.tender();
        var paid = pay(terms, venue, account, payment, new Act(act, "pass-sale", id));
        var number = receipts.issue(PassReceipt.of(venue, payment.till(), account, id, terms, tender));
        var begins = terms.validity().begins() == PassValidity.Begin.SALE;
        passes.add(new Passes.Sold(
                id,
                venue,
                account,
                offer,
                now,
                Call.current().caller().account(),
                begins ? now : null,
                begins ? end(terms, now, 1, venue) : terms.validity().until(),
                tender,
                paid.bonus(),
                number));
        var product = offer.product().id();
        events.fire(new PassSold(id, venue, account, product, 1, terms.price(), tender.name(), number));
        return id;
    }

    /** Nobody pays: its price is promotion, and what would be refunded of it is bonus. */
    PassGiftService.Gift give(PassProducts.Offer offer, VenueId venue, AccountId account, UUID act) {
        var terms = offer.product().terms();
        var id = Ids.next();
        var now = now();
        var legs =
                List.of(Leg.debit(Chart.PROMOTION, null, terms.price()), Leg.credit(Chart.PASSES, null, terms.price()));
        var entry = ledger.post(new Entry(act, venue, "pass-gift", null, null, legs).from(id));
        var number = receipts.issue(PassReceipt.gift(venue, account, id, terms));
        var begins = terms.validity().begins() == PassValidity.Begin.SALE;
        passes.add(new Passes.Sold(
                id,
                venue,
                account,
                offer,
                now,
                Call.current().caller().account(),
                begins ? now : null,
                begins ? end(terms, now, 1, venue) : terms.validity().until(),
                NewPassSale.Tender.WALLET,
                terms.price(),
                number));
        events.fire(
                new PassSold(id, venue, account, offer.product().id(), 1, terms.price(), PassReceipt.REWARD, number));
        return new PassGiftService.Gift(id, entry);
    }

    /** When another period of a subscription begins and ends, and from where it is counted. */
    record Next(Instant from, Instant until, DuePasses.Anchor anchor) {}

    /** The next period follows the last one; if it would be over already, it begins now. */
    Next nextPeriod(DuePasses.Period period, Instant now) {
        var pass = period.pass();
        var last = pass.until();
        var anchor = period.anchor();
        if (last == null || anchor == null) {
            return afresh(period, now);
        }
        var until = end(pass.terms(), anchor.at(), anchor.periods(period.number() + 1), pass.venue());
        return until.isAfter(now) ? new Next(last, until, anchor) : afresh(period, now);
    }

    /** The next period begins now, and the later ones are counted from it. */
    Next afresh(DuePasses.Period period, Instant now) {
        var pass = period.pass();
        var until = end(pass.terms(), now, 1, pass.venue());
        return new Next(now, until, new DuePasses.Anchor(now, period.number() + 1));
    }

    /** Another period of a subscription, paid from the wallet. The caller has locked the pass. */
    void renew(DuePasses.Period pass, Next next) {
        var terms = pass.pass().terms();
        var venue = pass.pass().venue();
        var account = pass.pass().account();
        var id = pass.pass().id();
        var paid = pay(terms, venue, account, Payment.BY_THEMSELVES, new Act(Ids.next(), "pass-renewal", id));
        var number =
                receipts.issue(PassReceipt.of(venue, null, account, paid.entry(), terms, NewPassSale.Tender.WALLET));
        due.begin(pass.pass(), new DuePasses.Next(next.from(), next.until(), next.anchor(), paid.bonus(), number));
        events.fire(new PassSold(
                id,
                venue,
                account,
                pass.product(),
                pass.number() + 1,
                terms.price(),
                NewPassSale.Tender.WALLET.name(),
                number));
    }

    private record Act(UUID id, String type, UUID pass) {}

    private record Paid(UUID entry, Money bonus) {}

    private Paid pay(PassTerms terms, VenueId venue, AccountId account, Payment payment, Act act) {
        var shift = payment.shift();
        var legs = new ArrayList<>(
                switch (payment.tender()) {
                    case WALLET -> wallets.spending(account, terms.price());
                    case CASH -> List.of(Leg.debit(Chart.DRAWER, drawer(payment), terms.price()));
                });
        var bonus = legs.stream()
                .filter(leg -> leg.chart() == Chart.BONUS_WALLET)
                .map(Leg::amount)
                .reduce(Money.zero(terms.price().currency()), Money::plus);
        legs.add(Leg.credit(Chart.PASSES, null, terms.price()));
        var under = shift == null ? null : shift.id();
        var entry = new Entry(act.id(), venue, act.type(), under, null, List.copyOf(legs)).from(act.pass());
        return new Paid(ledger.post(entry), bonus);
    }

    private static UUID drawer(Payment payment) {
        return Objects.requireNonNull(payment.till(), "cash goes into a drawer").value();
    }

    private Instant end(PassTerms terms, Instant from, int periods, VenueId venue) {
        return terms.validity().end(from, periods, venues.get(venue).zone());
    }

    /** Time of passes is counted in whole seconds, as play is. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
