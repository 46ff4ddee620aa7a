package org.gamingcafe.cafe.till;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.TillId;
import org.gamingcafe.platform.kernel.VenueId;

/** Tills and shifts. */
@Stateless
@RolesAllowed(Permission.SHIFT_RUN)
public class TillService {

    @Inject
    Tills tills;

    @Inject
    Shifts shifts;

    @Inject
    CallersTill callers;

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

    /** The tills of a venue with a drawer, by code. */
    public List<TillView> tills(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.SHIFT_RUN, venue, "venue");
        return tills.withDrawer(venue);
    }

    /**
     * Opens a shift with a float from the safe; refused with {@code till.shift-open} while another is open there,
     * with {@code till.cashier-has-shift} while the caller has one open anywhere, and with {@code till.elsewhere} if they
     * call from another till.
     */
    public ShiftView open(TillId till, Money openingFloat, Command command) {
        return idempotency.once(command, ShiftView.class, act -> open(till, openingFloat, act));
    }

    private ShiftView open(TillId id, Money openingFloat, UUID act) {
        var caller = Call.current().caller();
        var till = tills.find(id)
                .filter(t -> !t.isAutomatic() && caller.may(Permission.SHIFT_RUN, t.venue()))
                .orElseThrow(() -> new NotFound("till"));
        callers.mustBe(id);
        var currency = venues.get(till.venue()).currency();
        mustBeCash("openingFloat", openingFloat, currency);
        var shift = new Shift(Ids.next(), till, caller.person(), openingFloat, clock.instant());
        if (!shifts.add(shift)) {
            throw shifts.openAt(id).isPresent() ? ShiftConflict.tillTaken() : ShiftConflict.cashierBusy();
        }
        post(act, shift, "shift-open", Handover.toDrawer(id, openingFloat));
        events.fire(new ShiftOpened(shift.id(), id, till.venue(), openingFloat));
        return shift.view(currency);
    }

    /** The caller's own shift that is not closed, if there is one. */
    public Optional<ShiftView> mine(VenueId venue) {
        return shifts.openOf(Call.current().caller().person(), venue).map(this::view);
    }

    /** Own, or with {@code shift:read} of the venue; else {@code shift.not-found}. */
    public ShiftView get(UUID shift) {
        var found = shifts.get(shift);
        var caller = Call.current().caller();
        if (!caller.is(found.cashier())) {
            caller.mustBeAllowed(Permission.SHIFT_READ, found.venue(), "shift");
        }
        return view(found);
    }

    /** All of a venue, newest first, with {@code shift:read} there; else {@code venue.not-found}. */
    @RolesAllowed(Permission.SHIFT_READ)
    public Slice<ShiftView> shifts(VenueId venue, PageRequest page) {
        Call.current().caller().mustBeAllowed(Permission.SHIFT_READ, venue, "venue");
        var currency = venues.get(venue).currency();
        return Slice.of(shifts.of(venue, page), page.size(), Shifts::cursor).map(shift -> shift.view(currency));
    }

    /**
     * For rooms that take cash: the caller's open shift, locked against closing until commit. Refuses with
     * {@code shift.not-found}, {@code till.shift-closed}, {@code till.shift-counted}, {@code till.shift-of-another},
     * {@code till.elsewhere}.
     */
    @PermitAll
    public ShiftView taking(UUID shift) {
        return view(usable(shifts.shared(shift)));
    }

    /** For rooms: whether what belongs to this till may be changed from where the caller is; refuses with {@code till.elsewhere}. */
    @PermitAll
    public void mustBeAt(TillId till) {
        callers.mustBe(till);
    }

    /** For rooms: the caller's own shift at a till whose last one was just closed; refused like {@link #open}. */
    @PermitAll
    public ShiftView follow(ShiftView closed, Money openingFloat) {
        return open(closed.tillId(), openingFloat, Ids.next());
    }

    /** For the house itself (demo). */
    @PermitAll
    public TillView add(VenueId venue, String code, String name, boolean automatic) {
        Call.current().caller().mustBeTheHouse();
        var till = new Till(venue, code, name, automatic);
        if (!tills.add(till)) {
            throw new TillCodeTaken(code);
        }
        return till.view(null);
    }

    /** For the house itself (demo): the owner puts cash into the safe, so that floats come from somewhere. */
    @PermitAll
    public void endow(VenueId venue, Money cash) {
        Call.current().caller().mustBeTheHouse();
        ledger.post(new Entry(Ids.next(), venue, "endowment", null, null, Handover.endowment(cash)));
    }

    private Shift usable(Shift shift) {
        var caller = Call.current().caller();
        caller.mustBeAllowed(Permission.SHIFT_RUN, shift.venue(), "shift");
        shift.mustBeOf(caller.person());
        callers.mustBe(shift.till());
        shift.mustBeOpen();
        return shift;
    }

    private static void mustBeCash(String field, Money amount, String currency) {
        if (!amount.currency().equals(currency)) {
            throw new InvalidInput(field, "money.other-currency", currency, amount.currency());
        }
        if (amount.isNegative()) {
            throw new InvalidInput(field, "money.negative");
        }
    }

    private void post(UUID act, Shift shift, String type, List<Leg> legs) {
        if (!legs.isEmpty()) {
            ledger.post(new Entry(act, shift.venue(), type, shift.id(), null, legs));
        }
    }

    private ShiftView view(Shift shift) {
        return shift.view(venues.get(shift.venue()).currency());
    }
}
