package org.gamingcafe.identity.notice;

import org.gamingcafe.platform.kernel.Refusal;

/** Nobody can turn off what tells of the password, the address, the second factor, PIN and badge, closing and lockdown (D11). */
public final class MandatoryNotice extends Refusal {

    MandatoryNotice() {
        super("notification.mandatory");
    }
}
