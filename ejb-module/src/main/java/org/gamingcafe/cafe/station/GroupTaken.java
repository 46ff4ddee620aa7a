package org.gamingcafe.cafe.station;

import org.gamingcafe.platform.kernel.Refusal;

/** The venue has a group of this name ({@code station-group.taken}). */
public final class GroupTaken extends Refusal {

    GroupTaken(String name) {
        super("station-group.taken", name);
    }
}
