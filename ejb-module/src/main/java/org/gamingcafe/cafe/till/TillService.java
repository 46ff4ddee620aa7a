package org.gamingcafe.cafe.till;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.TillId;
import org.gamingcafe.platform.kernel.VenueId;

/** Tills and shifts. */
@Stateless
@RolesAllowed(Permission.SHIFT_RUN)
public class TillService {

    /** The tills of a venue with a drawer, by code. */
    public List<TillView> tills(VenueId venue) {
        throw new UnsupportedOperationException();
    }

    /** Opens a shift with a float from the safe; refused with {@code till.shift-open} while another is open there. */
    public ShiftView open(TillId till, Money openingFloat, Command command) {
        throw new UnsupportedOperationException();
    }

    /** The caller's own shift that is open, if there is one. */
    public Optional<ShiftView> mine(VenueId venue) {
        throw new UnsupportedOperationException();
    }

    /** Own, or with {@code shift:read} of the venue; else {@code shift.not-found}. */
    public ShiftView get(UUID shift) {
        throw new UnsupportedOperationException();
    }

    /** Blind: the difference to what the ledger expects is booked as over/short; the drawer goes back to the safe. */
    public ShiftView close(UUID shift, Money counted, Command command) {
        throw new UnsupportedOperationException();
    }

    /**
     * For rooms that take cash: the caller's open shift, locked against closing until commit. Refuses with
     * {@code shift.not-found}, {@code till.shift-closed}, {@code till.shift-of-another}.
     */
    @PermitAll
    public ShiftView taking(UUID shift) {
        throw new UnsupportedOperationException();
    }

    /** For the house itself (demo). */
    @PermitAll
    public TillView add(VenueId venue, String code, String name, boolean automatic) {
        throw new UnsupportedOperationException();
    }
}
