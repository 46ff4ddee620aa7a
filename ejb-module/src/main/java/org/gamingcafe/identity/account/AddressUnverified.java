package org.gamingcafe.identity.account;

import org.gamingcafe.platform.kernel.Refusal;

/** First the address has to be verified ({@code account.unverified}, D23). */
public final class AddressUnverified extends Refusal {

    AddressUnverified() {
        super("account.unverified");
    }
}
