package org.gamingcafe.identity.leaving;

import java.util.Optional;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Refusal;

/** One thing that somebody has to bring to its end before they go. Found by CDI; rooms above answer what only they know. */
public interface LeavingTie {

    /** What holds this person now; empty if nothing does. */
    Optional<? extends Refusal> of(AccountId person);
}
