package org.gamingcafe.identity.twofactor;

import org.gamingcafe.platform.kernel.Refusal;

/** Who must have a second factor cannot do without (D27). */
public final class SecondFactorRequired extends Refusal {

    public SecondFactorRequired() {
        super("second-factor.required");
    }
}
