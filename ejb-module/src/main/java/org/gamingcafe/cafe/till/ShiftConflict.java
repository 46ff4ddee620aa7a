package org.gamingcafe.cafe.till;

import org.gamingcafe.platform.kernel.Refusal;

/** A shift is in the way, or not (or no longer, or not from here) the caller's to use. */
public final class ShiftConflict extends Refusal {

    private ShiftConflict(String code) {
        super(code);
    }

    static ShiftConflict tillTaken() {
        return new ShiftConflict("till.shift-open");
    }

    static ShiftConflict cashierBusy() {
        return new ShiftConflict("till.cashier-has-shift");
    }

    static ShiftConflict closed() {
        return new ShiftConflict("till.shift-closed");
    }

    static ShiftConflict counted() {
        return new ShiftConflict("till.shift-counted");
    }

    static ShiftConflict ofAnother() {
        return new ShiftConflict("till.shift-of-another");
    }

    static ShiftConflict elsewhere() {
        return new ShiftConflict("till.elsewhere");
    }
}
