package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.tariff.Bill;
import org.gamingcafe.cafe.tariff.TariffService;
import org.gamingcafe.cafe.tariff.Usage;
import org.gamingcafe.cafe.till.ReceiptDraft;
import org.gamingcafe.cafe.till.ReceiptService;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.platform.kernel.DomainEvent;

/** The end of a session: one bill, paid from its hold, one receipt, a free seat. The caller holds the session's lock. */
@ApplicationScoped
class Settlement {

    @Inject
    PlaySessions sessions;

    @Inject
    PassTime passTime;

    @Inject
    StationService stations;

    @Inject
    TariffService tariffs;

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

    /** @param act the id of the business act, under which the books know it */
    void settle(PlaySession session, Instant at, PlaySession.End why, UUID act) {
        var end = session.close(at);
        var usage = session.usage(end);
        var bill = tariffs.bill(session.tariff(), usage);
        stations.release(session.station(), session.id());
        passTime.settle(session, bill);
        pay(session, bill, act);
        var draft = PlayReceipt.of(session, bill, venues.get(session.venue()).zone());
        keep(session, usage, bill, draft);
        var receipt = receipts.issue(draft);
        session.settle(end, why, bill, receipt);
        events.fire(new PlayEnded(
                session.id(),
                session.venue(),
                session.account(),
                end,
                why.name(),
                bill.billableSeconds(),
                bill.total(),
                receipt));
    }

    /** With each charge goes how it came about, so that it can be worked out again at any time (I8). */
    private void keep(PlaySession session, Usage usage, Bill bill, ReceiptDraft draft) {
        var derivations = tariffs.derivations(bill);
        sessions.bill(session.id(), session.tariff(), tariffs.recorded(usage));
        for (var i = 0; i < bill.lines().size(); i++) {
            var text = draft.lines().get(i).derivation();
            sessions.charge(session.id(), i, bill.lines().get(i), text, derivations.get(i));
        }
    }

    private void pay(PlaySession session, Bill bill, UUID act) {
        if (session.hold().isEmpty()) {
            return;
        }
        var hold = session.hold().get();
        if (bill.total().isZero()) {
            ledger.release(hold);
            return;
        }
        var legs = new ArrayList<>(wallets.spending(session.account(), bill.total()));
        var net = bill.total().minus(bill.tax());
        if (net.isPositive()) {
            legs.add(Leg.credit(Chart.PLAY_REVENUE, null, net));
        }
        if (bill.tax().isPositive()) {
            legs.add(Leg.credit(Chart.TAX_PAYABLE, null, bill.tax()));
        }
        ledger.capture(hold, new Entry(act, session.venue(), "play", null, null, legs).from(session.id()));
    }
}
