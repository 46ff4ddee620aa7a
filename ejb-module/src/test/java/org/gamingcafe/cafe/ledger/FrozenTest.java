package org.gamingcafe.cafe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Nothing leaves a frozen account, and never more lies on one than may. */
class FrozenTest extends BooksTest {

    @Test
    void nothing_leaves_a_frozen_account_but_money_may_come_in() {
        var owner = anId();
        credit(owner, "10.00");

        assertThat(freeze(owner, "lost card")).isTrue();

        assertThat(freeze(owner, "another reason")).isFalse();
        assertThat(frozen(owner)).isEqualTo("lost card");
        assertRefused("wallet.frozen", () -> debit(owner, "1.00"));
        assertRefused("wallet.frozen", () -> debit(owner, "11.00"));
        assertRefused("wallet.frozen", () -> ledger.hold(venue, Chart.CASH_WALLET, owner, euro("1.00"), "play"));
        credit(owner, "1.00");
        assertThat(ledger.unfreeze(venue, Chart.CASH_WALLET, owner, "EUR")).isTrue();
        assertThat(ledger.unfreeze(venue, Chart.CASH_WALLET, owner, "EUR")).isFalse();
        debit(owner, "11.00");
        assertThat(balance(owner).posted()).isEqualTo(euro("0.00"));
    }

    @Test
    void what_was_held_before_is_settled_and_nothing_beyond_it() {
        var owner = anId();
        credit(owner, "10.00");
        var hold = ledger.hold(venue, Chart.CASH_WALLET, owner, euro("4.00"), "play");
        freeze(owner, "lost card");

        assertRefused("wallet.frozen", () -> ledger.raiseHold(hold, euro("1.00")));
        assertRefused("wallet.frozen", () -> ledger.capture(hold, spending(owner, euro("4.01"))));
        ledger.capture(hold, spending(owner, euro("4.00")));

        assertThat(balance(owner)).isEqualTo(new Balance(euro("6.00"), euro("0.00")));
    }

    @Test
    void what_the_verification_has_frozen_only_an_auditor_releases() {
        var owner = anId();
        credit(owner, "10.00");
        freeze(owner, "lost card");

        assertThat(freeze(owner, FrozenAccounts.BY_VERIFICATION + ": altered")).isTrue();

        assertRefused("ledger.frozen-by-verification", () -> ledger.unfreeze(venue, Chart.CASH_WALLET, owner, "EUR"));
        assertThat(freeze(owner, "lost card")).isFalse();
    }

    @Test
    @DisplayName("I3: ≤ ceiling on top-up, whoever races")
    void a_top_up_never_lifts_a_balance_above_its_ceiling() {
        var owner = anId();
        credit(owner, "9.50");

        var race = race(
                20,
                () -> ledger.post(entry(
                        Leg.debit(Chart.OWNER, null, euro("1.00")),
                        Leg.credit(Chart.CASH_WALLET, owner, euro("1.00")).atMost(euro("14.50")))));

        assertThat(race.results()).hasSize(5);
        assertThat(race.failed(AccountFull.class)).isEqualTo(15);
        assertThat(balance(owner).posted()).isEqualTo(euro("14.50"));
        credit(owner, "5.00");
        debit(owner, "19.50");
    }

    @Test
    void a_freeze_in_a_race_with_debits_leaves_no_debit_after_it() {
        var owner = anId();
        credit(owner, "60.00");

        var race = race(30, () -> {
            debit(owner, "1.00");
            freeze(owner, "lost card");
        });

        assertThat(race.failuresBeside(AccountFrozen.class)).isEmpty();
        var left = balance(owner).posted();
        assertThatThrownBy(() -> debit(owner, "1.00")).isInstanceOf(AccountFrozen.class);
        assertThat(balance(owner).posted()).isEqualTo(left);
        assertThatBalancesAreTheSumsOfTheirPostings();
    }

    private boolean freeze(UUID owner, String reason) {
        return ledger.freeze(venue, Chart.CASH_WALLET, owner, "EUR", reason);
    }

    private String frozen(UUID owner) {
        return ledger.frozen(venue, Chart.CASH_WALLET, owner, "EUR")
                .orElseThrow()
                .reason();
    }
}
