package org.gamingcafe.cafe.play;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Somebody has sat at a seat while nobody could play there. Never empty. */
record Stay(UUID station, Instant from, Instant until) {

    MissedTime missed() {
        return new MissedTime(from, until);
    }

    /** Adds what of a part of a session a seat was out; what goes on without a gap is one stay. */
    static void add(List<Stay> stays, Instant from, Instant until, OutSeat seat) {
        var over = seat.until();
        var begin = from.isAfter(seat.from()) ? from : seat.from();
        var end = over == null || until.isBefore(over) ? until : over;
        if (!begin.isBefore(end)) {
            return;
        }
        var isGoingOn = !stays.isEmpty() && stays.getLast().until().equals(begin);
        stays.add(
                new Stay(seat.station().value(), isGoingOn ? stays.removeLast().from() : begin, end));
    }
}
