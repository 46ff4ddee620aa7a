package org.gamingcafe.cafe.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gamingcafe.cafe.tariff.Prices.CONSOLE;
import static org.gamingcafe.cafe.tariff.Prices.PC;
import static org.gamingcafe.cafe.tariff.Prices.WEEK;
import static org.gamingcafe.cafe.tariff.Prices.berlin;
import static org.gamingcafe.cafe.tariff.Prices.inBerlin;
import static org.gamingcafe.cafe.tariff.Prices.played;
import static org.gamingcafe.cafe.tariff.Prices.segment;
import static org.gamingcafe.cafe.tariff.Terms.DiscountKind.PROMOTION;
import static org.gamingcafe.cafe.tariff.Terms.DiscountKind.TIER;

import java.time.Instant;
import java.util.List;
import org.gamingcafe.platform.kernel.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a tariff says beside its weekly prices. */
class BillingTermsTest {

    private static final Instant NOON = berlin("2026-03-02T12:00:00");

    private static Money euro(String amount) {
        return Money.of(amount, "EUR");
    }

    private static Prices flat(long minorPerHour) {
        return inBerlin().rule("All", "00:00", "00:00", minorPerHour);
    }

    private static Usage hours(long hours) {
        return played(NOON, NOON.plusSeconds(hours * 3_600));
    }

    private static Usage asGold(Usage usage, Instant since) {
        return new Usage(usage.segments(), List.of(new Usage.Membership("GOLD", since)), List.of());
    }

    private static Money total(Prices prices, Usage usage) {
        return Billing.bill(prices.tariff(), usage).total();
    }

