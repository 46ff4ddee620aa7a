package org.gamingcafe.identity.twofactor;

import org.gamingcafe.platform.kernel.Refusal;

/** The passkey is known already, here or to somebody else's account. */
public final class PasskeyTaken extends Refusal {

    PasskeyTaken() {
        super("passkey.taken");
    }
}
