package org.gamingcafe.agent.seat;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.gamingcafe.agent.house.Tells;
import org.gamingcafe.agent.lease.Clocks;
import org.jspecify.annotations.Nullable;

/** What happened at the seat, on the disk until the house has confirmed it. Safe for several threads. */
final class Journal {

    private static final String FILE = "journal";
    private static final int BATCH = 500;
    private static final int MOST = 5_000;

    /** The house keeps nothing of what is older. */
    private static final Duration KEPT = Duration.ofDays(8);

    private final Disk disk;
    private final Clocks clocks;
    private final UUID boot;
    private final List<Note> notes = new ArrayList<>();
    private long sequence;

    /** What can be noted. */
    enum Kind {
        LOCKED,
        UNLOCKED,
        STARTED,
        STOPPED
    }

    private record Note(
            UUID boot, long sequence, Kind kind, @Nullable UUID session, Duration uptime, Instant at) {

        String line() {
            var json = Json.createObjectBuilder()
                    .add("boot", boot.toString())
                    .add("sequence", sequence)
                    .add("kind", kind.name())
                    .add("uptime", uptime.toString())
                    .add("at", at.toString());
            if (session != null) {
                json.add("session", session.toString());
            }
            return json.build().toString();
        }

        static Optional<Note> of(String line) {
            try (var reader = Json.createReader(new StringReader(line))) {
                var json = reader.readObject();
                return Optional.of(new Note(
                        UUID.fromString(json.getString("boot")),
                        json.getJsonNumber("sequence").longValue(),
                        Kind.valueOf(json.getString("kind")),
                        json.containsKey("session") ? UUID.fromString(json.getString("session")) : null,
                        Duration.parse(json.getString("uptime")),
                        Instant.parse(json.getString("at"))));
            } catch (JsonException | IllegalArgumentException | java.time.DateTimeException | NullPointerException e) {
                return Optional.empty();
            }
        }
    }

    Journal(Disk disk, Clocks clocks, UUID boot) {
        this.disk = disk;
        this.clocks = clocks;
        this.boot = boot;
        disk.lines(FILE).forEach(line -> Note.of(line).ifPresent(notes::add));
    }

    synchronized void note(Kind kind, @Nullable UUID session) {
        if (notes.size() >= MOST) {
            return;
        }
        sequence++;
        var note = new Note(boot, sequence, kind, session, clocks.uptime(), clocks.timeOfDay());
        notes.add(note);
        disk.append(FILE, note.line());
    }

    /** Those of one start of the program, oldest first. */
    synchronized Optional<Tells.Notes> unconfirmed(Set<UUID> without) {
        forget(note -> ago(note).compareTo(KEPT) > 0);
        return notes.stream()
                .map(Note::boot)
                .filter(start -> !without.contains(start))
                .findFirst()
                .map(this::notesOf);
    }

    private Tells.Notes notesOf(UUID first) {
        var entries = Json.createArrayBuilder();
        notes.stream().filter(note -> note.boot().equals(first)).limit(BATCH).forEach(note -> entries.add(entry(note)));
        return new Tells.Notes(
                first,
                Json.createObjectBuilder()
                        .add("boot", first.toString())
                        .add("entries", entries)
                        .build());
    }

    private JsonObject entry(Note note) {
        var entry = Json.createObjectBuilder()
                .add("sequence", note.sequence())
                .add("kind", note.kind().name())
                .add("agoMillis", Math.max(0, ago(note).toMillis()));
        if (note.session() != null) {
            entry.add("sessionId", note.session().toString());
        }
        return entry.build();
    }

    /** Of an earlier start only the time of day is known. */
    private Duration ago(Note note) {
        return note.boot().equals(boot)
                ? clocks.uptime().minus(note.uptime())
                : Duration.between(note.at(), clocks.timeOfDay());
    }

    /** @return whether there was one */
    synchronized boolean confirmed(UUID start, long through) {
        return forget(note -> note.boot().equals(start) && note.sequence() <= through);
    }

    private boolean forget(Predicate<Note> over) {
        var isLess = notes.removeIf(over);
        if (isLess) {
            disk.replace(FILE, notes.stream().map(Note::line).toList());
        }
        return isLess;
    }
}
