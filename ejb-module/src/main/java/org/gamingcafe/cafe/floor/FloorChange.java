package org.gamingcafe.cafe.floor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gamingcafe.platform.cluster.Hints;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * Where something has happened in a venue, as the nodes tell each other.
 *
 * @param all anywhere
 * @param plays sessions whose seats are not known yet; looked up before it is told
 */
record FloorChange(VenueId venue, boolean all, Set<StationId> seats, Set<UUID> plays, List<FloorNote> notes) {

    private static final String PART = "\t";
    private static final int PARTS = 4;

    FloorChange {
        seats = Set.copyOf(seats);
        plays = Set.copyOf(plays);
        notes = List.copyOf(notes);
    }

    static FloorChange seats(VenueId venue, StationId... seats) {
        return new FloorChange(venue, false, Set.of(seats), Set.of(), List.of());
    }

    static FloorChange play(VenueId venue, UUID play) {
        return new FloorChange(venue, false, Set.of(), Set.of(play), List.of());
    }

    static FloorChange anywhere(VenueId venue) {
        return new FloorChange(venue, true, Set.of(), Set.of(), List.of());
    }

    FloorChange and(FloorNote note) {
        return and(new FloorChange(venue, false, Set.of(), Set.of(), List.of(note)));
    }

    FloorChange and(FloorChange other) {
        var moreSeats = new HashSet<>(seats);
        moreSeats.addAll(other.seats);
        var morePlays = new HashSet<>(plays);
        morePlays.addAll(other.plays);
        var moreNotes = new ArrayList<>(notes);
        moreNotes.addAll(other.notes);
        return new FloorChange(venue, all || other.all, moreSeats, morePlays, moreNotes);
    }

    /** The same once it is known where the sessions are. */
    FloorChange at(List<StationId> found) {
        var more = new HashSet<>(seats);
        more.addAll(found);
        return new FloorChange(venue, all, more, Set.of(), notes);
    }

    /** What is too much for one hint is anywhere. */
    String text() {
        var text = String.join(
                PART,
                venue.toString(),
                Boolean.toString(all),
                seats.stream().map(StationId::toString).collect(Collectors.joining(",")),
                notes.stream()
                        .map(note -> note.kind() + ":" + note.act() + ":" + note.subject())
                        .collect(Collectors.joining(",")));
        return text.length() <= Hints.LONGEST - PARTS ? text : anywhere(venue).text();
    }

    /** Nothing if another version of the house has said something else. */
    static Optional<FloorChange> read(String text) {
        var parts = text.split(PART, -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FloorChange(
                    new VenueId(UUID.fromString(parts[0])),
                    Boolean.parseBoolean(parts[1]),
                    list(parts[2]).map(UUID::fromString).map(StationId::new).collect(Collectors.toSet()),
                    Set.of(),
                    list(parts[3]).map(FloorChange::note).toList()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Stream<String> list(String text) {
        return text.isEmpty() ? Stream.empty() : Arrays.stream(text.split(","));
    }

    private static FloorNote note(String text) {
        var parts = text.split(":");
        if (parts.length != 3) {
            throw new IllegalArgumentException("no note: " + text);
        }
        return new FloorNote(FloorNote.Kind.valueOf(parts[0]), parts[1], UUID.fromString(parts[2]));
    }
}
