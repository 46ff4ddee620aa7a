package org.gamingcafe.identity.login;

import org.gamingcafe.platform.kernel.Refusal;

/** Somebody else has taken over the till at the same moment ({@code till.taken-over}). */
public final class TillTaken extends Refusal {

    public TillTaken() {
        super("till.taken-over");
    }
}
