package org.gamingcafe.identity.account;

import org.gamingcafe.platform.kernel.Refusal;

/** The username belongs to somebody else ({@code account.username-taken}). */
public final class UsernameTaken extends Refusal {

    UsernameTaken() {
        super("account.username-taken");
    }

    @Override
    public String field() {
        return "username";
    }
}
