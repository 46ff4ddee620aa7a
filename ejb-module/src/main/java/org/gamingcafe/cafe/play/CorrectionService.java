package org.gamingcafe.cafe.play;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.tariff.TariffService;
import org.gamingcafe.cafe.tariff.Usage;
import org.gamingcafe.cafe.till.ReceiptService;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.cafe.wallet.WalletRulesService;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.platform.access.FreshFactor;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;

/**
 * Bills that were too high: the entry is reversed, and the bill of what was used indeed takes its place, paid from what paid
 * the first one. So time is given back to whoever paid it (T24), passes included, and what lies in the past stays in the books
 * (T35). Each correction has a credit note.
 */
@Stateless
@RolesAllowed(Permission.TXN_REFUND)
public class CorrectionService {

    @Inject
    PlaySessions sessions;

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
    WalletService wallets;

    @Inject
    WalletRulesService rules;

    @Inject
    FreshFactor factor;

    @Inject
    Snapshot snapshot;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** Refuses with {@code play.nothing-to-correct} what would not cost less; above the venue's limit it needs a fresh factor. */
    public PlayView correct(UUID session, Correction correction, Command command) {
        return idempotency.once(command, PlayView.class, act -> {
            var found = sessions.locked(session).orElseThrow(() -> new NotFound("play-session"));
            Call.current().caller().mustBeAllowed(Permission.TXN_REFUND, found.venue(), "play-session");
            if (found.isOpen()) {
                throw new NothingToCorrect();
            }
            correct(found, correction, act);
            return snapshot.of(found, clock.instant());
        });
    }

    private void correct(PlaySession session, Correction correction, UUID act) {
        var current =
                adjustments.current(session.id(), session.held().currency()).orElseThrow(NothingToCorrect::new);
        var usage = correction.of(tariffs.usage(current.usage()));
        var bill = tariffs.bill(session.tariff(), usage);
        var bills = adjustments.usages(session.id()).stream()
                .map(asked -> tariffs.bill(session.tariff(), tariffs.usage(asked)))
                .toList();
        var unused = UnusedTime.of(bills, bill);
        mustGiveBack(current.total(), bill.total(), unused);
        mustBeAllowed(session, current.total().minus(bill.total()));
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

    /** Not for a member to whom the caller is linked (I16); above the venue's limit with a fresh factor. */
    private void mustBeAllowed(PlaySession session, Money given) {
        session.player().ifPresent(player -> wallets.servedBy(player, Permission.TXN_REFUND));
        if (rules.terms(session.venue()).refundLimit().isLessThan(given)) {
            factor.mustBeShown();
        }
    }
}
