package org.gamingcafe.identity.account;

import org.gamingcafe.platform.kernel.Refusal;

/** The e-mail address belongs to somebody else ({@code account.email-taken}). */
public final class EmailTaken extends Refusal {

    EmailTaken() {
        super("account.email-taken");
    }

    @Override
    public String field() {
        return "email";
    }
}
