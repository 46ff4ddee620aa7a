package org.gamingcafe.agent.house;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** That the seat is alive, and what goes on there. */
public record Beat(UUID boot, String agent, Duration idle, Optional<String> process, Optional<Integer> loadPercent) {

    private static final int LONGEST_NAME = 100;
    private static final long LONGEST_IDLE = 86_400;

    JsonObject json() {
        var json = Json.createObjectBuilder()
                .add("boot", boot.toString())
                .add("agent", agent)
                .add("idleSeconds", (int) Math.clamp(idle.toSeconds(), 0, LONGEST_IDLE))
                .add("deviceState", "ONLINE");
        process.filter(name -> !name.isBlank())
                .ifPresent(name -> json.add("process", name.substring(0, Math.min(LONGEST_NAME, name.length()))));
        loadPercent.ifPresent(load -> json.add("loadPercent", Math.clamp(load, 0, 100)));
        return json.build();
    }
}
