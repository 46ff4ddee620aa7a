package org.gamingcafe.agent.house;

import jakarta.json.JsonObject;
import java.util.UUID;

/** Who is told what the house says. */
public interface Ears {

    /** The key opens this station. */
    void known(UUID station);

    /** The public keys of the house, to be kept. */
    void keys(JsonObject keySet);

    void orders(Orders orders);

    /** The key opens nothing any more. */
    void refused();

    /** Whether the house answers; told when it changes. */
    void reachable(boolean reachable);
}
