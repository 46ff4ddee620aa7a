package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** T1: the price of the clock on the wall counts, minute by minute. */
class TariffBoundaryTest {

    private final Demo demo = TheCafe.demo();

    @Test
    @DisplayName("T1, I6, I8: a session across a price boundary pays each side at its own rate")
    void a_session_across_a_price_boundary_pays_each_side_at_its_own_rate() {
        var station = demo.freshStation();
        var member = demo.freshMember();
        var tariff = Tariff.of(station);
        var boundary = boundaryOf(tariff);
        TheCafe.clock()
                .forwardTo(boundary.minusMinutes(45), tariff.zone(), day -> day.getDayOfWeek() == DayOfWeek.WEDNESDAY);

        try (var desk = Desk.open()) {
            desk.makeAvailable(member.id(), 50_00);
            var started = desk.startPlay(station, member.id()).expect(201);
            TheCafe.clock().forward(Duration.ofMinutes(75));
            try (var later = desk.signedInAnew()) {
                var ended = later.act(started.id(), "end").expect(200);

                var from = started.instant("startedAt").atZone(tariff.zone());
                var until = ended.instant("endedAt").atZone(tariff.zone());
                var change = from.with(boundary);
                var before = tariff.rateAt(from);
                var after = tariff.rateAt(until);
                assertThat(before).as("the demo's prices differ on both sides").isNotEqualTo(after);
                assertThat(Duration.between(from, change)).isBetween(Duration.ofMinutes(43), Duration.ofMinutes(45));
                assertThat(ended.number("billableSeconds"))
                        .isEqualTo(tariff.billable(from.toInstant(), until.toInstant()));
                var charges = charges(started.id());
                assertThat(charges).hasSize(2);
                assertCharge(
                        charges.get(0), before, Duration.between(from, change).toSeconds(), tariff);
                assertCharge(
                        charges.get(1), after, Duration.between(change, until).toSeconds(), tariff);
                var seconds =
                        charges.stream().mapToLong(line -> (Long) line.get(0)).sum();
                assertThat(seconds).isEqualTo(ended.number("billableSeconds"));
                var exact = (Long) charges.get(0).get(0) * before
                        + (Long) charges.get(1).get(0) * after;
                assertThat(ended.cents("total")).isEqualTo(Tariff.divideHalfUp(exact, 3600));
                assertThat(later.available(member.id())).isEqualTo(50_00 - ended.cents("total"));
            }
        }
        Books.areInOrder();
    }

    /** A time of day at which a price of this group ends and another begins on a Wednesday. */
    private static LocalTime boundaryOf(Tariff tariff) {
        return ((java.sql.Time) Books.rows("""
                                select r.until_time from price_rule r join tariff_version t on t.id = r.tariff_id
                                where t.state = 'ACTIVE' and r.group_id = ? and (r.days >> 2) & 1 = 1
                                  and r.until_time > '12:00' order by r.until_time limit 1
                                """, tariff.group()).getFirst().getFirst()).toLocalTime();
    }

    private static List<List<Object>> charges(UUID session) {
        return Books.rows(
                "select seconds, minor_per_hour, amount from play_charge where session_id = ? order by line", session);
    }

    /** The seconds on one side are those of the clock, give or take the one unit by which the whole was rounded up. */
    private static void assertCharge(List<Object> line, long rate, long seconds, Tariff tariff) {
        assertThat(line.get(1)).isEqualTo(rate);
        assertThat((Long) line.get(0)).isBetween(seconds, seconds + tariff.roundingSeconds());
    }
}
