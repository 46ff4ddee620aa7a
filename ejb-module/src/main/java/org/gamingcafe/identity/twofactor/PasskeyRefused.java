package org.gamingcafe.identity.twofactor;

import org.gamingcafe.platform.kernel.Refusal;

/** What the authenticator has answered does not fit what it was asked, or came too late or twice; never said which. */
public final class PasskeyRefused extends Refusal {

    public PasskeyRefused() {
        super("passkey.refused");
    }
}
