package org.gamingcafe.cafe.incident;

import org.gamingcafe.platform.kernel.Refusal;

/** All of these seats are in an incident that lasts, or there are none ({@code incident.seats-out}). */
public final class SeatsOutAlready extends Refusal {

    SeatsOutAlready() {
        super("incident.seats-out");
    }
}
