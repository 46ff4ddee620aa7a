package org.gamingcafe.cafe.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gamingcafe.cafe.tariff.Prices.CONSOLE;
import static org.gamingcafe.cafe.tariff.Prices.PC;
import static org.gamingcafe.cafe.tariff.Prices.WEEK;
import static org.gamingcafe.cafe.tariff.Prices.berlin;
import static org.gamingcafe.cafe.tariff.Prices.inBerlin;
import static org.gamingcafe.cafe.tariff.Prices.played;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.tariff.Entitlement.GroupUse;
import org.gamingcafe.cafe.tariff.Entitlement.Kind;
import org.gamingcafe.platform.kernel.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Time that is paid for already, and who pays the rest. */
class BillingPassesTest {

    private static final Instant NOON = berlin("2026-03-02T12:00:00");
    private static final Instant LATER = berlin("2026-12-31T00:00:00");
    private static final LocalTime MIDNIGHT = LocalTime.MIDNIGHT;
    private static final List<GroupUse> BOTH = List.of(new GroupUse(PC, 100), new GroupUse(CONSOLE, 200));

    private static Money euro(String amount) {
        return Money.of(amount, "EUR");
    }

    private static Prices prices() {
        return inBerlin().rule("PC", "00:00", "00:00", 600).rule(CONSOLE, "Console", WEEK, "00:00", "00:00", 900);
    }

    private static Entitlement minutes(int id, long minutes, Instant until) {
        return new Entitlement(
                new UUID(9, id), Kind.MINUTES, Instant.EPOCH, until, MIDNIGHT, MIDNIGHT, minutes * 60, 0, BOTH);
    }

    private static Entitlement window(int id, String opens, String closes) {
        return new Entitlement(
                new UUID(9, id),
                Kind.WINDOW,
                Instant.EPOCH,
                LATER,
                LocalTime.parse(opens),
                LocalTime.parse(closes),
                0,
                0,
                BOTH);
    }

    private static Usage with(Usage usage, Entitlement... passes) {
        return new Usage(usage.segments(), List.of(), List.of(passes));
    }

    private static Usage hours(int hours) {
        return played(NOON, NOON.plus(Duration.ofHours(hours)));
    }

    @Test
    @DisplayName("T13: a pass that expires in the middle pays until then, money pays the rest")
    void a_pass_expires_in_the_middle() {
        var usage = with(hours(2), minutes(1, 600, NOON.plusSeconds(1_800)));

        var bill = Billing.bill(prices().tariff(), usage);

        assertThat(bill.lines()).extracting(Bill.Line::kind).containsExactly(Bill.Kind.PASS, Bill.Kind.TIME);
        assertThat(bill.lines()).extracting(Bill.Line::seconds).containsExactly(1_800L, 5_400L);
        assertThat(bill.total()).isEqualTo(euro("9.00"));
        assertThat(bill.passes()).containsExactly(new Bill.PassUse(new UUID(9, 1), 1_800, 1_800));
    }

    @Test
    @DisplayName("T14: the window comes first, then of two passes the one that expires sooner")
    void a_window_comes_before_passes_and_the_sooner_before_the_later() {
        var usage = with(
                hours(3),
                minutes(1, 30, LATER),
                minutes(2, 45, NOON.plus(Duration.ofHours(20))),
                window(3, "12:00", "13:00"));

        var bill = Billing.bill(prices().tariff(), usage);

        assertThat(bill.lines())
                .extracting(line -> line.pass() == null ? 0 : line.pass().getLeastSignificantBits())
                .containsExactly(3L, 2L, 1L, 0L);
        assertThat(bill.lines()).extracting(Bill.Line::seconds).containsExactly(3_600L, 2_700L, 1_800L, 2_700L);
        assertThat(bill.total()).isEqualTo(euro("4.50"));
    }

    @Test
    @DisplayName("T15: on a group with a rate of 200 % a pass lasts half as long")
    void a_rate_of_200_per_cent_takes_two_seconds_for_one() {
        var consoles =
                Usage.of(List.of(new Usage.Segment(CONSOLE, NOON, NOON.plusSeconds(7_200), Usage.Kind.BILLABLE)));

        var bill = Billing.bill(prices().tariff(), with(consoles, minutes(1, 60, LATER)));

        assertThat(bill.lines()).extracting(Bill.Line::seconds).containsExactly(1_800L, 5_400L);
        assertThat(bill.passes()).containsExactly(new Bill.PassUse(new UUID(9, 1), 1_800, 3_600));
        assertThat(bill.total()).isEqualTo(euro("13.50"));
    }

