package org.gamingcafe.admin.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.gamingcafe.cafe.sale.NewSale;
import org.gamingcafe.cafe.sale.SaleTerms;
import org.gamingcafe.platform.kernel.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R07: beside a connected terminal a slip pays only while another terminal is chosen")
class TillPaymentTest {

    private static final SaleTerms TERMS = new SaleTerms(Money.of("0.01", "EUR"), 1_000, 0);

    private final TillPayment payment = new TillPayment();

    /** Five euro of ten by card, with the slip of another terminal. */
    private void onSlip() {
        payment.setWay(TillPayment.Way.SPLIT);
        payment.setByCard(new BigDecimal("5.00"));
        payment.setOnSlip(true);
        payment.setSlip("0815");
    }

    private String slipThatPays() {
        return payment.payments(Money.of("10.00", "EUR"), TERMS).stream()
                .filter(part -> part.tender() == NewSale.Tender.CARD)
                .findFirst()
                .orElseThrow()
                .reference();
    }

    @Test
    void a_slip_pays_while_the_other_terminal_is_chosen() {
        onSlip();
        payment.beside(true);

        assertThat(slipThatPays()).isEqualTo("0815");
    }

    @Test
    void without_the_tick_the_slip_is_gone() {
        onSlip();
        payment.setOnSlip(false);

        assertThat(slipThatPays()).isNull();
    }

    @Test
    @DisplayName("The tick is taken away and the slip comes once more with the same form: it pays nothing all the same")
    void a_slip_that_comes_after_the_tick_was_taken_away_pays_nothing() {
        onSlip();
        payment.setOnSlip(false);
        payment.setSlip("0815");
        payment.beside(true);

        assertThat(slipThatPays()).isNull();
    }

    @Test
    void where_no_terminal_is_connected_the_slip_needs_no_tick() {
        payment.setWay(TillPayment.Way.SPLIT);
        payment.setByCard(new BigDecimal("5.00"));
        payment.setSlip("0815");
        payment.beside(false);

        assertThat(slipThatPays()).isEqualTo("0815");
    }
}
