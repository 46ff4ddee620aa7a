package org.gamingcafe.identity.account;

import org.gamingcafe.platform.kernel.Refusal;

/** There is no address to which a link could be sent ({@code account.no-address}). */
public final class AddressMissing extends Refusal {

    AddressMissing() {
        super("account.no-address");
    }
}
