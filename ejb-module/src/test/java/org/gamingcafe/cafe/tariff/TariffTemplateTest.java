package org.gamingcafe.cafe.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import org.gamingcafe.platform.kernel.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TariffTemplateTest {

    @Test
    @DisplayName("R11: an hour costs 5.00 where nobody has said otherwise; in yen or dinar somebody has to")
    void what_is_usual_is_five_where_that_is_a_price() {
        assertThat(TariffTemplate.usualPerHour("EUR")).contains(Money.of("5.00", "EUR"));
        assertThat(TariffTemplate.usualPerHour("JPY")).isEmpty();
        assertThat(TariffTemplate.usualPerHour("KWD")).isEmpty();
    }
}
