package org.gamingcafe.cafe.station;

import org.gamingcafe.platform.kernel.Refusal;

/** Only a console has a state of its own ({@code station.not-a-console}). */
public final class NotAConsole extends Refusal {

    NotAConsole(int number) {
        super("station.not-a-console", number);
    }
}
