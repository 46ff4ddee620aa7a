package org.gamingcafe.cafe.station;

import org.gamingcafe.platform.kernel.Refusal;

/** Somebody has gone there already ({@code staff-call.taken}). */
public final class StaffCallTaken extends Refusal {

    StaffCallTaken() {
        super("staff-call.taken");
    }
}
