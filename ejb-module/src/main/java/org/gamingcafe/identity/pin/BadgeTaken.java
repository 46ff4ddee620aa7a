package org.gamingcafe.identity.pin;

import org.gamingcafe.platform.kernel.Refusal;

/** The badge is somebody else's ({@code badge.taken}). */
public final class BadgeTaken extends Refusal {

    public BadgeTaken() {
        super("badge.taken");
    }
}
