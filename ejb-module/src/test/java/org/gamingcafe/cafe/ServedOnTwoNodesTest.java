package org.gamingcafe.cafe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gamingcafe.Errand;
import org.gamingcafe.NodeRace;
import org.gamingcafe.TwoNodes;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.wallet.WalletRulesService;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who serves whom, and what a top-up is, on two nodes that share nothing but the database. */
class ServedOnTwoNodesTest extends CounterTest {

    private static final int CALLERS = 12;
    private static final int TURNS = 6;
    private static final String ABOVE_ALL = "9";

    /**
     * Told: the member, the operator, a manager and the venue. The first caller marks the wallet as linked to the operator,
     * in the middle of the race; everybody else debits it as that operator, and says since when.
     */
    static class Serving implements Errand {
        @Override
        public Object run(Turn turn) {
            var since = now();
            if (turn.caller() > 0) {
                debit(turn);
                return "served " + since;
            }
            if (turn.number() == TURNS / 2) {
                var manager =
                        caller(Caller.Kind.STAFF, turn.account(2), turn.venue(3), Set.of(Permission.WALLET_RULES));
                as(manager, () -> the(WalletRulesService.class).link(turn.account(0), turn.account(1), "sister"));
                return "linked " + now();
            }
            return "waited";
        }

        void debit(Turn turn) {
            the(WalletService.class).debit(turn.account(0), euro("0.01"), "race", aCommand());
        }

        /** By the clock of the database, which both nodes share. */
        private static String now() {
            return asApplicationRole("select to_char(clock_timestamp(), 'HH24:MI:SS.US') as now")
                    .getFirst()
                    .get("now")
                    .toString();
        }
    }

    @Test
    @DisplayName("I16: from the moment at which a wallet is marked as linked at one node, no node serves it")
    void no_node_serves_a_linked_wallet() {
        var met = TwoNodes.seenIn(() -> {
            var member = memberWith("50.00");

            var race = serve(Serving.class, member);

            assertThat(race.failures())
                    .as("who met the mark itself; every door asks once more")
                    .allMatch(failure -> failure.startsWith("40001"));
            assertThat(served(race)).as("begun after the mark").noneMatch(since -> since.compareTo(linked(race)) > 0);
            assertThat(cashOf(member).minor()).isEqualTo(50_00 - served(race).size());
            assertThat(race.refused().stream().distinct()).isSubsetOf("wallet.linked");
            return !served(race).isEmpty() && !race.refused().isEmpty();
        });

        assertThat(met).as("some were served before and some refused after").isTrue();
    }

    /** Asks once per house who is linked, and remembers it. */
    static final class ForgetfulServing extends Serving {
        private final Map<AccountId, Boolean> linked = new ConcurrentHashMap<>();

        @Override
        void debit(Turn turn) {
            var isLinked = linked.computeIfAbsent(
                    turn.account(0),
                    member -> !asApplicationRole("select 1 from wallet_link where account_id = ?", member)
                            .isEmpty());
            if (isLinked) {
                throw new NotFound("wallet");
            }
            the(LedgerService.class)
                    .post(new Entry(
                            anId(),
                            turn.venue(3),
                            "debit",
                            null,
                            null,
                            List.of(
                                    Leg.debit(Chart.CASH_WALLET, turn.id(0), euro("0.01")),
                                    Leg.credit(Chart.GOODS_REVENUE, null, euro("0.01")))));
        }
    }

    @Test
    @DisplayName("I16, control: a house that remembers who is linked goes on serving")
    void a_house_that_remembers_links_serves_a_linked_wallet() {
        change("alter table posting disable trigger posting_balanced");

        assertThat(TwoNodes.seenIn(() -> {
                    var race = serve(ForgetfulServing.class, memberWith("50.00"));
                    return served(race).stream().anyMatch(since -> since.compareTo(linked(race)) > 0);
                }))
                .isTrue();
        change("alter table posting enable trigger posting_balanced");
    }

    private NodeRace serve(Class<? extends Errand> errand, AccountId member) {
        return as(
                cashier,
                () -> TwoNodes.race(CALLERS, TURNS, errand, member, cashier.person(), manager.person(), venue));
    }

    private static List<String> served(NodeRace race) {
        return race.done().stream()
                .filter(said -> said.startsWith("served "))
                .map(said -> said.substring("served ".length()))
                .toList();
    }

    private static String linked(NodeRace race) {
        return race.done().stream()
                .filter(said -> said.startsWith("linked "))
                .map(said -> said.substring("linked ".length()))
                .findFirst()
                .orElse(ABOVE_ALL);
    }

    static final class TopUps implements Errand {
        @Override
        public Object run(Turn turn) {
            return the(WalletService.class)
                    .topUp(turn.account(0), euro("5.00"), turn.id(1), aCommand())
                    .transactionId();
        }
    }

    /** Counts what is paid in as earned, as many systems of this kind do. */
    static final class EarningTopUps implements Errand {
        @Override
        public Object run(Turn turn) {
            var amount = euro("5.00");
            return the(LedgerService.class)
                    .post(new Entry(
                            anId(),
                            turn.venue(2),
                            "top-up",
                            turn.id(1),
                            null,
                            List.of(
                                    Leg.debit(Chart.DRAWER, turn.id(3), amount),
                                    Leg.credit(Chart.GOODS_REVENUE, null, amount),
                                    Leg.debit(Chart.PROMOTION, null, amount),
                                    Leg.credit(Chart.CASH_WALLET, turn.id(0), amount))));
        }
    }

    @Test
    @DisplayName("I15: top-ups on two nodes are cash and debt, and no revenue")
    void a_top_up_is_no_revenue_on_any_node() {
        var shift = openShift("0.00");
        var member = memberWith("1.00");

        var race = as(cashier, () -> TwoNodes.race(CALLERS, 2, TopUps.class, member, shift.id()));

        assertThat(race.failures()).isEmpty();
        assertThat(race.done()).hasSize(CALLERS * 2);
        assertThat(cashOf(member)).isEqualTo(euro("121.00"));
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("120.00"));
        assertThat(revenueOfTopUps()).isZero();
        assertThat(imbalance()).isZero();
    }

    @Test
    @DisplayName("I15, control: top-ups that count as earned are found")
    void a_top_up_that_is_revenue_is_found() {
        change("alter table posting disable trigger posting_balanced");
        var shift = openShift("0.00");

        var race = as(
                cashier,
                () -> TwoNodes.race(CALLERS, 2, EarningTopUps.class, memberWith("1.00"), shift.id(), venue, till.id()));

        change("alter table posting enable trigger posting_balanced");
        assertThat(race.done()).hasSize(CALLERS * 2);
        assertThat(revenueOfTopUps()).isEqualTo(120_00);
        assertThat(imbalance()).isZero();
    }

    private long revenueOfTopUps() {
        return number("""
                select coalesce(sum(p.credit - p.debit), 0) from posting p
                join ledger_account a on a.id = p.account_id join journal_entry e on e.id = p.entry_id
                where a.venue_id = ? and a.chart between 4000 and 4999 and e.type = 'top-up'""", venue);
    }
}
