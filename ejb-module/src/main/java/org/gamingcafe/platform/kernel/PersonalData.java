package org.gamingcafe.platform.kernel;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a room that has personal columns owes the person: to hand the data out, and to forget it. */
public interface PersonalData {

    /** The tables with personal columns that this room answers for. */
    List<String> tables();

    /** Everything the room holds about the person, by a name a reader understands. */
    Map<String, Object> export(AccountId account);

    /**
     * Which of these tables keep rows when the person is forgotten, and why; all others have none left that name the account.
     * What is said here the person reads before they go.
     */
    default Map<String, Kept> kept() {
        return Map.of();
    }

    /** Why some of these people cannot be forgotten yet; nothing speaks against those who are not named. */
    default Map<AccountId, Set<Objection>> objections(Set<AccountId> accounts) {
        return Map.of();
    }

    /**
     * Empties or replaces the personal columns of all of them; sums and books stay as they are. Safe to run twice. How many
     * statements it takes does not depend on how many people they are: what grows is only what one of them has left open.
     */
    void erase(Set<AccountId> accounts);
}
