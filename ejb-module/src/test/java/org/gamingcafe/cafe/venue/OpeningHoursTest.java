package org.gamingcafe.cafe.venue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static OpeningSpan on(DayOfWeek day, String begins, String ends) {
        return new OpeningSpan(day, LocalTime.parse(begins), LocalTime.parse(ends));
    }

    private static boolean isOpen(List<OpeningSpan> hours, String from, String until) {
        return OpeningHours.cover(
                hours,
                BERLIN,
                LocalDateTime.parse(from).atZone(BERLIN).toInstant(),
                LocalDateTime.parse(until).atZone(BERLIN).toInstant());
    }

    @Test
    void a_venue_that_has_said_nothing_is_open() {
        assertThat(isOpen(List.of(), "2026-03-02T03:00", "2026-03-05T03:00")).isTrue();
    }

    @Test
    void a_span_may_end_after_midnight() {
        var hours = List.of(on(DayOfWeek.MONDAY, "10:00", "02:00"));

        assertThat(isOpen(hours, "2026-03-02T10:00", "2026-03-03T02:00")).isTrue();
        assertThat(isOpen(hours, "2026-03-03T01:00", "2026-03-03T02:00")).isTrue();
        assertThat(isOpen(hours, "2026-03-02T09:59", "2026-03-02T11:00")).isFalse();
        assertThat(isOpen(hours, "2026-03-03T01:00", "2026-03-03T02:01")).isFalse();
        assertThat(isOpen(hours, "2026-03-02T01:00", "2026-03-02T01:30")).isFalse();
    }

    @Test
    void a_house_that_never_closes_is_open_across_its_days() {
        var hours = Arrays.stream(DayOfWeek.values())
                .map(day -> on(day, "08:00", "08:00"))
                .toList();

        assertThat(isOpen(hours, "2026-03-02T07:00", "2026-03-04T09:00")).isTrue();
    }

    @Test
    @DisplayName("T3: the night on which clocks go forward is an hour shorter and open all the same")
    void the_clock_change_leaves_no_gap() {
        var hours = List.of(on(DayOfWeek.SATURDAY, "12:00", "02:30"), on(DayOfWeek.SUNDAY, "03:00", "12:00"));

        assertThat(isOpen(hours, "2026-03-28T23:00", "2026-03-29T03:00")).isTrue();
    }

    private static Duration within(List<OpeningSpan> hours, String from, String until) {
        return OpeningHours.within(
                hours,
                BERLIN,
                LocalDateTime.parse(from).atZone(BERLIN).toInstant(),
                LocalDateTime.parse(until).atZone(BERLIN).toInstant());
    }

    @Test
    @DisplayName("G118: how long a venue is open, over nights, over both changes of the clocks, and nothing twice")
    void how_long_it_is_open() {
        var late = List.of(on(DayOfWeek.MONDAY, "10:00", "02:00"), on(DayOfWeek.TUESDAY, "01:00", "03:00"));
        var always = Arrays.stream(DayOfWeek.values())
                .map(day -> on(day, "08:00", "08:00"))
                .toList();

        assertThat(within(late, "2026-03-02T06:00", "2026-03-03T06:00")).hasHours(17);
        assertThat(within(late, "2026-03-03T01:30", "2026-03-03T02:15")).hasMinutes(45);
        assertThat(within(late, "2026-03-04T06:00", "2026-03-05T06:00")).isZero();
        assertThat(within(always, "2026-03-28T06:00", "2026-03-29T06:00")).hasHours(23);
        assertThat(within(always, "2026-10-24T06:00", "2026-10-25T06:00")).hasHours(25);
        assertThat(within(List.of(), "2026-10-24T06:00", "2026-10-25T06:00")).hasHours(25);
    }
}
