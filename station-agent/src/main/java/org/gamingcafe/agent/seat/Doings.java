package org.gamingcafe.agent.seat;

import jakarta.json.Json;
import jakarta.json.JsonException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which commands were done, and with what outcome. One is written down before it is done: what was begun and not finished
 * when the program ended is not begun again.
 */
final class Doings {

    private static final String FILE = "commands";
    private static final int MOST = 500;
    private static final Outcome INTERRUPTED = new Outcome(false, "interrupted");

    private final Disk disk;
    private final Map<UUID, Outcome> known = new LinkedHashMap<>();

    record Outcome(boolean done, String answer) {}

    Doings(Disk disk) {
        this.disk = disk;
        disk.lines(FILE).forEach(this::read);
    }

    private void read(String line) {
        try (var reader = Json.createReader(new StringReader(line))) {
            var json = reader.readObject();
            known.put(
                    UUID.fromString(json.getString("id")),
                    new Outcome(json.getBoolean("done"), json.getString("answer")));
        } catch (JsonException | IllegalArgumentException | NullPointerException e) {
            // A line of another version: it names nothing that could be told again by now.
            return;
        }
    }

    Optional<Outcome> outcome(UUID command) {
        return Optional.ofNullable(known.get(command));
    }

    void begin(UUID command) {
        write(command, INTERRUPTED);
    }

    void end(UUID command, Outcome outcome) {
        write(command, outcome);
    }

    private void write(UUID command, Outcome outcome) {
        known.put(command, outcome);
        if (known.size() > MOST) {
            known.keySet().stream().limit(known.size() - MOST / 2).toList().forEach(known::remove);
            disk.replace(FILE, lines());
        } else {
            disk.append(FILE, line(command, outcome));
        }
    }

    private List<String> lines() {
        return known.entrySet().stream()
                .map(one -> line(one.getKey(), one.getValue()))
                .toList();
    }

    private static String line(UUID command, Outcome outcome) {
        return Json.createObjectBuilder()
                .add("id", command.toString())
                .add("done", outcome.done())
                .add("answer", outcome.answer())
                .build()
                .toString();
    }
}
