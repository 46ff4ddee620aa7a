package org.gamingcafe.cafe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gamingcafe.platform.kernel.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The books under many hands at once. */
class LedgerRaceTest extends BooksTest {

    @Test
    @DisplayName("I3: of 60 who race for nine shares nine get one")
    void a_race_for_the_last_money_has_exactly_so_many_winners() {
        var owner = anId();
        credit(owner, "9.50");

        var race = race(60, () -> debit(owner, "1.00"));

        assertThat(race.results()).hasSize(9);
        assertThat(race.failed(InsufficientFunds.class)).isEqualTo(51);
        assertThat(balance(owner).posted()).isEqualTo(euro("0.50"));
        assertThatBalancesAreTheSumsOfTheirPostings();
    }

    @Test
    @DisplayName("I3, control: who reads first and writes then loses money in the same race")
    void the_same_race_breaks_a_naive_wallet() {
        change("alter table ledger_account disable trigger ledger_account_balance");
        var lost = 0;
        for (var round = 0; round < 5 && lost == 0; round++) {
            lost = naiveRace() - 9;
        }
        change("alter table ledger_account enable trigger ledger_account_balance");

        assertThat(lost).as("debits that were granted without money").isPositive();
    }

    @Test
    @DisplayName("I4: who changes a balance without a posting does not get to commit")
    void the_database_refuses_a_naive_wallet() {
        assertThat(naiveRace()).isZero();
        var owner = anId();
        credit(owner, "1.00");
        assertThatThrownBy(
                        () -> asApplicationRole("update ledger_account set posted = posted + 1 where owner = ?", owner))
                .isInstanceOfSatisfying(
                        SqlRefused.class, refused -> assertThat(refused.state()).isEqualTo("23514"));
    }

    /** @return how many of 60 got one of nine shares */
    private int naiveRace() {
        var owner = anId();
        credit(owner, "9.50");
        var naive = new NaiveWallet(the(EntityManager.class), (UUID) one(WALLET, venue, owner));
        return race(60, () -> inTransaction(() -> naive.debit(100))).results().size();
    }

    @Test
    @DisplayName("I4: a balance equals the sum of its postings")
    void a_thousand_random_acts_leave_every_balance_the_sum_of_its_postings() {
        var random = new Random(20260302);
        var owners = List.of(anId(), anId(), anId(), anId());
        var holds = new ArrayList<UUID>();
        for (var owner : owners) {
            credit(owner, "20.00");
        }

        for (var act = 0; act < 1000; act++) {
            var owner = owners.get(random.nextInt(owners.size()));
            var amount = new Money(1 + random.nextInt(900), "EUR");
            try {
                switch (random.nextInt(6)) {
                    case 0 -> credit(owner, amount);
                    case 1 -> debit(owner, amount);
                    case 2 -> transfer(owner, owners.get(random.nextInt(owners.size())), amount);
                    case 3 -> holds.add(ledger.hold(venue, Chart.CASH_WALLET, owner, amount, "test"));
                    case 4 -> drawn(holds, random).ifPresent(hold -> ledger.capture(hold, spending(owner, amount)));
                    default -> drawn(holds, random).ifPresent(ledger::release);
                }
            } catch (InsufficientFunds | HoldEnded refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }

        assertThat(imbalance()).isZero();
        assertThatBalancesAreTheSumsOfTheirPostings();
        assertThat(number("""
                select count(*) from ledger_account a where floor is not null and held <> coalesce((
                    select sum(amount) from ledger_hold h where h.account_id = a.id and state = 'PENDING'), 0)""")).isZero();
    }

    @Test
    void opposite_transfers_do_not_block_each_other() {
        var one = anId();
        var other = anId();
        credit(one, "100.00");
        credit(other, "100.00");
        var turn = new AtomicInteger();

        var race = race(40, () -> {
            var there = turn.incrementAndGet() % 2 == 0;
            for (var i = 0; i < 5; i++) {
                transfer(there ? one : other, there ? other : one, euro("0.10"));
            }
        });

        assertThat(race.failures()).isEmpty();
        assertThat(balance(one).posted().plus(balance(other).posted())).isEqualTo(euro("200.00"));
        assertThatBalancesAreTheSumsOfTheirPostings();
    }

    @Test
    void an_account_that_many_use_first_is_made_once() {
        var owner = anId();

        var race = race(30, () -> credit(owner, "1.00"));

        assertThat(race.failures()).isEmpty();
        assertThat(balance(owner).posted()).isEqualTo(euro("30.00"));
        assertThat(sql(WALLET, venue, owner)).hasSize(1);
    }

    private static Optional<UUID> drawn(List<UUID> holds, Random random) {
        Collections.shuffle(holds, random);
        return holds.stream().findFirst();
    }
}
