package org.gamingcafe.identity.notice;

import org.gamingcafe.platform.kernel.Refusal;

/** What warns somebody or is their duty to read is turned off by themselves, signed in, and not by whoever reads their mail. */
public final class SignInToStop extends Refusal {

    SignInToStop() {
        super("notification.sign-in");
    }
}
