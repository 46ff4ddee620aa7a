package org.gamingcafe.identity.account;

import org.gamingcafe.platform.kernel.Refusal;

/** The account has an address already, and the link goes there ({@code account.has-address}). */
public final class AddressKnown extends Refusal {

    AddressKnown() {
        super("account.has-address");
    }
}
