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

    /** Why the person cannot be forgotten yet; empty where nothing speaks against it. */
    default Set<Objection> objections(AccountId account) {
        return Set.of();
    }

    /** Empties or replaces the personal columns; sums and books stay as they are. Safe to run twice. */
    void erase(AccountId account);
}
