package org.gamingcafe.cafe.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gamingcafe.cafe.tariff.Prices.PC;
import static org.gamingcafe.cafe.tariff.Prices.inBerlin;
import static org.gamingcafe.cafe.tariff.Prices.played;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.gamingcafe.platform.kernel.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every tariff and every session; seeded, so that a failure can be repeated. */
class BillingPropertiesTest {

    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC");
    private static final List<String> CURRENCIES = List.of("EUR", "JPY", "KWD");
    private static final List<Instant> SEASONS = List.of(
            Instant.parse("2026-03-28T20:00:00Z"),
            Instant.parse("2026-10-24T20:00:00Z"),
            Instant.parse("2026-11-01T03:00:00Z"),
            Instant.parse("2026-04-04T12:00:00Z"));
    private static final int SESSIONS = 150;

    private static <T> T any(List<T> choices, Random chance) {
        return choices.get(chance.nextInt(choices.size()));
    }

    /** A day cut at up to five random minutes, without a gap. */
    private static Prices anyDay(Random chance) {
        var cuts = new TreeSet<Integer>();
        for (var i = chance.nextInt(6); i > 0; i--) {
            cuts.add(1 + chance.nextInt(1_439));
        }
        cuts.add(0);
        var prices = inBerlin().zone(any(ZONES, chance)).currency(any(CURRENCIES, chance));
        for (var from : cuts) {
            var until = cuts.higher(from);
            prices.rule("from " + from, clock(from), clock(until == null ? 0 : until), chance.nextInt(2_000));
        }
        return prices;
    }

    private static Prices anyTerms(Random chance) {
        return anyDay(chance)
                .free(any(List.of(0, 0, 60, 120), chance))
                .minimum(any(List.of(0, 0, 300, 1_000), chance))
                .unit(any(List.of(1, 1, 60, 300, 900), chance));
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    private static Instant anyStart(Random chance) {
        return any(SEASONS, chance).plusSeconds(chance.nextInt(36_000));
    }

    private static Usage anyUsage(Random chance) {
        var at = anyStart(chance);
        var segments = new ArrayList<Usage.Segment>();
        for (var i = 0; i <= chance.nextInt(5); i++) {
            var until = at.plusSeconds(chance.nextInt(9_000));
            segments.add(new Usage.Segment(PC, at, until, i % 2 == 0 ? Usage.Kind.BILLABLE : Usage.Kind.PAUSED));
            at = until;
        }
        return Usage.of(segments);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_bill_adds_up(long seed) {
        var chance = new Random(seed);
        for (var i = 0; i < SESSIONS; i++) {
            var tariff = anyTerms(chance).tariff();
            var usage = anyUsage(chance);

            var bill = Billing.bill(tariff, usage);

            var zero = Money.zero(bill.total().currency());
            assertThat(bill.lines().stream().map(Bill.Line::amount).reduce(zero, Money::plus))
                    .isEqualTo(bill.total());
            assertThat(bill.lines().stream().map(Bill.Line::tax).reduce(zero, Money::plus))
                    .isEqualTo(bill.tax());
            assertThat(bill.lines().stream().mapToLong(Bill.Line::seconds).sum())
                    .isEqualTo(bill.billableSeconds());
            var cost = bill.lines().stream()
                    .mapToLong(line -> line.seconds() * line.minorPerHour())
                    .sum();
            assertThat(bill.total().minor()).isEqualTo((2 * cost + 3_600) / 7_200);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void each_second_costs_what_the_wall_clock_says(long seed) {
        var chance = new Random(seed);
        for (var i = 0; i < 12; i++) {
            var tariff = anyDay(chance).tariff();
            var zone = ZoneId.of(tariff.view().zone());
            var start = anyStart(chance);
            var seconds = 1 + chance.nextInt(30_000);

            var bill = Billing.bill(tariff, played(start, start.plusSeconds(seconds)));

            var bySecond = LongStream.range(0, seconds)
                    .map(second -> rate(tariff, start.plusSeconds(second), zone))
                    .sum();
            assertThat(bill.lines().stream()
                            .mapToLong(line -> line.seconds() * line.minorPerHour())
                            .sum())
                    .isEqualTo(bySecond);
        }
    }

    private static long rate(Tariff tariff, Instant at, ZoneId zone) {
        var local = at.atZone(zone).toLocalTime();
        return tariff.view().rules().stream()
                .filter(rule -> !local.isBefore(rule.from()))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .minorPerHour();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void a_bill_never_falls_as_time_goes_by_and_its_steps_add_up(long seed) {
        var chance = new Random(seed);
        for (var i = 0; i < SESSIONS; i++) {
            var tariff = anyDay(chance).free(chance.nextInt(200)).tariff();
            var start = anyStart(chance);
            var steps = Money.zero(tariff.view().currency());
            var before = steps;
            var at = start;

            for (var step = 0; step < 20; step++) {
                at = at.plusSeconds(chance.nextInt(900));
                var charged = Billing.bill(tariff, played(start, at)).total();
                assertThat(charged).isGreaterThanOrEqualTo(before);
                steps = steps.plus(charged.minus(before));
                before = charged;
            }

            assertThat(steps).isEqualTo(Billing.bill(tariff, played(start, at)).total());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void with_one_price_a_bill_never_falls_whatever_the_unit(long seed) {
        var chance = new Random(seed);
        for (var i = 0; i < SESSIONS; i++) {
            var tariff = inBerlin()
                    .unit(1 + chance.nextInt(900))
                    .minimum(chance.nextInt(2_000))
                    .rule("All", "00:00", "00:00", chance.nextInt(2_000))
                    .tariff();
            var start = anyStart(chance);
            var some = chance.nextInt(5_000);
            var more = some + chance.nextInt(5_000);

            assertThat(Billing.bill(tariff, played(start, start.plusSeconds(some)))
                            .total())
                    .isLessThanOrEqualTo(Billing.bill(tariff, played(start, start.plusSeconds(more)))
                            .total());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44})
    void money_lasts_exactly_as_long_as_second_by_second_billing_says(long seed) {
        var chance = new Random(seed);
        for (var i = 0; i < 30; i++) {
            var tariff = anyTerms(chance).tariff();
            var start = anyStart(chance);
            var seated = played(start, start);
            var budget = new Money(chance.nextInt(1_500), tariff.view().currency());
            var latest = start.plusSeconds(chance.nextInt(7_000));

            var until = Billing.affordableUntil(tariff, seated, budget, latest);

            var expected = start;
            while (expected.isBefore(latest)
                    && !budget.isLessThan(Billing.bill(tariff, played(start, expected.plusSeconds(1)))
                            .total())) {
                expected = expected.plusSeconds(1);
            }
            assertThat(until).describedAs("seed %s, session %s", seed, i).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53})
    void what_is_set_aside_is_enough_all_the_way(long seed) {
        var chance = new Random(seed);
        for (var i = 0; i < SESSIONS; i++) {
            var tariff = anyTerms(chance).tariff();
            var start = anyStart(chance);
            var end = start.plusSeconds(chance.nextInt(9_000));

            var enough = Billing.enough(tariff, played(start, end));

            assertThat(Billing.affordableUntil(tariff, played(start, start), enough, end))
                    .describedAs("seed %s, session %s", seed, i)
                    .isEqualTo(end);
        }
    }
}