    @Test
    @DisplayName("T32: a daily allowance is whole again when the business day begins")
    void an_allowance_resets_in_the_middle() {
        var from = berlin("2026-03-03T04:00:00");
        var daily = new Entitlement(
                new UUID(9, 1), Kind.DAILY, Instant.EPOCH, LATER, MIDNIGHT, MIDNIGHT, 3_600, 1_800, BOTH);

        var bill = Billing.bill(
                prices().cutOver("06:00").tariff(), with(played(from, from.plus(Duration.ofHours(4))), daily));

        assertThat(bill.lines())
                .extracting(Bill.Line::kind)
                .containsExactly(Bill.Kind.PASS, Bill.Kind.TIME, Bill.Kind.PASS, Bill.Kind.TIME);
        assertThat(bill.lines()).extracting(Bill.Line::seconds).containsExactly(1_800L, 5_400L, 3_600L, 3_600L);
    }

    @Test
    @DisplayName("T4: a night pass from 22:00 to 06:00 lasts nine hours when the clock is set back")
    void a_night_pass_lasts_nine_hours_in_autumn() {
        var usage =
                with(played(berlin("2026-10-24T22:00:00"), berlin("2026-10-25T06:30:00")), window(1, "22:00", "06:00"));

        var bill = Billing.bill(prices().tariff(), usage);

        assertThat(bill.lines()).extracting(Bill.Line::seconds).containsExactly(9 * 3_600L, 1_800L);
        assertThat(bill.total()).isEqualTo(euro("3.00"));
    }

    @Test
    void what_a_pass_pays_has_no_fee_and_counts_towards_the_minimum() {
        var tariff = prices().minimum(3_600).startUp(100).tariff();

        assertThat(Billing.bill(tariff, with(hours(1), minutes(1, 60, LATER))).total())
                .isEqualTo(euro("0"));
        assertThat(Billing.bill(tariff, with(played(NOON, NOON.plusSeconds(2_000)), minutes(1, 30, LATER)))
                        .total())
                .isEqualTo(euro("4.00"));
    }

    @Test
    void a_wrong_start_takes_nothing_off_a_pass() {
        var bill = Billing.bill(
                prices().free(120).tariff(), with(played(NOON, NOON.plusSeconds(90)), minutes(1, 60, LATER)));

        assertThat(bill.passes()).isEmpty();
        assertThat(bill.billableSeconds()).isZero();
    }

    @Test
    void a_pass_of_other_groups_pays_nothing() {
        var pass = new Entitlement(
                new UUID(9, 1),
                Kind.MINUTES,
                Instant.EPOCH,
                LATER,
                MIDNIGHT,
                MIDNIGHT,
                36_000,
                0,
                List.of(new GroupUse(CONSOLE, 100)));

        assertThat(Billing.bill(prices().tariff(), with(hours(1), pass)).total())
                .isEqualTo(euro("6.00"));
    }

    @Test
    @DisplayName("T10: money lasts longer where a pass pays first")
    void money_lasts_beyond_a_pass() {
        var seated = with(played(NOON, NOON), minutes(1, 30, LATER));

        assertThat(Billing.affordableUntil(prices().tariff(), seated, euro("3.00"), NOON.plusSeconds(86_400)))
                .isBetween(NOON.plusSeconds(3_600), NOON.plusSeconds(3_603));
    }

    @Test
    void bonus_pays_before_cash_before_credit_line_by_line() {
        var bill = Billing.bill(prices().tariff(), with(hours(3), window(1, "13:00", "14:00")));
        var buckets = new Funding.Buckets(euro("7.00"), euro("3.00"), euro("1.50"));

        var funding = Funding.of(bill, buckets);

        assertThat(funding.bonus()).isEqualTo(euro("7.00"));
        assertThat(funding.cash()).isEqualTo(euro("3.00"));
        assertThat(funding.credit()).isEqualTo(euro("1.50"));
        assertThat(funding.missing()).isEqualTo(euro("0.50"));
        assertThat(funding.lines().getFirst())
                .isEqualTo(new Funding.Part(euro("6.00"), euro("0"), euro("0"), euro("0")));
        assertThat(funding.lines().getLast())
                .isEqualTo(new Funding.Part(euro("1.00"), euro("3.00"), euro("1.50"), euro("0.50")));
    }
}
