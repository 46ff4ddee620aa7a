package org.gamingcafe.identity.account;

import org.gamingcafe.platform.kernel.Refusal;

/** The account is in a state in which this cannot be done ({@code account.wrong-state}). */
public final class NotInThisState extends Refusal {

    NotInThisState() {
        super("account.wrong-state");
    }
}
