package org.gamingcafe.cafe.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.gamingcafe.platform.kernel.Money;

/**
 * Figures of one business day of a venue.
 *
 * @param sessions that began on it
 * @param played on it, over all seats
 * @param seats that there were when it was counted
 * @param open for how long the venue was
 * @param play revenue of play, without tax
 * @param goods revenue of goods, without tax
 * @param newMembers who joined on it
 */
public record VenueDay(
        LocalDate day,
        long sessions,
        Duration played,
        long seats,
        Duration open,
        Money play,
        Money goods,
        long newMembers,
        Instant countedAt) {

    private static final long WHOLE = 10_000;

    public Money revenue() {
        return play.plus(goods);
    }

    /**
     * How much of the time that all seats stood open was played, in hundredths of a per cent; nothing where none stood open.
     * Who plays beyond the opening hours makes it more than the whole.
     */
    public int occupancy() {
        var offered = Math.multiplyExact(seats, open.toSeconds());
        return offered == 0 ? 0 : Math.toIntExact(Math.multiplyExact(played.toSeconds(), WHOLE) / offered);
    }
}
