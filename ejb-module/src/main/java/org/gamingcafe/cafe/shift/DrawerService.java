package org.gamingcafe.cafe.shift;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.till.ShiftState;
import org.gamingcafe.cafe.till.ShiftStateService;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;

/** Cash into and out of the drawer of one's own open shift, beside what is sold. */
@Stateless
@RolesAllowed(Permission.SHIFT_RUN)
public class DrawerService {

    @Inject
    CashMovements movements;

    @Inject
    ShiftStateService states;

    @Inject
    TillService tills;

    @Inject
    LedgerService ledger;

    @Inject
    VenueService venues;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Moves cash, or opens the drawer for nothing. Alone with the shift, so that two who take out at once do not take the same
     * notes. Refuses with {@code shift.not-found}, {@code till.shift-of-another}, {@code till.shift-closed},
     * {@code till.shift-counted} and {@code shift.drawer-short}.
     */
    public CashMovement move(UUID shift, NewMovement wanted, Command command) {
        return idempotency.once(command, CashMovement.class, act -> move(shift, wanted, act));
    }

    private CashMovement move(UUID id, NewMovement wanted, UUID act) {
        var shift = states.mine(id);
        if (shift.state() != ShiftState.OPEN) {
            throw CountRefused.of(shift.state());
        }
        var currency = venues.get(shift.venue()).currency();
        var amount = wanted.amount() == null ? Money.zero(currency) : wanted.amount();
        if (!amount.currency().equals(currency)) {
            throw new InvalidInput("amount", "money.other-currency", currency, amount.currency());
        }
        if (wanted.takesOut() && inside(shift, currency).isLessThan(amount)) {
            throw new DrawerShort();
        }
        var by = Call.current().caller().person();
        var movement = new CashMovement(
                act, id, wanted.kind(), wanted.purpose(), amount, wanted.reason(), clock.instant(), by);
        movements.add(movement, shift);
        var legs = legs(shift, movement);
        if (!legs.isEmpty()) {
            ledger.post(new Entry(act, shift.venue(), wanted.kind().word(), id, wanted.reason(), legs));
        }
        events.fire(new CashMoved(shift.venue(), movement));
        return movement;
    }

    /** Of one's own shift, or with {@code shift:read} of its venue; the last one first. */
    public Slice<CashMovement> movements(UUID shift, PageRequest page) {
        return Slice.of(movements.of(tills.get(shift).id(), page), page.size(), one -> Cursor.of(one.id()));
    }

    private Money inside(ShiftView shift, String currency) {
        return ledger.sumOfShift(shift.venue(), Chart.DRAWER, shift.id(), currency);
    }

    private static List<Leg> legs(ShiftView shift, CashMovement movement) {
        var till = shift.tillId().value();
        var amount = movement.amount();
        return switch (movement.kind()) {
            case PAY_IN -> List.of(Leg.debit(Chart.DRAWER, till, amount), Leg.credit(Chart.OWNER, null, amount));
            case PAY_OUT ->
                List.of(
                        Leg.debit(
                                movement.purpose() == PaidFor.OWNER ? Chart.OWNER : Chart.PETTY_EXPENSE, null, amount),
                        Leg.credit(Chart.DRAWER, till, amount));
            case DROP -> List.of(Leg.debit(Chart.SAFE, null, amount), Leg.credit(Chart.DRAWER, till, amount));
            case NO_SALE -> List.of();
        };
    }
}
