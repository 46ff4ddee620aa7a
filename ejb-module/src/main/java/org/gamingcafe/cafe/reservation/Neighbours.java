package org.gamingcafe.cafe.reservation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gamingcafe.cafe.reservation.SeatClaims.Seat;

/**
 * Which of the free seats a party gets: consecutive numbers if there are enough of them, from the shortest row in which they
 * fit, so that long rows stay whole for larger parties; else those that lie closest together.
 */
final class Neighbours {

    private Neighbours() {}

    /** @param free by number, at least as many as are wanted */
    static List<Seat> pick(List<Seat> free, int wanted) {
        return rows(free).stream()
                .filter(row -> row.size() >= wanted)
                .min(Comparator.<List<Seat>>comparingInt(List::size)
                        .thenComparingInt(row -> row.getFirst().number()))
                .map(row -> row.subList(0, wanted))
                .orElseGet(() -> closest(free, wanted));
    }

    private static List<List<Seat>> rows(List<Seat> free) {
        var rows = new ArrayList<List<Seat>>();
        for (var seat : free) {
            var isNext = !rows.isEmpty() && rows.getLast().getLast().number() + 1 == seat.number();
            if (!isNext) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(seat);
        }
        return rows;
    }

    private static List<Seat> closest(List<Seat> free, int wanted) {
        var best = free.subList(0, wanted);
        for (var first = 1; first + wanted <= free.size(); first++) {
            var next = free.subList(first, first + wanted);
            if (spread(next) < spread(best)) {
                best = next;
            }
        }
        return best;
    }

    private static int spread(List<Seat> seats) {
        return seats.getLast().number() - seats.getFirst().number();
    }
}
