package org.gamingcafe.identity.password;

import org.gamingcafe.platform.kernel.Secret;

/** Knows passwords that others have lost. */
interface BreachCheck {

    /** False too when nothing can be found out right now: nobody is kept out by the trouble of somebody else. */
    boolean isKnown(Secret password);
}
