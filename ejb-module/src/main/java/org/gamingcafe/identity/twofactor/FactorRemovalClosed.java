package org.gamingcafe.identity.twofactor;

import org.gamingcafe.platform.kernel.Refusal;

/** The request was decided, has expired, or who asked may not ask it any more ({@code second-factor.removal-closed}). */
public final class FactorRemovalClosed extends Refusal {

    public FactorRemovalClosed() {
        super("second-factor.removal-closed");
    }
}
