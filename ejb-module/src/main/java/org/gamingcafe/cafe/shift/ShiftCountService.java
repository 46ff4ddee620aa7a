package org.gamingcafe.cafe.shift;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.terminal.TerminalPaymentService;
import org.gamingcafe.cafe.till.CounterApprovalService;
import org.gamingcafe.cafe.till.CounterApprovalView;
import org.gamingcafe.cafe.till.ShiftState;
import org.gamingcafe.cafe.till.ShiftStateService;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.till.TillView;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Counting the drawer of one's own shift, blind, and closing it. */
@Stateless
@RolesAllowed(Permission.SHIFT_RUN)
public class ShiftCountService {

    @Inject
    ShiftCounts counts;

    @Inject
    CountTerms terms;

    @Inject
    ShiftEnd end;

    @Inject
    ShiftStateService states;

    @Inject
    TillService tills;

    @Inject
    CounterApprovalService approvals;

    @Inject
    LedgerService ledger;

    @Inject
    VenueService venues;

    @Inject
    TerminalPaymentService terminals;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** The coins and notes of the venue's currency, the largest first. */
    public List<Money> denominations(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.SHIFT_RUN, venue, "venue");
        return Denominations.of(venues.get(venue).currency());
    }

    /** From now on the drawer takes no money; refused unless the shift is open or is counted already. */
    public ShiftView begin(UUID shift, Command command) {
        return turn(shift, ShiftState.OPEN, ShiftState.BLIND_COUNT, command);
    }

    /** Goes on without a count, as long as none was handed in. */
    public ShiftView resume(UUID shift, Command command) {
        return turn(shift, ShiftState.BLIND_COUNT, ShiftState.OPEN, command);
    }

    private ShiftView turn(UUID shift, ShiftState from, ShiftState to, Command command) {
        return idempotency.once(command, ShiftView.class, act -> turn(shift, from, to));
    }

    private ShiftView turn(UUID id, ShiftState from, ShiftState to) {
        var shift = states.mine(id);
        if (shift.state() == to) {
            return shift;
        }
        if (shift.state() != from) {
            throw CountRefused.of(shift.state());
        }
        if (to == ShiftState.BLIND_COUNT) {
            mustBeDoneWithCards(id);
        }
        return states.turn(id, to);
    }

    /**
     * Hands a count in, without having been told what is expected. Up to the limit of the venue the shift is closed by it (or the
     * drawer waits for the next cashier); above it the shift waits for a second count, once, or for a second person's consent.
     *
     * @param piles how many of which coin or note; what is not named is not there
     * @param handOver whether the drawer goes to the next cashier as it was counted
     */
    public ShiftView count(UUID shift, List<Pile> piles, boolean handOver, Command command) {
        return idempotency.once(command, ShiftView.class, act -> count(shift, piles, handOver, act));
    }

    private ShiftView count(UUID id, List<Pile> piles, boolean handOver, UUID act) {
        var shift = states.mine(id);
        var currency = shift.openingFloat().currency();
        var kind = kind(shift);
        if (kind == ShiftCount.Kind.COUNT) {
            mustBeDoneWithCards(id);
        }
        var counted = Denominations.total(piles, currency);
        var expected = ledger.sumOfShift(shift.venue(), Chart.DRAWER, id, currency);
        var agreed = terms.of(shift.venue(), currency).allows(counted.minus(expected));
        var by = Call.current().caller().person();
        var count = new ShiftCount(
                Ids.next(), id, kind, expected, counted, handOver, agreed, null, null, piles, clock.instant(), by);
        counts.add(count, expected);
        events.fire(new ShiftCounted(id, shift.venue(), kind, expected, counted, null));
        return agreed && !handOver ? end.close(act, shift, count) : states.turn(id, ShiftState.RECONCILING);
    }

    /** What a card pays after the end would be in no report, and no sale of another shift could take it. The caller holds the shift. */
    private void mustBeDoneWithCards(UUID shift) {
        if (terminals.isAnyOpen(shift)) {
            throw CountRefused.terminalOpen();
        }
    }

    private ShiftCount.Kind kind(ShiftView shift) {
        if (shift.state() == ShiftState.CLOSED) {
            throw CountRefused.of(shift.state());
        }
        if (shift.state() != ShiftState.RECONCILING) {
            return ShiftCount.Kind.COUNT;
        }
        var last = last(shift.id());
        if (last.kind() != ShiftCount.Kind.COUNT || last.agreed() || last.approval() != null) {
            throw CountRefused.recounted();
        }
        return ShiftCount.Kind.RECOUNT;
    }

    /**
     * Asks a second person for consent to exactly the last count. From now on nothing is counted again, because the amount tells
     * what is missing. Refused with {@code shift.not-counted} and {@code shift.no-difference}.
     */
    public CounterApprovalView ask(UUID shift, String reason, Command command) {
        return idempotency.once(command, CounterApprovalView.class, act -> {
            var mine = states.mine(shift);
            var count = reconciling(mine);
            if (count.agreed()) {
                throw CountRefused.noDifference();
            }
            var kind = CounterApprovalView.Kind.SHIFT_DIFFERENCE;
            var asked = approvals.ask(
                    mine.venue(), kind, operation(count), words(mine, count), List.of(), missing(count), reason);
            counts.asked(count.id(), asked.id());
            return asked;
        });
    }

    /**
     * Closes a shift whose count waits: with the consent of a second person, if the difference needs one. A drawer that is to be
     * handed over is offered by that; closed once more it goes to the safe after all.
     *
     * @param approval what was asked, unless the count needs no consent
     */
    public ShiftView close(UUID shift, @Nullable UUID approval, Command command) {
        return idempotency.once(command, ShiftView.class, act -> {
            var mine = states.mine(shift);
            var count = reconciling(mine);
            if (!count.agreed()) {
                approvals.use(approval, mine.venue(), CounterApprovalView.Kind.SHIFT_DIFFERENCE, operation(count));
                counts.agree(count.id());
                if (count.handOver()) {
                    return states.alone(shift);
                }
            }
            return end.close(act, mine, count);
        });
    }

    private ShiftCount reconciling(ShiftView shift) {
        if (shift.state() == ShiftState.CLOSED) {
            throw CountRefused.of(shift.state());
        }
        if (shift.state() != ShiftState.RECONCILING) {
            throw CountRefused.notCounted();
        }
        return last(shift.id());
    }

    private ShiftCount last(UUID shift) {
        return counts.last(shift).orElseThrow(CountRefused::notCounted);
    }

    /** Every count of one's own shift, or with {@code shift:read} of any of the venue; the last one first. */
    public List<ShiftCount> counts(UUID shift) {
        var view = tills.get(shift);
        var caller = Call.current().caller();
        var isBlind = view.state() != ShiftState.CLOSED && caller.is(view.cashier());
        return counts.of(shift).stream()
                .map(count -> isBlind ? count.blind() : count)
                .toList();
    }

    private static String operation(ShiftCount count) {
        return String.join(
                "\n",
                "shift-difference",
                count.shift().toString(),
                count.id().toString(),
                String.valueOf(count.expected()),
                count.counted().toString());
    }

    /** For who decides: which till, what was counted and what was expected. */
    private String words(ShiftView shift, ShiftCount count) {
        var till = tills.tills(shift.venue()).stream()
                .filter(one -> one.id().equals(shift.tillId()))
                .map(TillView::name)
                .findFirst()
                .orElse("");
        return till + ": " + count.counted() + " / " + count.expected();
    }

    private static Money missing(ShiftCount count) {
        var difference = Objects.requireNonNull(count.difference());
        return difference.isNegative() ? difference.negated() : difference;
    }
}
