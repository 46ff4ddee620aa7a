package org.gamingcafe.cafe.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import org.gamingcafe.platform.kernel.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TariffTemplateTest {

    @Test
    @DisplayName("R11: an hour costs 5.00 where nobody has said otherwise, however many decimals a currency has")
    void what_is_usual_is_five_of_any_currency() {
        assertThat(TariffTemplate.usualPerHour("EUR")).isEqualTo(Money.of("5.00", "EUR"));
        assertThat(TariffTemplate.usualPerHour("JPY").amount()).isEqualTo("5");
        assertThat(TariffTemplate.usualPerHour("KWD").amount()).isEqualTo("5.000");
    }
}
