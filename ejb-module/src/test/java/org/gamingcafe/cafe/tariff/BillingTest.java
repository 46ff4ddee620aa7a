package org.gamingcafe.cafe.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gamingcafe.cafe.tariff.Prices.CONSOLE;
import static org.gamingcafe.cafe.tariff.Prices.PC;
import static org.gamingcafe.cafe.tariff.Prices.WEEK;
import static org.gamingcafe.cafe.tariff.Prices.berlin;
import static org.gamingcafe.cafe.tariff.Prices.inBerlin;
import static org.gamingcafe.cafe.tariff.Prices.played;
import static org.gamingcafe.cafe.tariff.Prices.segment;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BillingTest {

    private static final Tariff DAY_AND_NIGHT = inBerlin()
            .rule("Day", "06:00", "18:00", 300)
            .rule("Evening", "18:00", "00:00", 480)
            .rule("Night", "00:00", "06:00", 200)
            .tariff();

    private static Money euro(String amount) {
        return Money.of(amount, "EUR");
    }

    @Test
    @DisplayName("T1: a session that crosses a price boundary at 18:00 is billed at both prices")
    void a_session_across_a_price_boundary_is_billed_at_both_prices() {
        var bill = Billing.bill(DAY_AND_NIGHT, played(berlin("2026-03-02T17:30:00"), berlin("2026-03-02T18:20:00")));

        assertThat(bill.lines()).extracting(Bill.Line::rule).containsExactly("Day", "Evening");
        assertThat(bill.lines()).extracting(Bill.Line::seconds).containsExactly(1_800L, 1_200L);
        assertThat(bill.lines()).extracting(Bill.Line::amount).containsExactly(euro("1.50"), euro("1.60"));
        assertThat(bill.total()).isEqualTo(euro("3.10"));
        assertThat(bill.tax()).isEqualTo(euro("3.10").taxInside(190_000));
        assertThat(bill.lines().getFirst().until()).isEqualTo(berlin("2026-03-02T18:00:00"));
    }

    @Test
    @DisplayName("T3: the hour that is missing in spring is not billed")
    void the_missing_hour_of_spring_is_not_billed() {
        var prices = inBerlin()
                .rule("Before", "00:00", "02:00", 100)
                .rule("Never", "02:00", "03:00", 99_900)
                .rule("After", "03:00", "00:00", 200)
                .tariff();

        var bill = Billing.bill(prices, played(berlin("2026-03-29T01:00:00"), berlin("2026-03-29T04:00:00")));

        assertThat(bill.lines()).extracting(Bill.Line::rule).containsExactly("Before", "After");
        assertThat(bill.lines()).extracting(Bill.Line::seconds).containsExactly(3_600L, 3_600L);
        assertThat(bill.total()).isEqualTo(euro("3.00"));
        assertThat(bill.lines().getLast().from()).isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
    }

    @Test
    @DisplayName("T3: a price that would begin within the missing hour begins when the clock has jumped")
    void a_boundary_within_the_missing_hour_is_the_jump() {
        var prices = inBerlin()
                .rule("Early", "00:00", "02:30", 100)
                .rule("Late", "02:30", "00:00", 200)
                .tariff();

        var bill = Billing.bill(prices, played(berlin("2026-03-29T01:00:00"), berlin("2026-03-29T04:00:00")));

        assertThat(bill.lines()).extracting(Bill.Line::seconds).containsExactly(3_600L, 3_600L);
        assertThat(bill.lines().getLast().from()).isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
    }

    @Test
    @DisplayName("T4: the hour that is repeated in autumn is billed twice")
    void the_repeated_hour_of_autumn_is_billed_twice() {
        var prices = inBerlin()
                .rule("Before", "00:00", "02:00", 100)
                .rule("Twice", "02:00", "03:00", 300)
                .rule("After", "03:00", "00:00", 200)
                .tariff();

        var bill = Billing.bill(prices, played(berlin("2026-10-25T01:00:00"), berlin("2026-10-25T04:00:00")));

        assertThat(bill.lines()).extracting(Bill.Line::rule).containsExactly("Before", "Twice", "After");
        assertThat(bill.lines()).extracting(Bill.Line::seconds).containsExactly(3_600L, 7_200L, 3_600L);
        assertThat(bill.total()).isEqualTo(euro("9.00"));
    }

    @Test
    @DisplayName("T4: a boundary within the repeated hour holds in both of them")
    void a_boundary_within_the_repeated_hour_holds_twice() {
        var prices = inBerlin()
                .rule("Early", "00:00", "02:30", 100)
                .rule("Late", "02:30", "00:00", 200)
                .tariff();

        var bill = Billing.bill(prices, played(berlin("2026-10-25T01:00:00"), berlin("2026-10-25T04:00:00")));

        assertThat(bill.lines()).extracting(Bill.Line::rule).containsExactly("Early", "Late", "Early", "Late");
        assertThat(bill.lines()).extracting(Bill.Line::seconds).containsExactly(5_400L, 1_800L, 1_800L, 5_400L);
    }

    @Test
    void a_night_from_22_to_6_lasts_nine_hours_when_the_clock_is_set_back() {
        var prices = inBerlin()
                .rule("Night", "22:00", "06:00", 200)
                .rule("Day", "06:00", "22:00", 400)
                .tariff();

        var bill = Billing.bill(prices, played(berlin("2026-10-24T21:00:00"), berlin("2026-10-25T07:00:00")));

        assertThat(bill.lines()).extracting(Bill.Line::rule).containsExactly("Day", "Night", "Day");
        assertThat(bill.lines()).extracting(Bill.Line::seconds).containsExactly(3_600L, 9 * 3_600L, 3_600L);
    }

    @Test
    @DisplayName("T19: a wrong start within the free seconds costs nothing; a longer session is billed from its start")
    void a_session_within_the_free_seconds_costs_nothing() {
        var prices = inBerlin()
                .free(120)
                .minimum(600)
                .rule("All", "00:00", "00:00", 600)
                .tariff();
        var start = berlin("2026-03-02T12:00:00");

        var within = Billing.bill(prices, played(start, start.plusSeconds(120)));
        var beyond = Billing.bill(prices, played(start, start.plusSeconds(121)));

        assertThat(within.total()).isEqualTo(euro("0"));
        assertThat(within.billableSeconds()).isZero();
        assertThat(within.lines()).extracting(Bill.Line::seconds).containsExactly(0L);
        assertThat(beyond.billableSeconds()).isEqualTo(600);
        assertThat(beyond.total()).isEqualTo(euro("1.00"));
    }

    @Test
    void pauses_cost_nothing_and_separate_the_lines() {
        var start = berlin("2026-03-02T12:00:00");
        var usage = Usage.of(List.of(
                segment(start, 600, true),
                segment(start.plusSeconds(600), 900, false),
                segment(start.plusSeconds(1_500), 600, true)));

        var bill = Billing.bill(DAY_AND_NIGHT, usage);

        assertThat(bill.billableSeconds()).isEqualTo(1_200);
        assertThat(bill.total()).isEqualTo(euro("1.00"));
        assertThat(bill.lines()).hasSize(2);
    }

    @Test
    void the_unit_and_the_minimum_apply_once_to_a_session_whatever_its_pauses() {
        var prices = inBerlin().unit(900).rule("All", "00:00", "00:00", 400).tariff();
        var start = berlin("2026-03-02T12:00:00");
        var usage = Usage.of(List.of(
                segment(start, 500, true),
                segment(start.plusSeconds(500), 60, false),
                segment(start.plusSeconds(560), 500, true)));

        var bill = Billing.bill(prices, usage);

        assertThat(bill.billableSeconds()).isEqualTo(1_800);
        assertThat(bill.lines()).extracting(Bill.Line::seconds).containsExactly(900L, 900L);
        assertThat(bill.total()).isEqualTo(euro("2.00"));
    }

    @Test
    void added_seconds_are_shared_by_largest_remainder() {
        var prices = inBerlin()
                .unit(600)
                .rule("Day", "06:00", "18:00", 300)
                .rule("Evening", "18:00", "06:00", 600)
                .tariff();

        var bill = Billing.bill(prices, played(berlin("2026-03-02T17:54:00"), berlin("2026-03-02T18:02:01")));

        assertThat(bill.lines()).extracting(Bill.Line::seconds).containsExactly(449L, 151L);
        assertThat(bill.billableSeconds()).isEqualTo(600);
    }

    @Test
    void a_bill_is_rounded_once_and_its_lines_add_up() {
        var prices = inBerlin()
                .rule("A", "00:00", "12:00", 1_000)
                .rule("B", "12:00", "12:01", 1_000)
                .rule("C", "12:01", "00:00", 1_000)
                .tariff();

        var bill = Billing.bill(prices, played(berlin("2026-03-02T11:59:00"), berlin("2026-03-02T12:02:00")));

        assertThat(bill.total()).isEqualTo(euro("0.50"));
        assertThat(bill.lines())
                .extracting(Bill.Line::amount)
                .containsExactly(euro("0.17"), euro("0.17"), euro("0.16"));
        assertThat(bill.lines().stream().map(Bill.Line::tax).reduce(euro("0"), Money::plus))
                .isEqualTo(bill.tax());
    }

    @Test
    void half_a_minor_unit_is_rounded_up() {
        var prices = inBerlin().rule("All", "00:00", "00:00", 100).tariff();
        var start = berlin("2026-03-02T12:00:00");

        assertThat(Billing.bill(prices, played(start, start.plusSeconds(17))).total())
                .isEqualTo(euro("0.00"));
        assertThat(Billing.bill(prices, played(start, start.plusSeconds(18))).total())
                .isEqualTo(euro("0.01"));
    }

    @Test
    @DisplayName("T27: currencies without and with three decimals")
    void other_currencies_have_other_decimals() {
        var start = berlin("2026-03-02T12:00:00");
        var hour = played(start, start.plusSeconds(1_000));

        var yen = Billing.bill(
                inBerlin().currency("JPY").rule("All", "00:00", "00:00", 500).tariff(), hour);
        var dinar = Billing.bill(
                inBerlin().currency("KWD").rule("All", "00:00", "00:00", 1_500).tariff(), hour);

        assertThat(yen.total()).hasToString("139 JPY");
        assertThat(dinar.total()).hasToString("0.417 KWD");
    }

    @Test
    @DisplayName("T23: time that costs nothing is recorded all the same")
    void free_time_is_recorded_in_full() {
        var prices = inBerlin().rule("Open day", "00:00", "00:00", 0).tariff();
        var start = berlin("2026-03-02T12:00:00");

        var bill = Billing.bill(prices, played(start, start.plusSeconds(3_600)));

        assertThat(bill.total()).isEqualTo(euro("0"));
        assertThat(bill.billableSeconds()).isEqualTo(3_600);
        assertThat(bill.lines()).extracting(Bill.Line::rule).containsExactly("Open day");
    }

    @Test
    void days_and_groups_have_prices_of_their_own() {
        var weekend = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        var prices = inBerlin()
                .rule(PC, "Week", EnumSet.complementOf(weekend), "00:00", "00:00", 300)
                .rule(PC, "Weekend", weekend, "00:00", "00:00", 450)
                .rule(CONSOLE, "Console", WEEK, "00:00", "00:00", 600)
                .tariff();
        var friday = berlin("2026-03-06T23:30:00");
        var saturday = berlin("2026-03-07T00:30:00");
        var usage = Usage.of(List.of(
                new Usage.Segment(PC, friday, saturday, Usage.Kind.BILLABLE),
                new Usage.Segment(CONSOLE, saturday, saturday.plusSeconds(600), Usage.Kind.BILLABLE)));

        var bill = Billing.bill(prices, usage);

        assertThat(bill.lines()).extracting(Bill.Line::rule).containsExactly("Week", "Weekend", "Console");
        assertThat(bill.total()).isEqualTo(euro("4.75"));
    }

    @Test
    void a_night_in_two_rules_is_one_line() {
        var prices = inBerlin()
                .rule("Night", "22:00", "00:00", 200)
                .rule("Night", "00:00", "06:00", 200)
                .tariff();

        var bill = Billing.bill(prices, played(berlin("2026-03-02T23:00:00"), berlin("2026-03-03T01:00:00")));

        assertThat(bill.lines()).extracting(Bill.Line::seconds).containsExactly(7_200L);
    }

    @Test
    void a_rule_over_midnight_belongs_to_the_day_on_which_it_begins() {
        var prices = inBerlin()
                .rule(PC, "Friday night", EnumSet.of(DayOfWeek.FRIDAY), "22:00", "04:00", 100)
                .tariff();

        var bill = Billing.bill(prices, played(berlin("2026-03-06T22:00:00"), berlin("2026-03-07T04:00:00")));

        assertThat(bill.lines()).extracting(Bill.Line::seconds).containsExactly(6 * 3_600L);
        assertThatThrownBy(() ->
                        Billing.bill(prices, played(berlin("2026-03-05T23:00:00"), berlin("2026-03-05T23:01:00"))))
                .isInstanceOf(NoTariff.class);
    }

    @Test
    void time_without_a_price_is_refused() {
        var prices = inBerlin().rule("Open", "10:00", "22:00", 300).tariff();
        var late = played(berlin("2026-03-02T21:30:00"), berlin("2026-03-02T22:00:01"));
        var consoles = Usage.of(List.of(new Usage.Segment(
                CONSOLE, berlin("2026-03-02T12:00:00"), berlin("2026-03-02T12:01:00"), Usage.Kind.BILLABLE)));

        assertThatThrownBy(() -> Billing.bill(prices, late)).isInstanceOf(NoTariff.class);
        assertThatThrownBy(() -> Billing.bill(prices, consoles)).isInstanceOf(NoTariff.class);
        assertThat(Billing.pricedUntil(
                        prices,
                        played(berlin("2026-03-02T21:30:00"), berlin("2026-03-02T21:30:00")),
                        berlin("2026-03-03T21:30:00")))
                .isEqualTo(berlin("2026-03-02T22:00:00"));
    }

    @Test
    void overlapping_and_senseless_prices_are_refused() {
        assertThatThrownBy(() -> inBerlin()
                        .rule("A", "10:00", "12:00", 100)
                        .rule("B", "11:59", "13:00", 100)
                        .tariff())
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("tariff.overlap");
        assertThatThrownBy(() -> inBerlin()
                        .rule("A", "22:00", "02:00", 100)
                        .rule("B", "01:00", "03:00", 100)
                        .tariff())
                .hasMessageContaining("tariff.overlap");
        assertThatThrownBy(() -> inBerlin().rule("A", "00:00", "00:00", -1).tariff())
                .hasMessageContaining("tariff.out-of-range");
        assertThatThrownBy(() -> inBerlin().tariff()).hasMessageContaining("tariff.out-of-range");
        assertThatThrownBy(() -> inBerlin()
                        .zone("Europe/Atlantis")
                        .rule("A", "00:00", "00:00", 1)
                        .tariff())
                .hasMessageContaining("tariff.zone");
    }

    @Test
    void a_usage_is_whole() {
        var start = berlin("2026-03-02T12:00:00");

        assertThatThrownBy(() -> Usage.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> played(start, start.minusSeconds(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Usage.of(List.of(segment(start, 10, true), segment(start.plusSeconds(11), 10, true))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void money_lasts_until_the_second_before_it_would_not() {
        var start = berlin("2026-03-02T17:30:00");
        var seated = played(start, start);

        var until = Billing.affordableUntil(DAY_AND_NIGHT, seated, euro("3.10"), start.plusSeconds(86_400));

        assertThat(Billing.bill(DAY_AND_NIGHT, played(start, until)).total()).isEqualTo(euro("3.10"));
        assertThat(Billing.bill(DAY_AND_NIGHT, played(start, until.plusSeconds(1)))
                        .total())
                .isEqualTo(euro("3.11"));
        assertThat(Billing.affordableUntil(DAY_AND_NIGHT, seated, euro("0"), start))
                .isEqualTo(start);
        assertThat(Billing.affordableUntil(DAY_AND_NIGHT, seated, euro("99"), start.plusSeconds(60)))
                .isEqualTo(start.plusSeconds(60));
    }

    @Test
    void a_paused_session_needs_no_money() {
        var start = berlin("2026-03-02T12:00:00");
        var paused = Usage.of(List.of(segment(start, 600, true), segment(start.plusSeconds(600), 0, false)));

        assertThat(Billing.affordableUntil(DAY_AND_NIGHT, paused, euro("0"), start.plusSeconds(9_999)))
                .isEqualTo(start.plusSeconds(9_999));
    }

    @Test
    @DisplayName("T34: a session of 72 hours stays fast")
    void a_session_of_72_hours_stays_fast() {
        var prices = inBerlin().unit(60);
        for (var hour = 0; hour < 24; hour++) {
            prices.rule("h" + hour, "%02d:00".formatted(hour), "%02d:00".formatted((hour + 1) % 24), 200 + hour);
        }
        var tariff = prices.tariff();
        var start = berlin("2026-03-27T12:34:56");
        var end = start.plus(Duration.ofHours(72));

        var begun = System.nanoTime();
        var bill = Billing.bill(tariff, played(start, end));
        var until = Billing.affordableUntil(tariff, played(start, start), bill.total(), end.plusSeconds(86_400));
        var took = Duration.ofNanos(System.nanoTime() - begun);

        assertThat(bill.billableSeconds()).isEqualTo(72 * 3_600L);
        assertThat(bill.lines()).hasSize(73);
        assertThat(until).isBetween(end.minusSeconds(120), end.plusSeconds(120));
        assertThat(took).isLessThan(Duration.ofSeconds(2));
    }
}
