package org.gamingcafe.platform.access;

import java.util.List;
import org.gamingcafe.platform.kernel.AccountId;

/** The ways in which a person can show again who they are; each room that verifies one answers for its own. */
public interface FactorOffer {

    /** Names for programs such as {@code PASSWORD}; empty if this person has none of them. */
    List<String> to(AccountId person);

    /** The usual way has the lowest number and is named first. */
    int place();
}
