package org.gamingcafe.identity.twofactor;

import org.gamingcafe.platform.kernel.Refusal;

/** The address of this house is none at which browsers use passkeys. */
public final class PasskeysUnavailable extends Refusal {

    PasskeysUnavailable() {
        super("passkey.unavailable");
    }
}
