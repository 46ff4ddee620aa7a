package org.gamingcafe.cafe.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.gamingcafe.platform.kernel.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a bill brings, in whole numbers. */
class EarningTest {

    private static final int TRIES = 5_000;

    private static Earning of(String amount, String currency, int factorBps) {
        return Earning.of(Programme.usual(currency), factorBps, Money.of(amount, currency));
    }

    @ParameterizedTest(name = "R09: {0} at a factor of {1} brings {2} points")
    @CsvSource({
        "0.00, 10000, 0",
        "0.99, 10000, 0",
        "1.00, 10000, 1",
        "9.99, 10000, 9",
        "100.00, 10000, 100",
        "100.66, 10000, 100",
        "100.67, 10000, 101",
        "150.00, 10000, 175",
        "1000.00, 10000, 1450",
        "9.99, 12500, 12",
        "150.00, 12500, 218",
        "150.00, 11000, 192",
    })
    void a_unit_brings_a_point_and_half_as_many_more_above_a_hundred(String bill, int factor, long points) {
        assertThat(of(bill, "EUR", factor).points()).isEqualTo(points);
    }

    @Test
    @DisplayName("R09: all is multiplied before it is rounded down: 0.80 at 1.25 is one point, not none")
    void a_bill_is_rounded_down_once() {
        assertThat(of("0.80", "EUR", 12_500).points()).isEqualTo(1);
        assertThat(of("0.79", "EUR", 12_500).points()).isZero();
    }

    @Test
    void the_steps_say_how_it_came_about() {
        var earning = of("150.00", "EUR", 12_500);

        assertThat(earning.plain()).isEqualTo(Money.of("100.00", "EUR"));
        assertThat(earning.above()).isEqualTo(Money.of("50.00", "EUR"));
        assertThat(earning.weighted()).isEqualTo(10_000 * 10_000L + 5_000 * 15_000L);
        assertThat(earning.bonusBps()).isEqualTo(15_000);
    }

    @Test
    @DisplayName("T27: currencies with no and with three decimals count in their own units")
    void a_unit_is_that_of_the_currency() {
        assertThat(of("250", "JPY", 10_000).points()).isEqualTo(100 + 225);
        assertThat(of("99.999", "KWD", 10_000).points()).isEqualTo(99);
        assertThat(of("100.667", "KWD", 10_000).points()).isEqualTo(101);
    }

    @Test
    @DisplayName("R09: with any rules it is what exact fractions say, rounded down (5 000 tries, seed 9)")
    void it_is_what_exact_fractions_say() {
        var random = new Random(9);
        for (var i = 0; i < TRIES; i++) {
            var programme = anyProgramme(random);
            var factor = 10_000 + random.nextInt(90_001);
            var bill = new Money(random.nextLong(100_000_000), "EUR");

            assertThat(Earning.of(programme, factor, bill).points()).isEqualTo(exactly(programme, factor, bill));
        }
    }

    @Test
    @DisplayName("R09: a lower bill never brings more, whatever the rules (5 000 tries, seed 10)")
    void less_money_never_brings_more() {
        var random = new Random(10);
        for (var i = 0; i < TRIES; i++) {
            var programme = anyProgramme(random);
            var factor = 10_000 + random.nextInt(90_001);
            var bill = random.nextLong(1, 1_000_000);
            var less = random.nextLong(bill);

            assertThat(Earning.of(programme, factor, new Money(less, "EUR")).points())
                    .isLessThanOrEqualTo(Earning.of(programme, factor, new Money(bill, "EUR"))
                            .points());
        }
    }

    private static Programme anyProgramme(Random random) {
        return new Programme(
                true,
                random.nextInt(1_000_001),
                new Money(random.nextInt(50_000), "EUR"),
                10_000 + random.nextInt(90_001),
                1,
                new Money(1 + random.nextInt(1_000), "EUR"),
                365,
                List.of(),
                0);
    }

    /** As a calculator on the counter would have it. */
    private static long exactly(Programme programme, int factor, Money bill) {
        var whole = bill.amount();
        var from = programme.bonusFrom().amount();
        var above = whole.subtract(from).max(BigDecimal.ZERO);
        return whole.subtract(above)
                .add(above.multiply(share(programme.bonusBps())))
                .multiply(share(programme.earnBps()))
                .multiply(share(factor))
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
    }

    private static BigDecimal share(int bps) {
        return BigDecimal.valueOf(bps, 4);
    }

    @Test
    @DisplayName("R09: 0.01 per point: points pay rounded down, and what is to be paid needs points rounded up")
    void points_pay_what_a_hundred_of_them_are_worth() {
        var usual = Programme.usual("EUR");
        var odd = new Programme(true, 10_000, new Money(0, "EUR"), 10_000, 1, new Money(30, "EUR"), 1, List.of(), 0);

        assertThat(usual.worth(250)).isEqualTo(Money.of("2.50", "EUR"));
        assertThat(usual.pointsFor(Money.of("2.50", "EUR"))).isEqualTo(250);
        assertThat(odd.worth(10)).isEqualTo(Money.of("0.03", "EUR"));
        assertThat(odd.worth(13)).isEqualTo(Money.of("0.03", "EUR"));
        assertThat(odd.pointsFor(Money.of("0.04", "EUR"))).isEqualTo(14);
    }

    @Test
    @DisplayName("R09: the tier is the highest one that was reached")
    void a_tier_is_reached_from_its_points_on() {
        var usual = Programme.usual("EUR");

        assertThat(usual.tier(999)).isEmpty();
        assertThat(usual.factorBps(999)).isEqualTo(10_000);
        assertThat(usual.tier(1_000)).map(Tier::name).contains("Silver");
        assertThat(usual.tier(5_000)).map(Tier::name).contains("Gold");
        assertThat(usual.nextTier(1_000)).map(Tier::name).contains("Gold");
        assertThat(usual.nextTier(5_000)).isEmpty();
    }
}
