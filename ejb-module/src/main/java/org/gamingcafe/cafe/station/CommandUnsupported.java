package org.gamingcafe.cafe.station;

import org.gamingcafe.platform.kernel.Refusal;

/** Nothing that stands at the seat can do that ({@code station.command-unsupported}). */
public final class CommandUnsupported extends Refusal {

    CommandUnsupported(int number, CommandKind kind) {
        super("station.command-unsupported", number, kind);
    }
}
