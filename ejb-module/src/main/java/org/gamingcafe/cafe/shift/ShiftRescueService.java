package org.gamingcafe.cafe.shift;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.terminal.TerminalPaymentService;
import org.gamingcafe.cafe.till.ShiftState;
import org.gamingcafe.cafe.till.ShiftStateService;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Reason;
import org.gamingcafe.platform.kernel.StepUp;

/** A shift that its cashier has left behind. */
@Stateless
@RolesAllowed(Permission.SHIFT_MANAGE)
public class ShiftRescueService {

    @Inject
    ShiftCounts counts;

    @Inject
    ShiftEnd end;

    @Inject
    ShiftStateService states;

    @Inject
    TerminalPaymentService terminals;

    @Inject
    LedgerService ledger;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Counts and closes somebody else's shift, whatever the difference. Refuses with {@code shift.not-found}, {@code shift.own},
     * {@code till.shift-closed}, {@code shift.terminal-open}, {@code step-up.required}.
     */
    @StepUp
    public ShiftView rescue(UUID shift, List<Pile> piles, String reason, Command command) {
        return idempotency.once(command, ShiftView.class, act -> rescue(shift, piles, reason, act));
    }

    private ShiftView rescue(UUID id, List<Pile> piles, String reason, UUID act) {
        var caller = Call.current().caller();
        var why = Reason.checked(reason);
        var shift = states.alone(id);
        caller.mustBeAllowed(Permission.SHIFT_MANAGE, shift.venue(), "shift");
        if (caller.is(shift.cashier())) {
            throw CountRefused.own();
        }
        if (shift.state() == ShiftState.CLOSED) {
            throw CountRefused.of(shift.state());
        }
        if (terminals.isAnyOpen(id)) {
            throw CountRefused.terminalOpen();
        }
        var currency = shift.openingFloat().currency();
        var counted = Denominations.total(piles, currency);
        var expected = ledger.sumOfShift(shift.venue(), Chart.DRAWER, id, currency);
        var kind = ShiftCount.Kind.RESCUE;
        var count = new ShiftCount(
                Ids.next(),
                id,
                kind,
                expected,
                counted,
                false,
                true,
                null,
                why,
                piles,
                clock.instant(),
                caller.person());
        counts.add(count, expected);
        events.fire(new ShiftCounted(id, shift.venue(), kind, expected, counted, why));
        return end.close(act, shift, count);
    }
}
