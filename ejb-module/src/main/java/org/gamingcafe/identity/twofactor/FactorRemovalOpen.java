package org.gamingcafe.identity.twofactor;

import org.gamingcafe.platform.kernel.Refusal;

/** It was asked before, and nobody has decided it yet ({@code second-factor.removal-open}). */
public final class FactorRemovalOpen extends Refusal {

    FactorRemovalOpen() {
        super("second-factor.removal-open");
    }
}
