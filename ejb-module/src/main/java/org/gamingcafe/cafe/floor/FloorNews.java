package org.gamingcafe.cafe.floor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a watcher does not know yet.
 *
 * @param id names what the watcher knows then; whoever comes back with it gets what is missing
 * @param at when it was asked
 * @param whole these are all seats; what else was known is to be forgotten
 * @param gone seats that stand there no more
 */
public record FloorNews(
        String id, Instant at, boolean whole, List<FloorSeat> seats, List<UUID> gone, List<FloorNote> notes) {

    public FloorNews {
        seats = List.copyOf(seats);
        gone = List.copyOf(gone);
        notes = List.copyOf(notes);
    }

    /** There is nothing to be told. */
    public boolean isEmpty() {
        return !whole && seats.isEmpty() && gone.isEmpty() && notes.isEmpty();
    }
}
