package org.gamingcafe.cafe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gamingcafe.Errand;
import org.gamingcafe.NodeRace;
import org.gamingcafe.TwoNodes;
import org.gamingcafe.cafe.bonus.BonusPlan;
import org.gamingcafe.cafe.bonus.BonusService;
import org.gamingcafe.cafe.bonus.BonusTier;
import org.gamingcafe.cafe.member.MemberService;
import org.gamingcafe.cafe.transfer.NewTransfer;
import org.gamingcafe.cafe.transfer.TransferService;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.platform.kernel.AccountId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The limits of a wallet hold on two nodes that share nothing but the database. */
class MoneyOnTwoNodesTest extends CounterTest {

    private static final int CALLERS = 8;
    private static final int TURNS = 8;

    static final class Debits implements Errand {
        @Override
        public Object run(Turn turn) {
            return the(WalletService.class)
                    .debit(turn.account(0), euro("1.00"), "race", aCommand())
                    .transactionId();
        }
    }

    @Test
    @DisplayName("I3, G103: 64 debits on two nodes and money for half of them: exactly half, not a cent twice")
    void two_nodes_do_not_spend_the_same_money() {
        var met = TwoNodes.seenIn(() -> {
            var member = memberWith("32.00");

            var race = as(cashier, () -> TwoNodes.race(CALLERS, TURNS, Debits.class, member));

            assertThat(race.failures()).isEmpty();
            assertThat(race.done()).hasSize(32).doesNotHaveDuplicates();
            assertThat(race.refused()).hasSize(32).containsOnly("wallet.insufficient-funds");
            assertThat(cashOf(member)).isEqualTo(euro("0.00"));
            assertThat(imbalance()).isZero();
            return race.isWonByBoth();
        });

        assertThat(met).as("both nodes got some of the money").isTrue();
    }

    @Test
    @DisplayName("I3, control: who decides under a lock of the house is right on one node and gives money away on two")
    void the_same_race_breaks_a_wallet_with_a_lock_of_its_house() {
        change("alter table ledger_account disable trigger ledger_account_balance");
        var alone = TwoNodes.raceOnOne(CALLERS, TURNS, CarelessMoney.Debits.class, memberWith("32.00"));
        assertThat(alone.done()).hasSize(32);

        var lost = TwoNodes.seenIn(() -> TwoNodes.race(CALLERS, TURNS, CarelessMoney.Debits.class, memberWith("32.00"))
                        .done()
                        .size()
                > 32);

        change("alter table ledger_account enable trigger ledger_account_balance");
        assertThat(lost).as("more was spent than there was").isTrue();
    }

    static final class TopUps implements Errand {
        @Override
        public Object run(Turn turn) {
            return the(WalletService.class)
                    .topUp(turn.account(0), euro("30.00"), turn.id(1), aCommand())
                    .transactionId();
        }
    }

    @Test
    @DisplayName("I3, T28: top-ups with bonus on two nodes leave at most the largest balance")
    void two_nodes_do_not_overfill_a_wallet() {
        halfAsMuchAgain();
        var shift = openShift("0.00");
        var met = TwoNodes.seenIn(() -> {
            var member = memberWith("640.00");

            var race = as(cashier, () -> TwoNodes.race(CALLERS, 4, TopUps.class, member, shift.id()));

            assertThat(race.failures()).isEmpty();
            assertThat(race.done()).as("8 × 45.00 fit into 360.00").hasSize(8);
            assertThat(race.refused()).hasSize(24).containsOnly("wallet.too-full");
            assertThat(cashOf(member).plus(bonusOf(member))).isEqualTo(euro("1000.00"));
            assertThatGrantsAddUp();
            assertThat(imbalance()).isZero();
            return race.isWonByBoth();
        });

        assertThat(met).as("both nodes filled the wallet").isTrue();
    }

    @Test
    @DisplayName("I3, T28, control: with a lock of the house alone two nodes lift a wallet above its largest balance")
    void the_same_race_overfills_a_wallet_with_a_lock_of_its_house() {
        change("alter table ledger_account disable trigger ledger_account_balance");
        var lost = TwoNodes.seenIn(() -> {
            var member = memberWith("640.00");
            bonus(member, "0.01", 30);
            return TwoNodes.race(CALLERS, 4, CarelessMoney.TopUps.class, member)
                            .done()
                            .size()
                    > 7;
        });

        change("alter table ledger_account enable trigger ledger_account_balance");
        assertThat(lost).as("more was paid in than fits").isTrue();
    }

