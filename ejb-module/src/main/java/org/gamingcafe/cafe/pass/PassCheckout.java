package org.gamingcafe.cafe.pass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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

    /** @param shift the shift whose drawer takes the cash; without one the wallet pays */
    UUID sell(PassProducts.Offer offer, VenueId venue, AccountId account, @Nullable ShiftView shift, UUID act) {
        var terms = offer.product().terms();
        var id = Ids.next();
        var now = now();
        pay(terms, venue, account, shift, new Act(act, "pass-sale", id));
        var tender = shift == null ? NewPassSale.Tender.WALLET : NewPassSale.Tender.CASH;
        var till = shift == null ? null : shift.tillId();
        var number = receipts.issue(PassReceipt.of(venue, till, account, id, terms, tender));
        var begins = terms.validity().begins() == PassValidity.Begin.SALE;
        passes.add(new Passes.Sold(
                id,
                venue,
                account,
                offer,
                now,
                Call.current().caller().account(),
                begins ? now : null,
                begins ? end(terms, now, venue) : terms.validity().until(),
                number));
        var product = offer.product().id();
        events.fire(new PassSold(id, venue, account, product, 1, terms.price(), tender.name(), number));
        return id;
    }

    /** Another period of a subscription, from an instant on, paid from the wallet. The caller has locked the pass. */
    void renew(DuePasses.Period pass, Instant from) {
        var terms = pass.pass().terms();
        var venue = pass.pass().venue();
        var account = pass.pass().account();
        var id = pass.pass().id();
        var act = new Act(Ids.next(), "pass-renewal", id);
        var entry = pay(terms, venue, account, null, act);
        var number = receipts.issue(PassReceipt.of(venue, null, account, entry, terms, NewPassSale.Tender.WALLET));
        due.begin(pass.pass(), from, end(terms, from, venue), number);
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

    /** The next period follows the last one; if it would be over already, it begins now. */
    Instant nextPeriod(Pass pass, Instant now) {
        var last = pass.until();
        return last != null && end(pass.terms(), last, pass.venue()).isAfter(now) ? last : now;
    }

    private record Act(UUID id, String type, UUID pass) {}

    private UUID pay(PassTerms terms, VenueId venue, AccountId account, @Nullable ShiftView shift, Act act) {
        var legs = new ArrayList<Leg>();
        if (shift == null) {
            legs.addAll(wallets.spending(account, terms.price()));
        } else {
            legs.add(Leg.debit(Chart.DRAWER, shift.tillId().value(), terms.price()));
        }
        legs.add(Leg.credit(Chart.PASSES, null, terms.price()));
        var drawer = shift == null ? null : shift.id();
        return ledger.post(new Entry(act.id(), venue, act.type(), drawer, null, List.copyOf(legs)).from(act.pass()));
    }

    private Instant end(PassTerms terms, Instant from, VenueId venue) {
        return terms.validity().end(from, venues.get(venue).zone());
    }

    /** Time of passes is counted in whole seconds, as play is. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
