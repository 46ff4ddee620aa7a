package org.gamingcafe.cafe.shift;

import org.gamingcafe.cafe.till.ShiftState;
import org.gamingcafe.platform.kernel.Refusal;

/** A shift is not where this act could begin. */
public final class CountRefused extends Refusal {

    private CountRefused(String code) {
        super(code);
    }

    /** Closed, or on the way there ({@code till.shift-closed}, {@code till.shift-counted}). */
    static CountRefused of(ShiftState state) {
        return new CountRefused(state == ShiftState.CLOSED ? "till.shift-closed" : "till.shift-counted");
    }

    /** A card payment of this shift is under way, or has paid nothing yet. */
    static CountRefused terminalOpen() {
        return new CountRefused("shift.terminal-open");
    }

    /** Nothing was counted yet ({@code shift.not-counted}). */
    static CountRefused notCounted() {
        return new CountRefused("shift.not-counted");
    }

    /** It was counted twice, or somebody was asked already ({@code shift.recounted}). */
    static CountRefused recounted() {
        return new CountRefused("shift.recounted");
    }

    /** There is nothing to consent to ({@code shift.no-difference}). */
    static CountRefused noDifference() {
        return new CountRefused("shift.no-difference");
    }

    /** The drawer is not offered ({@code shift.not-offered}). */
    static CountRefused notOffered() {
        return new CountRefused("shift.not-offered");
    }

    /** One's own drawer is nothing to take over, one's own shift nothing to rescue ({@code shift.own}). */
    static CountRefused own() {
        return new CountRefused("shift.own");
    }
}