    @Test
    @DisplayName("T33: happy hour −20 % and tier −10 % multiply once, the tier first")
    void discounts_multiply_once_in_their_order() {
        var prices = flat(1_000)
                .off(PROMOTION, 2_000, null, "12:00", "14:00")
                .off(PROMOTION, 500, null, "00:00", "00:00")
                .off(TIER, 1_000, "GOLD", "00:00", "00:00");

        var bill = Billing.bill(prices.tariff(), asGold(hours(3), NOON.minusSeconds(1)));

        assertThat(bill.lines()).extracting(Bill.Line::amount).containsExactly(euro("14.40"), euro("8.55"));
        assertThat(bill.lines().getFirst().discounts())
                .extracting(Bill.Off::kind, Bill.Off::basisPoints)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(TIER, 1_000),
                        org.assertj.core.api.Assertions.tuple(PROMOTION, 2_000));
        assertThat(total(prices, hours(1))).isEqualTo(euro("8.00"));
    }

    @Test
    @DisplayName("T23: 100 % off costs nothing, fee and minimum neither, and is recorded in full")
    void a_whole_discount_is_recorded_in_full() {
        var bill = Billing.bill(
                flat(600)
                        .startUp(100)
                        .least(300)
                        .off(PROMOTION, 10_000, null, "00:00", "00:00")
                        .tariff(),
                hours(2));

        assertThat(bill.total()).isEqualTo(euro("0"));
        assertThat(bill.billableSeconds()).isEqualTo(7_200);
        assertThat(bill.lines().getFirst().minorPerHour()).isEqualTo(600);
        assertThat(Derivation.replay(Derivation.of(bill), "EUR")).contains(euro("0"));
    }

    @Test
    @DisplayName("T22: a membership that is upgraded in the middle counts from then on, not before")
    void an_upgrade_is_not_retroactive() {
        var prices = flat(600).tier("GOLD", "Gold", "00:00", "00:00", 300);

        var bill = Billing.bill(prices.tariff(), asGold(hours(2), NOON.plusSeconds(3_600)));

        assertThat(bill.lines()).extracting(Bill.Line::rule).containsExactly("All", "Gold");
        assertThat(bill.total()).isEqualTo(euro("9.00"));
        assertThat(total(prices, hours(2))).isEqualTo(euro("12.00"));
    }

    @Test
    @DisplayName("T16: after a move to a dearer seat each seat costs its own, and fee and minimum are not due again")
    void a_move_costs_no_second_fee() {
        var prices = flat(300)
                .rule(CONSOLE, "Console", WEEK, "00:00", "00:00", 600)
                .startUp(50)
                .minimum(1_800);
        var moved = Usage.of(List.of(
                new Usage.Segment(PC, NOON, NOON.plusSeconds(1_200), Usage.Kind.BILLABLE),
                new Usage.Segment(CONSOLE, NOON.plusSeconds(1_200), NOON.plusSeconds(3_600), Usage.Kind.BILLABLE)));

        var bill = Billing.bill(prices.tariff(), moved);

        assertThat(bill.lines())
                .extracting(Bill.Line::kind)
                .containsExactly(Bill.Kind.TIME, Bill.Kind.TIME, Bill.Kind.START_UP);
        assertThat(bill.total()).isEqualTo(euro("5.50"));
    }

    @Test
    @DisplayName("T17: what is paused longer than the tariff allows is billed")
    void a_pause_beyond_its_limit_is_billed() {
        var usage = Usage.of(List.of(
                segment(NOON, 600, Usage.Kind.BILLABLE),
                segment(NOON.plusSeconds(600), 600, Usage.Kind.PAUSED),
                segment(NOON.plusSeconds(1_200), 600, Usage.Kind.BILLABLE),
                segment(NOON.plusSeconds(1_800), 900, Usage.Kind.PAUSED)));

        assertThat(Billing.bill(flat(600).pause(900).tariff(), usage).billableSeconds())
                .isEqualTo(600 + 600 + 600);
        assertThat(Billing.bill(flat(600).tariff(), usage).billableSeconds()).isEqualTo(1_200);
    }

    @Test
    @DisplayName("T9, T10, T12: outage, grace and free time are not billed, and play after grace has no new minimum")
    void grace_and_outage_are_not_billed() {
        var usage = Usage.of(List.of(
                segment(NOON, 1_800, Usage.Kind.BILLABLE),
                segment(NOON.plusSeconds(1_800), 120, Usage.Kind.GRACE),
                segment(NOON.plusSeconds(1_920), 60, Usage.Kind.BILLABLE),
                segment(NOON.plusSeconds(1_980), 500, Usage.Kind.OUTAGE),
                segment(NOON.plusSeconds(2_480), 500, Usage.Kind.FREE)));

        var bill = Billing.bill(flat(600).minimum(1_800).startUp(50).tariff(), usage);

        assertThat(bill.billableSeconds()).isEqualTo(1_860);
        assertThat(bill.total()).isEqualTo(euro("3.60"));
    }

    @Test
    @DisplayName("T31: a session across the cut-over and two tax rates has a line and a tax for each")
    void a_session_spans_two_days_and_two_rates() {
        var prices = flat(600).cutOver("06:00").tax("2027-01-01", 70_000);
        var from = berlin("2026-12-31T23:00:00");

        var bill = Billing.bill(prices.tariff(), played(from, from.plusSeconds(8 * 3_600)));

        assertThat(bill.lines()).extracting(Bill.Line::seconds).containsExactly(3_600L, 21_600L, 3_600L);
        assertThat(bill.lines())
                .extracting(line -> String.valueOf(line.businessDay()))
                .containsExactly("2026-12-31", "2026-12-31", "2027-01-01");
        assertThat(bill.taxes())
                .containsExactly(
                        new Bill.TaxLine(190_000, euro("6.00"), euro("0.96")),
                        new Bill.TaxLine(70_000, euro("42.00"), euro("2.75")));
        assertThat(bill.tax()).isEqualTo(euro("3.71"));
        assertThat(bill.total()).isEqualTo(euro("48.00"));
    }

    @Test
    void a_tax_on_top_is_part_of_the_total() {
        var bill = Billing.bill(flat(1_000).taxOnTop().tariff(), hours(1));

        assertThat(bill.total()).isEqualTo(euro("11.90"));
        assertThat(bill.tax()).isEqualTo(euro("1.90"));
    }

    @Test
    void a_day_costs_no_more_than_its_maximum_and_the_next_one_begins_anew() {
        var from = berlin("2026-03-02T20:00:00");
        var prices = flat(1_000).cap(3_000).cutOver("06:00").startUp(100);

        var bill = Billing.bill(prices.tariff(), played(from, from.plusSeconds(12 * 3_600)));

        assertThat(bill.total()).isEqualTo(euro("50.00"));
        assertThat(bill.lines().getFirst().cap()).isEqualTo("30/101");
        assertThat(Derivation.replay(Derivation.of(bill), "EUR")).contains(euro("50.00"));
    }

    @Test
    void play_is_cheaper_after_three_hours_of_billable_time() {
        var prices = flat(600).after(10_800, 5_000).after(14_400, 2_500);
        var usage = Usage.of(List.of(
                segment(NOON, 9_000, Usage.Kind.BILLABLE),
                segment(NOON.plusSeconds(9_000), 3_600, Usage.Kind.PAUSED),
                segment(NOON.plusSeconds(12_600), 9_000, Usage.Kind.BILLABLE)));

        var bill = Billing.bill(prices.tariff(), usage);

        assertThat(bill.lines())
                .extracting(Bill.Line::durationBasisPoints)
                .containsExactly(10_000, 10_000, 5_000, 2_500);
        assertThat(bill.lines()).extracting(Bill.Line::seconds).containsExactly(9_000L, 1_800L, 3_600L, 3_600L);
        assertThat(bill.total()).isEqualTo(euro("22.50"));
    }

    @Test
    void a_holiday_begins_and_ends_at_local_midnight() {
        var prices = flat(300).holidayRule("Holiday", "00:00", "00:00", 900).holiday("2026-03-03");
        var from = berlin("2026-03-02T23:00:00");

        var bill = Billing.bill(prices.tariff(), played(from, from.plusSeconds(26 * 3_600)));

        assertThat(bill.lines()).extracting(Bill.Line::rule).containsExactly("All", "Holiday", "All");
        assertThat(bill.lines()).extracting(Bill.Line::seconds).containsExactly(3_600L, 86_400L, 3_600L);
    }

    @Test
    void a_tier_without_a_price_of_its_own_pays_what_everybody_pays() {
        var prices = flat(600).tier("GOLD", "Gold evening", "18:00", "20:00", 100);
        var from = berlin("2026-03-02T17:00:00");

        var bill = Billing.bill(prices.tariff(), asGold(played(from, from.plusSeconds(4 * 3_600)), from));

        assertThat(bill.lines()).extracting(Bill.Line::rule).containsExactly("All", "Gold evening", "All");
        assertThat(bill.total()).isEqualTo(euro("14.00"));
    }

    @Test
    void a_session_that_costs_money_costs_the_least_amount() {
        var prices = flat(600).least(500).free(60);

        assertThat(total(prices, played(NOON, NOON.plusSeconds(60)))).isEqualTo(euro("0"));
        assertThat(total(prices, played(NOON, NOON.plusSeconds(61)))).isEqualTo(euro("5.00"));
        assertThat(total(prices, hours(1))).isEqualTo(euro("6.00"));
    }

    @Test
    void the_rounding_is_part_of_the_tariff() {
        var usage = played(NOON, NOON.plusSeconds(17));

        assertThat(total(flat(100), usage)).isEqualTo(euro("0"));
        assertThat(total(flat(100).rounding(Terms.Rounding.UP), usage)).isEqualTo(euro("0.01"));
        assertThat(total(flat(1_000).rounding(Terms.Rounding.DOWN), usage)).isEqualTo(euro("0.04"));
    }

    @Test
    @DisplayName("T30: a session that has to end at an instant is billed and paid until then")
    void a_curfew_is_an_end_of_the_usage() {
        var curfew = NOON.plusSeconds(1_800);
        var seated = played(NOON, NOON);
        var tariff = flat(600).tariff();

        var until = Billing.affordableUntil(tariff, seated, euro("99"), curfew);

        assertThat(until).isEqualTo(curfew);
        assertThat(Billing.bill(tariff, seated.until(until)).total()).isEqualTo(euro("3.00"));
        assertThat(Billing.enough(tariff, seated.until(until))).isEqualTo(euro("3.00"));
    }

    @Test
    @DisplayName("T35: a correction that ends a session earlier is the difference of two bills of the same version")
    void a_backdated_correction_is_a_difference() {
        var tariff =
                flat(600).rule(CONSOLE, "Console", WEEK, "00:00", "00:00", 900).tariff();
        var usage = hours(2);

        var correction = Billing.step(tariff, usage, NOON.plusSeconds(4_500)).negated();

        assertThat(Billing.bill(tariff, usage).total().plus(correction))
                .isEqualTo(Billing.bill(tariff, usage.until(NOON.plusSeconds(4_500)))
                        .total());
    }

    @Test
    @DisplayName("T2, T22: what is charged so far and what comes add up to the bill")
    void steps_add_up() {
        var tariff = flat(599).after(3_600, 7_777).unit(60).tariff();
        var usage = hours(2);
        var steps = euro("0");
        for (var second = 100L; second <= 7_200; second += 100) {
            var at = NOON.plusSeconds(second);
            steps = steps.plus(Billing.step(tariff, usage.until(at), NOON.plusSeconds(second - 100)));
        }

        assertThat(steps).isEqualTo(Billing.bill(tariff, usage).total());
    }
}
