package org.gamingcafe.agent.house;

import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What there is to tell the house. */
public interface Tells {

    /** Notes of one start of the program. */
    record Notes(UUID boot, JsonObject body) {}

    Beat beat();

    /** The next notes that the house has not confirmed, at most 500. @param without starts that shall wait */
    Optional<Notes> unconfirmed(Set<UUID> without);

    /** The house knows the notes of this start up to that number. @return whether one of them waited for that */
    boolean confirmed(UUID boot, long through);
}
