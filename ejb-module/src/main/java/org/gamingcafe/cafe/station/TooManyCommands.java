package org.gamingcafe.cafe.station;

import org.gamingcafe.platform.kernel.Refusal;

/** The seat has not done what it was told before ({@code station.too-many-commands}). */
public final class TooManyCommands extends Refusal {

    TooManyCommands(int most) {
        super("station.too-many-commands", most);
    }
}
