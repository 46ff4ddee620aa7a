package org.gamingcafe.cafe.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gamingcafe.cafe.tariff.Prices.berlin;
import static org.gamingcafe.cafe.tariff.Prices.inBerlin;
import static org.gamingcafe.cafe.tariff.Prices.played;

import java.util.List;
import org.gamingcafe.platform.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivationTest {

    private static final Bill BILL = Billing.bill(
            inBerlin()
                    .rule("Day", "06:00", "18:00", 333)
                    .rule("Evening", "18:00", "06:00", 480)
                    .off(Terms.DiscountKind.PROMOTION, 1_000, null, "17:00", "18:00")
                    .startUp(50)
                    .tariff(),
            played(berlin("2026-03-02T16:30:00"), berlin("2026-03-02T18:20:01")));

    @Test
    void a_derivation_says_how_its_amount_came_about() {
        assertThat(Derivation.of(BILL).get(1))
                .isEqualTo(
                        "{\"v\":1,\"kind\":\"TIME\",\"rule\":\"Day\",\"group\":\"00000000-0000-0000-0000-000000000001\","
                                + "\"from\":\"2026-03-02T16:00:00Z\",\"until\":\"2026-03-02T17:00:00Z\",\"seconds\":3600,"
                                + "\"rate\":333,\"duration\":10000,\"discounts\":[[\"PROMOTION\",\"promotion\",1000]],"
                                + "\"day\":null,\"pass\":null,\"taxPpm\":190000,\"taxOnTop\":false,\"cap\":\"1/1\","
                                + "\"exact\":\"2997/10\",\"rounding\":\"HALF_UP\",\"currency\":\"EUR\",\"amount\":300,\"tax\":48}");
    }

    @Test
    void a_bill_is_worked_out_again_from_its_derivations_alone() {
        assertThat(Derivation.replay(Derivation.of(BILL), "EUR")).contains(BILL.total());
        assertThat(BILL.total()).isEqualTo(Money.of("6.76", "EUR"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"seconds\":3600|\"seconds\":3599",
                "\"rate\":333|\"rate\":334",
                "\"PROMOTION\",\"promotion\",1000|\"PROMOTION\",\"promotion\",999",
                "\"exact\":\"2997/10\"|\"exact\":\"2998/10\"",
                "\"amount\":300|\"amount\":299",
                "\"taxOnTop\":false|\"taxOnTop\":true",
                "\"cap\":\"1/1\"|\"cap\":\"0/0\"",
                "\"exact\":\"2997/10\"|\"exact\":7",
                "\"currency\":|\"currency\":{}"
            })
    void a_derivation_that_was_tampered_with_gives_nothing(String part, String other) {
        var lines = Derivation.of(BILL);
        assertThat(lines.get(1)).contains(part);
        var tampered = List.of(lines.get(0), lines.get(1).replace(part, other), lines.get(2), lines.get(3));

        assertThat(Derivation.replay(tampered, "EUR")).isEmpty();
        assertThat(Derivation.replay(List.of("nothing"), "EUR")).isEmpty();
        assertThat(Derivation.replay(lines, "USD")).isEmpty();
        assertThat(Derivation.replay(List.of(), "EUR")).contains(Money.zero("EUR"));
    }
}
