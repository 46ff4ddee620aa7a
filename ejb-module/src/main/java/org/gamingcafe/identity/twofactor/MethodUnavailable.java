package org.gamingcafe.identity.twofactor;

import org.gamingcafe.platform.kernel.Refusal;

/** The account cannot be asked for this. */
public final class MethodUnavailable extends Refusal {

    public MethodUnavailable() {
        super("second-factor.method-unavailable");
    }
}
