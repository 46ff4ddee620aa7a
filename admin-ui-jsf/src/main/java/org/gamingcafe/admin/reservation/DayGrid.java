package org.gamingcafe.admin.reservation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gamingcafe.cafe.reservation.ReservationView;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/** Seats against half hours of a business day. A booking covers each half hour that it touches and that is still free. */
record DayGrid(List<Row> rows, List<String> hours, boolean isVacant) {

    private static final int HALF_HOUR = 30;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH", Locale.ROOT);

    /** A seat and its day. */
    public record Row(UUID station, UUID group, int number, String name, List<Cell> cells) {}

    /** So many half hours, with a booking or without. */
    public record Cell(int span, @Nullable ReservationView booking) {

        /** Whether it can still be put elsewhere. */
        public boolean movable() {
            return booking != null
                    && switch (booking.state()) {
                        case CONFIRMED, LOCKED -> true;
                        case PENDING, IN_PROGRESS, COMPLETED, CANCELLED, NO_SHOW, EXPIRED -> false;
                    };
        }
    }

    static DayGrid of(List<StationView> stations, List<ReservationView> bookings, ZonedDateTime begins) {
        var ends = begins.plusDays(1);
        var columns = (int) Duration.between(begins, ends).toMinutes() / HALF_HOUR;
        var rows = stations.stream()
                .map(seat -> new Row(
                        seat.id().value(),
                        seat.groupId(),
                        seat.number(),
                        seat.name(),
                        cells(of(seat.id(), bookings), begins.toInstant(), columns)))
                .toList();
        return new DayGrid(rows, hours(begins, columns), bookings.isEmpty());
    }

    private static List<ReservationView> of(StationId seat, List<ReservationView> bookings) {
        return bookings.stream()
                .filter(booking -> booking.seats().stream()
                        .anyMatch(one -> one.station().equals(seat) && (!one.freed() || one.sat())))
                .sorted(Comparator.comparing(ReservationView::startsAt))
                .toList();
    }

    private static List<Cell> cells(List<ReservationView> bookings, Instant begins, int columns) {
        var cells = new ArrayList<Cell>();
        var reached = 0;
        for (var booking : bookings) {
            var from = Math.max(reached, column(begins, booking.startsAt()));
            var until = Math.min(columns, column(begins, booking.endsAt().plusSeconds(HALF_HOUR * 60L - 1)));
            if (until > from) {
                if (from > reached) {
                    cells.add(new Cell(from - reached, null));
                }
                cells.add(new Cell(until - from, booking));
                reached = until;
            }
        }
        if (reached < columns) {
            cells.add(new Cell(columns - reached, null));
        }
        return cells;
    }

    private static int column(Instant begins, Instant at) {
        return (int) Math.max(0, Duration.between(begins, at).toMinutes() / HALF_HOUR);
    }

    private static List<String> hours(ZonedDateTime begins, int columns) {
        var hours = new ArrayList<String>();
        for (var half = 0; half < columns; half += 2) {
            LocalTime time =
                    begins.plus(Duration.ofMinutes((long) half * HALF_HOUR)).toLocalTime();
            hours.add(CLOCK.format(time));
        }
        return hours;
    }
}