    private void halfAsMuchAgain() {
        var bonuses = the(BonusService.class);
        var tiers = List.of(new BonusTier(euro("5.00"), null, 5_000, 30));
        as(
                manager,
                () -> bonuses.setPlan(
                        venue, new BonusPlan(tiers, bonuses.plan(venue).version())));
    }

    @Test
    @DisplayName("I3: each cent of two grants is spent once on two nodes, and then cash")
    void two_nodes_do_not_spend_the_same_bonus() {
        var met = TwoNodes.seenIn(() -> {
            var member = memberWith("12.00");
            bonus(member, "13.50", 5);
            bonus(member, "6.50", 9);

            var race = as(cashier, () -> TwoNodes.race(CALLERS, TURNS, Debits.class, member));

            assertThat(race.failures()).isEmpty();
            assertThat(race.done()).hasSize(32);
            assertThat(bonusOf(member)).isEqualTo(euro("0.00"));
            assertThat(cashOf(member)).isEqualTo(euro("0.00"));
            assertThatGrantsAddUp();
            return race.isWonByBoth();
        });

        assertThat(met).as("both nodes spent some of the bonus").isTrue();
    }

    @Test
    @DisplayName("I3, control: with a lock of the house alone two nodes spend the same bonus")
    void the_same_race_spends_bonus_twice_with_a_lock_of_its_house() {
        var lost = TwoNodes.seenIn(() -> {
            var member = memberWith("1.00");
            bonus(member, "32.00", 5);
            return spent(TwoNodes.race(CALLERS, TURNS, CarelessMoney.Bonus.class, member)) > 32_00 - left(member);
        });

        assertThat(lost).as("more bonus was spent than was taken").isTrue();
    }

    private static long spent(NodeRace race) {
        return race.done().size() * 1_00L;
    }

    private static long left(AccountId member) {
        return number("select sum(remaining) from bonus_grant where account_id = ?", member);
    }

    /** Told: two members, their numbers and the venue. On each node half of the callers send there, half back. */
    static final class Transfers implements Errand {
        @Override
        public Object run(Turn turn) {
            var isThere = turn.caller() % 4 < 2;
            var from = turn.account(isThere ? 0 : 1);
            var to = turn.account(isThere ? 1 : 0);
            var offer = new NewTransfer(from, turn.word(isThere ? 3 : 2), euro("0.10"), null);
            var transfers = the(TransferService.class);
            var offered = as(member(from, turn.venue(4)), () -> transfers.offer(offer, aCommand()));
            return as(
                    member(to, turn.venue(4)),
                    () -> transfers.accept(to, offered.id(), aCommand()).state());
        }
    }

    @Test
    @DisplayName("G103: opposite transfers on two nodes: no deadlock reaches anybody, nothing is lost")
    void opposite_transfers_do_not_wait_in_a_circle() {
        var anna = anEnteredMember("30.00");
        var bert = anEnteredMember("20.00");

        var race = TwoNodes.race(4, 4, Transfers.class, anna, bert, number(anna), number(bert), venue);

        assertThat(race.failures()).isEmpty();
        assertThat(race.done()).hasSize(16).containsOnly("ACCEPTED");
        assertThat(cashOf(anna)).isEqualTo(euro("30.00"));
        assertThat(cashOf(bert)).isEqualTo(euro("20.00"));
        assertThat(imbalance()).isZero();
    }

    @Test
    @DisplayName("G103, control: who locks in the order of the money, one at a time in each house, waits in a circle")
    void the_same_race_blocks_a_house_that_locks_as_money_flows() {
        var anna = anEnteredMember("30.00");
        var bert = anEnteredMember("20.00");
        assertThat(TwoNodes.raceOnOne(4, 2, CarelessMoney.Transfers.class, anna, bert)
                        .failures())
                .isEmpty();

        var blocked =
                TwoNodes.seenIn(() -> TwoNodes.race(4, 2, CarelessMoney.Transfers.class, anna, bert).failures().stream()
                        .anyMatch(failure -> failure.startsWith("40P01")));

        assertThat(blocked).as("deadlocks").isTrue();
    }

    private static String number(AccountId member) {
        return as(house(), () -> the(MemberService.class).get(member)).number();
    }
}
