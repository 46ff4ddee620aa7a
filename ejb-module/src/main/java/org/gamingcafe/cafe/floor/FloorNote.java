package org.gamingcafe.cafe.floor;

import java.util.UUID;

/**
 * Something has happened that has a page or an answer of its own.
 *
 * @param act what happened, such as {@code reservation.created}
 * @param subject the booking, the ticket or the call
 */
public record FloorNote(Kind kind, String act, UUID subject) {

    public enum Kind {
        BOOKING,
        TICKET,
        /** Somebody at a seat asks for somebody of the house, or somebody has gone there. */
        CALL
    }
}
