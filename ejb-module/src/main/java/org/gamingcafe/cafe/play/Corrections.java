package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.gamingcafe.cafe.tariff.TariffService;
import org.gamingcafe.cafe.tariff.Usage;
import org.gamingcafe.cafe.till.ReceiptService;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;

/** A bill that was too high is reversed and a lower one takes its place, with a credit note. The caller holds the session's lock. */
@ApplicationScoped
class Corrections {

    @Inject
    Adjustments adjustments;

    @Inject
    Refunds refunds;

    @Inject
    PassTime passTime;

    @Inject
    ReceiptService receipts;

    @Inject
    VenueService venues;

    @Inject
    TariffService tariffs;

    @Inject
    Event<DomainEvent> events;

    /**
     * Refuses with {@code play.nothing-to-correct} what would not cost less.
     *
     * @param allowed refuses what may not be given back
     */
    void correct(PlaySession session, Correction correction, UUID act, Consumer<Money> allowed) {
        var current =
                adjustments.current(session.id(), session.held().currency()).orElseThrow(NothingToCorrect::new);
        var usage = correction.of(tariffs.usage(current.usage()));
        var bill = tariffs.bill(session.tariff(), usage);
        var bills = adjustments.usages(session.id()).stream()
                .map(asked -> tariffs.bill(session.tariff(), tariffs.usage(asked)))
                .toList();
        var unused = UnusedTime.of(bills, bill);
        mustGiveBack(current.total(), bill.total(), unused);
        allowed.accept(current.total().minus(bill.total()));
        var back = passTime.giveBack(session, unused, correction.reason());
        mustGiveBack(current.total(), bill.total(), back);
        var funding = tariffs.funding(bill, current.paid());
        var change = new Refunds.Change(session, current, bill, funding, correction.reason());
        var given = refunds.give(change, act);
        var words = new PlayReceipt.Words(venues.get(session.venue()).zone(), passTime.names(session));
        var note = receipts.issue(CreditNote.of(change, given, bills.getLast(), back, words));
        keep(change, usage, given, note);
    }

    private void keep(Refunds.Change change, Usage usage, Refunds.Given given, String note) {
        var session = change.session();
        adjustments.add(
                session.id(),
                change.before().number() + 1,
                new Adjustments.Corrected(
                        tariffs.recorded(usage),
                        change.funding(),
                        tariffs.derivations(change.bill()),
                        given.reversal(),
                        given.entry(),
                        note),
                change.reason(),
                Call.current().caller().account());
        session.adjusted();
        events.fire(new PlayAdjusted(
                session.id(),
                session.venue(),
                session.player().orElse(null),
                change.before().total(),
                change.bill().total(),
                note,
                change.reason()));
    }

    /** Less money, or the same and time of passes. */
    private static void mustGiveBack(Money before, Money after, List<?> time) {
        if (before.isLessThan(after) || (before.equals(after) && time.isEmpty())) {
            throw new NothingToCorrect();
        }
    }
}
