package org.gamingcafe.identity.login;

import org.gamingcafe.platform.kernel.Refusal;

/** The challenge is unknown, used or expired, which nobody can tell apart: the sign-in begins anew (G068). */
public final class ChallengeOver extends Refusal {

    public ChallengeOver() {
        super(Kind.UNAUTHENTICATED, "challenge.over");
    }
}
