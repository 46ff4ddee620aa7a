package org.gamingcafe.cafe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gamingcafe.Errand;
import org.gamingcafe.TwoNodes;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Command;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** I14: one key, one effect and one answer, on two nodes that share nothing but the database. */
class KeysOnTwoNodesTest extends CounterTest {

    private static final int CALLERS = 50;
    private static final int KEYS = 2;

    /** Told: the member, the keys, another operator and the venue. Half of the callers of each node are the other operator. */
    static final class Debits implements Errand {
        @Override
        public Object run(Turn turn) {
            var mine = Call.current().caller();
            var theirs = caller(Caller.Kind.STAFF, turn.account(2), turn.venue(3), mine.everyPermission());
            var command = Command.of("debit", turn.ofThisTurn(1), "1.00");
            return as(
                    turn.caller() % 4 < 2 ? mine : theirs,
                    () -> the(WalletService.class).debit(turn.account(0), euro("1.00"), "once", command));
        }
    }

    @Test
    @DisplayName(
            "I14: the same key fifty times on two nodes is one debit and one answer; somebody else's is another key")
    void a_key_has_one_effect_and_one_answer() {
        var member = memberWith("50.00");
        var other = staff(venue, Role.CASHIER);
        var keys = keys();

        var race =
                as(cashier, () -> TwoNodes.race(CALLERS * 2, KEYS, Debits.class, member, keys, other.person(), venue));

        assertThat(race.failures()).isEmpty();
        assertThat(race.refused()).isEmpty();
        assertThat(race.doneByTurn().values())
                .hasSize(KEYS)
                .allSatisfy(answers -> assertThat(answers).hasSize(CALLERS * 2))
                .allSatisfy(answers -> assertThat(Set.copyOf(answers))
                        .as("one answer for each operator")
                        .hasSize(2));
        assertThat(debits(member)).isEqualTo(KEYS * 2L);
        assertThat(cashOf(member).minor()).isEqualTo(50_00 - KEYS * 2 * 1_00);
        var late = as(cashier, () -> TwoNodes.race(4, KEYS, OtherBodies.class, member, keys));
        assertThat(late.refused()).as("422").hasSize(4 * KEYS).containsOnly("idempotency.other-body");
        assertThat(debits(member)).isEqualTo(KEYS * 2L);
    }

    static final class OtherBodies implements Errand {
        @Override
        public Object run(Turn turn) {
            var command = Command.of("debit", turn.ofThisTurn(1), "2.00");
            return the(WalletService.class).debit(turn.account(0), euro("2.00"), "once", command);
        }
    }

    /** Half of the callers of each node ask for something else under the same key. */
    static final class TwoBodies implements Errand {
        @Override
        public Object run(Turn turn) {
            var amount = turn.caller() % 4 < 2 ? "1.00" : "2.00";
            var command = Command.of("debit", turn.ofThisTurn(1), amount);
            return the(WalletService.class).debit(turn.account(0), euro(amount), "once", command);
        }
    }

    @Test
    @DisplayName("I14: of two bodies under one key on two nodes one is done, the other is refused")
    void of_two_bodies_one_is_done() {
        var member = memberWith("50.00");

        var race = as(cashier, () -> TwoNodes.race(CALLERS, KEYS, TwoBodies.class, member, keys()));

        assertThat(race.failures()).isEmpty();
        assertThat(race.refused()).containsOnly("idempotency.other-body");
        assertThat(race.doneByTurn().values())
                .hasSize(KEYS)
                .allSatisfy(answers -> assertThat(Set.copyOf(answers)).hasSize(1));
        assertThat(debits(member)).isEqualTo(KEYS);
    }

    @Test
    @DisplayName("I14, control: who looks for the key under a lock of the house acts once on one node and twice on two")
    void a_careless_house_acts_twice_under_one_key() {
        var alone = memberWith("50.00");
        as(cashier, () -> TwoNodes.raceOnOne(CALLERS, KEYS, CarelessOnce.Keys.class, alone, keys()));
        assertThat(debits(alone)).isEqualTo(KEYS);

        assertThat(TwoNodes.seenIn(() -> {
                    var member = memberWith("50.00");
                    var race = as(cashier, () -> TwoNodes.race(12, KEYS, CarelessOnce.Keys.class, member, keys()));
                    assertThat(race.done()).hasSize((int) debits(member));
                    return debits(member) > KEYS;
                }))
                .as("a key was used twice")
                .isTrue();
    }

    private static String keys() {
        return IntStream.range(0, KEYS).mapToObj(i -> anId().toString()).collect(Collectors.joining(","));
    }

    private static long debits(AccountId member) {
        return number("select count(*) from wallet_transactions where user_id = ? and type = 'debit'", member);
    }
}
