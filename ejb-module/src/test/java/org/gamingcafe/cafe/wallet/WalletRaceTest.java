package org.gamingcafe.cafe.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.InsufficientFunds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A wallet under many hands at once (quality, Money). */
class WalletRaceTest extends CounterTest {

    private static final int CALLERS = 64;

    @Test
    @DisplayName("G103, D33: 64 threads and enough for half of them: exactly half, not a cent twice")
    void of_sixty_four_who_race_exactly_half_get_their_money() {
        var member = memberWith("96.00");

        var race = as(cashier, () -> race(CALLERS, () -> wallets.debit(member, euro("3.00"), "race", aCommand())));

        assertThat(race.results()).hasSize(CALLERS / 2);
        assertThat(race.failed(InsufficientFunds.class)).isEqualTo(CALLERS / 2);
        assertThat(cashOf(member)).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.GOODS_REVENUE)).isEqualTo(euro("96.00"));
        assertThat(imbalance()).isZero();
    }

    @Test
    @DisplayName("G103, control: who reads, decides and writes gives money away in the same race")
    void the_same_race_breaks_a_naive_wallet() {
        change("alter table ledger_account disable trigger ledger_account_balance");
        var given = 0;
        for (var round = 0; round < 5 && given == 0; round++) {
            var member = memberWith("96.00");
            var em = the(EntityManager.class);

            var race = race(CALLERS, () -> inTransaction(() -> naiveDebit(em, member.value())));

            given = race.results().size() - CALLERS / 2;
        }
        change("alter table ledger_account enable trigger ledger_account_balance");

        assertThat(given).as("debits that were granted without money").isPositive();
    }

    private static long naiveDebit(EntityManager em, UUID member) {
        var posted = ((Number)
                        em.createNativeQuery("select posted from ledger_account where owner = :owner and chart = 2100")
                                .setParameter("owner", member)
                                .getSingleResult())
                .longValue();
        if (posted < 300) {
            throw new IllegalStateException("not enough");
        }
        em.createNativeQuery("update ledger_account set posted = :after where owner = :owner and chart = 2100")
                .setParameter("after", posted - 300)
                .setParameter("owner", member)
                .executeUpdate();
        return posted - 300;
    }

    @Test
    @DisplayName("G102, G104, I14: the same key fifty times at once is one debit and one answer")
    void the_same_key_fifty_times_is_one_act() {
        var member = memberWith("50.00");
        var command = aCommand();

        var race = as(cashier, () -> race(50, () -> wallets.debit(member, euro("3.00"), "once", command)));

        assertThat(race.failures()).isEmpty();
        assertThat(Set.copyOf(race.results())).hasSize(1);
        assertThat(cashOf(member)).isEqualTo(euro("47.00"));
        assertThat(number("select count(*) from wallet_transactions where user_id = ? and type = 'debit'", member))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("G102, control: without keys the same fifty are fifty debits")
    void fifty_keys_are_fifty_acts() {
        var member = memberWith("150.00");

        var race = as(cashier, () -> race(50, () -> wallets.debit(member, euro("3.00"), "each", aCommand())));

        assertThat(race.results()).hasSize(50);
        assertThat(cashOf(member)).isEqualTo(euro("0.00"));
    }
}
