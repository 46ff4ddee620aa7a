package org.gamingcafe.identity.account;

import org.gamingcafe.platform.kernel.Refusal;

/** What the link is good for only its owner does, signed in ({@code account.sign-in-first}). */
public final class SignInFirst extends Refusal {

    SignInFirst() {
        super(Kind.UNAUTHENTICATED, "account.sign-in-first");
    }
}
