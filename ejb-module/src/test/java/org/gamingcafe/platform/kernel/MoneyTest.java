package org.gamingcafe.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("G080, D09: money is whole minor units of one currency")
class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "12.50,EUR,1250",
        "12,EUR,1200",
        "0.05,EUR,5",
        "-3.10,EUR,-310",
        "500,JPY,500",
        "1.234,KWD,1234",
        "7,PTS,7"
    })
    @DisplayName("T27: currencies have 0, 2 or 3 decimals")
    void a_decimal_text_becomes_minor_units(String text, String currency, long minor) {
        assertThat(Money.of(text, currency)).isEqualTo(new Money(minor, currency));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1e3", "1,5", " 1", "NaN", "1.2345", "+1", "0x10", "1234567890123456", ".5"})
    void what_is_no_plain_decimal_is_refused(String text) {
        assertThatThrownBy(() -> Money.of(text, "EUR")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void more_decimals_than_the_currency_has_are_refused() {
        assertThatThrownBy(() -> Money.of("1.005", "EUR"))
                .isInstanceOfSatisfying(
                        InvalidInput.class, no -> assertThat(no.code()).isEqualTo("money.decimals"));
        assertThatThrownBy(() -> Money.of("1.5", "JPY")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void what_is_no_currency_is_refused() {
        assertThatThrownBy(() -> Money.zero("ABC")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void amounts_of_two_currencies_never_meet() {
        var euro = Money.of("1.00", "EUR");
        var yen = Money.of("1", "JPY");

        assertThatThrownBy(() -> euro.plus(yen)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> euro.isLessThan(yen)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_sum_too_large_to_hold_is_an_error_and_not_a_small_sum() {
        var most = new Money(Long.MAX_VALUE, "EUR");

        assertThatThrownBy(() -> most.plus(new Money(1, "EUR"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void the_tax_inside_a_price_is_what_a_calculator_says() {
        assertThat(Money.of("1.19", "EUR").taxInside(190_000)).isEqualTo(Money.of("0.19", "EUR"));
        assertThat(Money.of("1.00", "EUR").taxInside(70_000)).isEqualTo(Money.of("0.07", "EUR"));
        assertThat(Money.of("10.00", "EUR").taxInside(0)).isEqualTo(Money.zero("EUR"));
    }

    @Test
    void tax_inside_agrees_with_decimals_for_a_thousand_random_prices() {
        var seed = 20_260_101L;
        var random = new Random(seed);
        for (var i = 0; i < 1_000; i++) {
            var gross = new Money(random.nextLong(10_000_000), "EUR");
            var ppm = random.nextInt(300_000);
            var factor = BigDecimal.valueOf(ppm).movePointLeft(6);
            var expected = gross.amount().multiply(factor).divide(factor.add(BigDecimal.ONE), 2, RoundingMode.HALF_UP);

            assertThat(gross.taxInside(ppm).amount())
                    .as("seed %s, %s at %s ppm", seed, gross, ppm)
                    .isEqualByComparingTo(expected);
        }
    }

    @Test
    void it_prints_with_the_decimals_of_its_currency() {
        assertThat(Money.of("12.5", "EUR")).hasToString("12.50 EUR");
        assertThat(Money.of("500", "JPY")).hasToString("500 JPY");
    }
}
