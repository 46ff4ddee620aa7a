package org.gamingcafe.mutants.a_room_shows_services_values_events_and_refusals.cafe.wallet;

import org.gamingcafe.platform.kernel.Refusal;

public final class RightRefusal extends Refusal {
    public RightRefusal() {
        super("mutant.refused");
    }
}
