package org.gamingcafe.identity.twofactor;

import org.gamingcafe.platform.kernel.Refusal;

/** There is no second factor to do this with. */
public final class SecondFactorMissing extends Refusal {

    public SecondFactorMissing() {
        super("second-factor.missing");
    }
}
