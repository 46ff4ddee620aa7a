package org.gamingcafe.cafe.till;

import org.gamingcafe.platform.kernel.Refusal;

/** Somebody has decided about this already, or it was used ({@code approval.closed}). */
public final class DecidedAlready extends Refusal {

    DecidedAlready() {
        super("approval.closed");
    }
}
