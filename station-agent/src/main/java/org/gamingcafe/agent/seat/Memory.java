package org.gamingcafe.agent.seat;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.agent.lease.LeaseClock;

/** What the agent needs to go on after a restart without asking anybody: who it is, the keys of the house, its lease. */
final class Memory {

    private static final String LEASE = "lease";
    private static final String KEYS = "keys";
    private static final String STATION = "station";
    private static final String HELD = "held";

    private final Disk disk;

    Memory(Disk disk) {
        this.disk = disk;
    }

    Optional<UUID> station() {
        return disk.lines(STATION).stream().findFirst().map(UUID::fromString);
    }

    void station(UUID station) {
        if (!station().equals(Optional.of(station))) {
            disk.replace(STATION, List.of(station.toString()));
        }
    }

    Optional<JsonObject> keys() {
        return disk.lines(KEYS).stream().findFirst().flatMap(Memory::json);
    }

    void keys(JsonObject keySet) {
        disk.replace(KEYS, List.of(keySet.toString()));
    }

    Optional<LeaseClock.Kept> lease() {
        return disk.lines(LEASE).stream().findFirst().flatMap(Memory::json).flatMap(Memory::kept);
    }

    void lease(LeaseClock.Kept kept) {
        disk.replace(
                LEASE,
                List.of(Json.createObjectBuilder()
                        .add("token", kept.token())
                        .add("left", kept.left().toString())
                        .add("uptime", kept.uptime().toString())
                        .add("machineBoot", kept.machineBoot())
                        .add("timeOfDay", kept.timeOfDay().toString())
                        .build()
                        .toString()));
    }

    void noLease() {
        if (!disk.lines(LEASE).isEmpty()) {
            disk.replace(LEASE, List.of());
        }
    }

    /** For whom staff have locked the seat: a session, or {@link Seat#NOBODY} of a free seat. */
    Optional<String> held() {
        return disk.lines(HELD).stream().findFirst();
    }

    void held(Optional<String> whom) {
        if (!held().equals(whom)) {
            disk.replace(HELD, whom.stream().toList());
        }
    }

    private static Optional<LeaseClock.Kept> kept(JsonObject json) {
        try {
            return Optional.of(new LeaseClock.Kept(
                    json.getString("token"),
                    Duration.parse(json.getString("left")),
                    Duration.parse(json.getString("uptime")),
                    json.getString("machineBoot"),
                    Instant.parse(json.getString("timeOfDay"))));
        } catch (NullPointerException | ClassCastException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonObject> json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return Optional.of(reader.readObject());
        } catch (JsonException e) {
            return Optional.empty();
        }
    }
}
