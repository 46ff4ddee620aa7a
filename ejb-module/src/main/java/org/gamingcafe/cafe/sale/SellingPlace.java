package org.gamingcafe.cafe.sale;

import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.platform.kernel.TillId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * Where something is sold.
 *
 * @param shift at the counter; nothing where a member pays by themselves, with a receipt of the automatic till
 */
record SellingPlace(
        VenueId venue, String currency, @Nullable ShiftView shift) {

    static SellingPlace at(ShiftView shift) {
        return new SellingPlace(shift.venue(), shift.openingFloat().currency(), shift);
    }

    @Nullable
    TillId till() {
        return shift == null ? null : shift.tillId();
    }
}
