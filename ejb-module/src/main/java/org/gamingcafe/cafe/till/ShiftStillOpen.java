package org.gamingcafe.cafe.till;

import org.gamingcafe.platform.kernel.Refusal;

/** Whoever has a drawer of the house closes it before they go ({@code shift.still-open}). */
public final class ShiftStillOpen extends Refusal {

    ShiftStillOpen() {
        super("shift.still-open");
    }
}
