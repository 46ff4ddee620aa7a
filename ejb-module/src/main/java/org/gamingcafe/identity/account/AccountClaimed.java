package org.gamingcafe.identity.account;

import org.gamingcafe.platform.kernel.Refusal;

/** The account belongs to somebody who signs in; the desk has no say in it any more ({@code account.claimed}). */
public final class AccountClaimed extends Refusal {

    AccountClaimed() {
        super("account.claimed");
    }
}
