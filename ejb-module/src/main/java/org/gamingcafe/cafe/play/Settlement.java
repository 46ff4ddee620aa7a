package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.cafe.reservation.SeatClaimService;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.tariff.Bill;
import org.gamingcafe.cafe.tariff.Funding;
import org.gamingcafe.cafe.tariff.TariffService;
import org.gamingcafe.cafe.tariff.Usage;
import org.gamingcafe.cafe.till.ReceiptDraft;
import org.gamingcafe.cafe.till.ReceiptService;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** The end of a session: one bill, paid from what was set aside, one receipt, a free seat. The caller holds the session's lock. */
@ApplicationScoped
class Settlement {

    @Inject
    PlayBills bills;

    @Inject
    GuestRests rests;

    @Inject
    Outages outages;

    @Inject
    PassTime passTime;

    @Inject
    SeatClaimService claims;

    @Inject
    StationService stations;

    @Inject
    TariffService tariffs;

    @Inject
    Funds funds;

    @Inject
    ReceiptService receipts;

    @Inject
    VenueService venues;

    @Inject
    Event<DomainEvent> events;

    /** @param act the id of the business act, under which the books know it */
    void settle(PlaySession session, Instant at, Ending.Why why, UUID act) {
        outages.end(session, at);
        var end = session.close(at);
        var usage = session.usage(end);
        var bill = tariffs.bill(session.tariff(), usage);
        claims.left(session.id(), end);
        stations.release(session.station(), session.id());
        passTime.settle(session, bill);
        var paid = funds.pay(session, bill, act);
        var funding = tariffs.funding(bill, paid.from());
        var words = new PlayReceipt.Words(venues.get(session.venue()).zone(), passTime.names(session));
        var draft = PlayReceipt.of(session, bill, funding, words, outages.of(session));
        keep(session, usage, bill, funding, draft, paid.entry());
        var receipt = receipts.issue(draft);
        var waived = waived(session, usage);
        session.settle(new Ending(end, why, bill, receipt, waived));
        if (session.mode() == PlayView.Mode.GUEST
                && !rests.keep(session.id(), session.held().minus(bill.total()))) {
            session.forgetGuest();
        }
        events.fire(new PlayEnded(
                session.id(),
                session.venue(),
                session.player().orElse(null),
                session.mode(),
                end,
                why.name(),
                bill.billableSeconds(),
                bill.total(),
                waived,
                receipt));
    }

    /** With each charge goes how it came about and who paid it, so that both can be told at any time (I8, T24). */
    private void keep(
            PlaySession session, Usage usage, Bill bill, Funding funding, ReceiptDraft draft, @Nullable UUID entry) {
        var derivations = tariffs.derivations(bill);
        bills.add(session.id(), session.tariff(), tariffs.recorded(usage), funding, entry);
        for (var i = 0; i < bill.lines().size(); i++) {
            var text = draft.lines().get(i).derivation();
            bills.charge(session.id(), i, bill.lines().get(i), funding.lines().get(i), text, derivations.get(i));
        }
    }

    /** What the play of staff would have cost somebody without any tier. */
    private @Nullable Money waived(PlaySession session, Usage usage) {
        return session.mode() == PlayView.Mode.STAFF
                ? tariffs.bill(session.tariff(), Usage.of(usage.segments())).total()
                : null;
    }
}
