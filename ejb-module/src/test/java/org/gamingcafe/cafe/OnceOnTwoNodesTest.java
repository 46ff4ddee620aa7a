package org.gamingcafe.cafe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gamingcafe.Errand;
import org.gamingcafe.NodeRace;
import org.gamingcafe.TwoNodes;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.voucher.NewBatch;
import org.gamingcafe.cafe.voucher.VoucherIssueService;
import org.gamingcafe.cafe.voucher.VoucherKind;
import org.gamingcafe.cafe.voucher.VoucherService;
import org.gamingcafe.cafe.wallet.WalletHoldService;
import org.gamingcafe.platform.kernel.AccountId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** I14: what may happen once happens once, on two nodes that share nothing but the database. */
class OnceOnTwoNodesTest extends CounterTest {

    private static final int CALLERS = 12;
    private static final int THINGS = 5;

    /** A hold is ended by capture and by release; the desk does not know of its other callers. */
    static final class Endings implements Errand {
        @Override
        public Object run(Turn turn) {
            var holds = the(WalletHoldService.class);
            var hold = UUID.fromString(turn.ofThisTurn(1));
            if (turn.caller() % 4 < 2) {
                holds.capture(turn.account(0), hold, null, "race", aCommand());
                return "captured";
            }
            holds.release(turn.account(0), hold, "race", aCommand());
            return "released";
        }
    }

    @Test
    @DisplayName("I14: of twelve on two nodes who capture or release a hold one ends it")
    void a_hold_ends_once() {
        assertThat(TwoNodes.seenIn(() -> {
                    var member = memberWith("10.00");

                    var race = as(cashier, () -> TwoNodes.race(CALLERS, THINGS, Endings.class, member, holds(member)));

                    assertThat(race.failures()).isEmpty();
                    assertThat(race.refused()).containsOnly("ledger.hold-ended");
                    assertThat(everyThingOnce(race)).isTrue();
                    var captured =
                            race.done().stream().filter("captured"::equals).count();
                    var wallet = as(house(), () -> wallets.view(member));
                    assertThat(wallet.held()).isEqualTo(euro("0.00"));
                    assertThat(wallet.cash().minor()).isEqualTo(10_00 - captured * 1_00);
                    assertThat(imbalance()).isZero();
                    return race.isWonByBoth();
                }))
                .as("both nodes got something")
                .isTrue();
    }

    @Test
    @DisplayName("I14, control: with a lock of the house alone a hold is captured twice")
    void a_careless_house_captures_a_hold_twice() {
        var alone = memberWith("20.00");
        assertThat(everyThingOnce(
                        TwoNodes.raceOnOne(CALLERS, THINGS, CarelessOnce.Endings.class, venue, alone, holds(alone))))
                .isTrue();

        assertThat(TwoNodes.seenIn(() -> {
                    var member = memberWith("20.00"); // so that it is not for want of money that the second is refused
                    return !everyThingOnce(
                            TwoNodes.race(CALLERS, THINGS, CarelessOnce.Endings.class, venue, member, holds(member)));
                }))
                .as("a hold was captured twice")
                .isTrue();
    }

    static final class Reversals implements Errand {
        @Override
        public Object run(Turn turn) {
            return the(LedgerService.class).reverse(UUID.fromString(turn.ofThisTurn(0)), "race", anId(), null);
        }
    }

    @Test
    @DisplayName("I14: of twelve on two nodes who reverse an entry one does")
    void an_entry_is_reversed_once() {
        assertThat(TwoNodes.seenIn(() -> {
                    var owner = anId();
                    payments(owner, 20); // so that it is not for want of money that the second is refused

                    var race = TwoNodes.race(CALLERS, THINGS, Reversals.class, payments(owner, THINGS));

                    assertThat(race.failures()).isEmpty();
                    assertThat(race.refused()).containsOnly("ledger.already-reversed");
                    assertThat(everyThingOnce(race)).isTrue();
                    assertThat(ledger.balance(venue, Chart.CASH_WALLET, owner, "EUR")
                                    .posted())
                            .isEqualTo(euro("20.00"));
                    assertThat(imbalance()).isZero();
                    return race.isWonByBoth();
                }))
                .as("both nodes got something")
                .isTrue();
    }

