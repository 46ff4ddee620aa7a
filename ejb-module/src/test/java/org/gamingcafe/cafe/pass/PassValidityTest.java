package org.gamingcafe.cafe.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** When the periods of a subscription end. */
class PassValidityTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final PassValidity MONTHLY =
            new PassValidity(PassValidity.Begin.SALE, 1, PassValidity.Unit.MONTH, null);

    private static LocalDate day(PassValidity validity, LocalDate start, int periods) {
        var begin = start.atTime(LocalTime.NOON).atZone(BERLIN).toInstant();
        var end = validity.end(begin, periods, BERLIN).atZone(BERLIN);
        assertThat(end.toLocalTime())
                .as("at the same time of day, in summer too")
                .isEqualTo(LocalTime.NOON);
        return end.toLocalDate();
    }

    @Test
    @DisplayName(
            "What began on the 29th, 30th or 31st ends on the last day of short months and on its day of long ones")
    void a_month_has_its_day_or_its_last_one() {
        for (var year = 2023; year <= 2033; year++) {
            for (var start : List.of(LocalDate.of(year, 1, 29), LocalDate.of(year, 1, 30), LocalDate.of(year, 1, 31))) {
                for (var period = 1; period <= 60; period++) {
                    var month = YearMonth.from(start).plusMonths(period);
                    var expected = Math.min(start.getDayOfMonth(), month.lengthOfMonth());

                    assertThat(day(MONTHLY, start, period))
                            .as("period %s from %s", period, start)
                            .isEqualTo(month.atDay(expected));
                }
            }
        }
    }

    @Test
    @DisplayName("In leap years February has 29 days, and what began on the 29th of February comes back to it")
    void leap_years() {
        assertThat(day(MONTHLY, LocalDate.of(2027, 12, 31), 2)).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(day(MONTHLY, LocalDate.of(2026, 12, 31), 2)).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(day(MONTHLY, LocalDate.of(2028, 2, 29), 12)).isEqualTo(LocalDate.of(2029, 2, 28));
        assertThat(day(MONTHLY, LocalDate.of(2028, 2, 29), 48)).isEqualTo(LocalDate.of(2032, 2, 29));
    }

    @Test
    @DisplayName("Control: reckoned from the end before, what began on the 31st stays on the 28th for ever")
    void reckoned_from_the_last_one_it_drifts() {
        var at = LocalDate.of(2027, 1, 31).atTime(LocalTime.NOON).atZone(BERLIN).toInstant();
        for (var period = 1; period <= 2; period++) {
            at = MONTHLY.end(at, BERLIN);
        }

        assertThat(at.atZone(BERLIN).toLocalDate()).isEqualTo(LocalDate.of(2027, 3, 28));
        assertThat(day(MONTHLY, LocalDate.of(2027, 1, 31), 2)).isEqualTo(LocalDate.of(2027, 3, 31));
    }

    @Test
    void periods_of_several_months_and_of_days_follow_each_other() {
        var quarterly = new PassValidity(PassValidity.Begin.SALE, 3, PassValidity.Unit.MONTH, null);
        var weekly = new PassValidity(PassValidity.Begin.SALE, 7, PassValidity.Unit.DAY, null);

        assertThat(day(quarterly, LocalDate.of(2026, 8, 31), 1)).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(day(quarterly, LocalDate.of(2026, 8, 31), 2)).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(day(quarterly, LocalDate.of(2026, 8, 31), 4)).isEqualTo(LocalDate.of(2027, 8, 31));
        assertThat(day(weekly, LocalDate.of(2026, 3, 2), 5)).isEqualTo(LocalDate.of(2026, 4, 6));
    }

    @Test
    void an_instant_is_an_instant() {
        var until = Instant.parse("2026-06-01T00:00:00Z");
        var bounded = new PassValidity(PassValidity.Begin.SALE, null, null, until);

        assertThat(bounded.end(Instant.parse("2026-03-02T10:00:00Z"), BERLIN)).isEqualTo(until);
    }
}
