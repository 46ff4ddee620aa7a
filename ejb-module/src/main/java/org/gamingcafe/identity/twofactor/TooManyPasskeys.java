package org.gamingcafe.identity.twofactor;

import org.gamingcafe.platform.kernel.Refusal;

/** The account has as many passkeys as it may. */
public final class TooManyPasskeys extends Refusal {

    TooManyPasskeys(int most) {
        super("passkey.too-many", most);
    }
}
