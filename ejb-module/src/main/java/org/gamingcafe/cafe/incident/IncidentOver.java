package org.gamingcafe.cafe.incident;

import org.gamingcafe.platform.kernel.Refusal;

/** The incident was closed before ({@code incident.over}). */
public final class IncidentOver extends Refusal {

    IncidentOver() {
        super("incident.over");
    }
}
