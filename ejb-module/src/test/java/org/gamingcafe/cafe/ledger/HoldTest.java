package org.gamingcafe.cafe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Money set aside is gone until it comes back, and it comes back once. */
class HoldTest extends BooksTest {

    @Test
    void held_money_cannot_be_spent_and_comes_back_when_released() {
        var owner = anId();
        credit(owner, "10.00");

        var hold = ledger.hold(venue, Chart.CASH_WALLET, owner, euro("6.00"), "play");

        assertThat(balance(owner).available()).isEqualTo(euro("4.00"));
        assertThatThrownBy(() -> debit(owner, "4.01")).isInstanceOf(InsufficientFunds.class);
        assertThatThrownBy(() -> ledger.raiseHold(hold, euro("4.01"))).isInstanceOf(InsufficientFunds.class);
        ledger.raiseHold(hold, euro("4.00"));
        assertThat(balance(owner)).isEqualTo(new Balance(euro("10.00"), euro("10.00")));
        ledger.release(hold);
        assertThat(balance(owner)).isEqualTo(new Balance(euro("10.00"), euro("0.00")));
        assertThatThrownBy(() -> ledger.raiseHold(hold, euro("1.00"))).isInstanceOf(HoldEnded.class);
    }

    @Test
    void a_captured_hold_pays_its_entry_and_frees_the_rest() {
        var owner = anId();
        credit(owner, "10.00");
        var hold = ledger.hold(venue, Chart.CASH_WALLET, owner, euro("10.00"), "play");

        ledger.capture(hold, spending(owner, euro("7.25")));

        assertThat(balance(owner)).isEqualTo(new Balance(euro("2.75"), euro("0.00")));
        assertThat(number("select captured from ledger_hold where id = ?", hold))
                .isEqualTo(725);
        assertThatThrownBy(() -> ledger.release(hold)).isInstanceOf(HoldEnded.class);
        assertThatThrownBy(() -> ledger.capture(hold, spending(owner, euro("1.00"))))
                .isInstanceOf(HoldEnded.class);
        assertThat(balance(owner).posted()).isEqualTo(euro("2.75"));
    }

    @Test
    void a_hold_that_many_end_at_once_is_ended_by_one() {
        var owner = anId();
        credit(owner, "100.00");
        var hold = ledger.hold(venue, Chart.CASH_WALLET, owner, euro("5.00"), "play");

        var race = race(30, () -> ledger.capture(hold, spending(owner, euro("5.00"))));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(HoldEnded.class)).isEqualTo(29);
        assertThat(balance(owner)).isEqualTo(new Balance(euro("95.00"), euro("0.00")));
    }

    @Test
    void a_hold_that_is_not_above_zero_or_on_a_house_account_is_a_mistake() {
        assertThatThrownBy(() -> ledger.hold(venue, Chart.CASH_WALLET, anId(), euro("0.00"), "test"))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ledger.hold(venue, Chart.SAFE, anId(), euro("1.00"), "test"))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }
}