    @Test
    @DisplayName("I14, control: who looks for a reversal under a lock of the house reverses an entry twice")
    void a_careless_house_reverses_an_entry_twice() {
        assertThat(TwoNodes.seenIn(() -> {
                    var owner = anId();
                    payments(owner, 20);
                    return !everyThingOnce(TwoNodes.race(
                            CALLERS, THINGS, CarelessOnce.Reversals.class, payments(owner, THINGS), venue, owner));
                }))
                .as("an entry was reversed twice")
                .isTrue();
    }

    /** Each caller is a member of their own. */
    static final class Redemptions implements Errand {
        @Override
        public Object run(Turn turn) {
            var member = new AccountId(UUID.fromString(turn.word(1).split(",")[turn.caller()]));
            return as(
                    member(member, turn.venue(0)),
                    () -> the(VoucherService.class)
                            .redeem(member, turn.ofThisTurn(2), aCommand())
                            .transactionId());
        }
    }

    @Test
    @DisplayName("I14: of twelve members on two nodes who redeem the same code one gets the money")
    void a_code_is_redeemed_once() {
        assertThat(TwoNodes.seenIn(() -> {
                    var before = sum(Chart.CASH_WALLET).minor();
                    var members = list(Stream.generate(() -> aMember(venue)).limit(CALLERS));

                    var race = TwoNodes.race(CALLERS, THINGS, Redemptions.class, venue, members, codes());

                    assertThat(race.failures()).isEmpty();
                    assertThat(race.refused()).containsOnly("voucher.redeemed");
                    assertThat(everyThingOnce(race)).isTrue();
                    assertThat(sum(Chart.CASH_WALLET).minor() - before).isEqualTo(THINGS * 5_00L);
                    assertThat(sum(Chart.VOUCHERS)).isEqualTo(euro("0.00"));
                    return race.isWonByBoth();
                }))
                .as("both nodes got something")
                .isTrue();
    }

    @Test
    @DisplayName("I14, control: with a lock of the house alone a code is redeemed twice")
    void a_careless_house_redeems_a_code_twice() {
        assertThat(TwoNodes.seenIn(() -> {
                    codes();
                    var issued = list(sql(
                                    "select v.id from voucher v join voucher_batch b on b.id = v.batch_id"
                                            + " where v.venue_id = ? order by b.issued_at desc, b.id desc, v.id limit ?",
                                    venue,
                                    THINGS)
                            .stream()
                            .map(row -> row.get("id")));
                    return !everyThingOnce(TwoNodes.race(CALLERS, THINGS, CarelessOnce.Redemptions.class, issued));
                }))
                .as("a code was redeemed twice")
                .isTrue();
    }

    private static boolean everyThingOnce(NodeRace race) {
        var byTurn = race.doneByTurn();
        return byTurn.keySet()
                        .equals(Set.copyOf(IntStream.range(0, THINGS).boxed().toList()))
                && byTurn.values().stream().allMatch(winners -> winners.size() == 1);
    }

    /** Five holds of 1.00. */
    private String holds(AccountId member) {
        return list(IntStream.range(0, THINGS)
                .mapToObj(i -> as(
                                cashier,
                                () -> the(WalletHoldService.class).place(member, euro("1.00"), "race", aCommand()))
                        .id()));
    }

    /** So many entries of 1.00 onto the wallet. */
    private String payments(UUID owner, int count) {
        return list(IntStream.range(0, count)
                .mapToObj(i -> ledger.post(new Entry(
                        anId(),
                        venue,
                        "test",
                        null,
                        null,
                        List.of(
                                Leg.debit(Chart.OWNER, null, euro("1.00")),
                                Leg.credit(Chart.CASH_WALLET, owner, euro("1.00")))))));
    }

    private String codes() {
        var batch = new NewBatch(venue, VoucherKind.VOUCHER, "Race", euro("5.00"), THINGS, 30, null);
        return list(as(manager, () -> the(VoucherIssueService.class).issue(batch, aCommand())).codes().stream());
    }

    private static String list(Stream<?> things) {
        return things.map(String::valueOf).collect(Collectors.joining(","));
    }
}
