package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two servers, one database, and clients that ask both at once; their own record of answers is held against the books. */
@Tag("long")
@DisplayName("Money on two servers: decided once")
class MoneyOnTwoServersTest {

    private static final int CALLERS = 64;
    private static final int COMMANDS = 2000;
    private static final int ENOUGH_FOR = 1000;

    private static Nodes nodes;
    private static List<Api> cashiers;
    private static List<Api> managers;
    private static UUID shift;

    @BeforeAll
    static void open() {
        nodes = Nodes.open("two", 2, 300);
        cashiers = nodes.everywhere(nodes.demo().cashier());
        managers = nodes.everywhere(nodes.demo().manager());
        shift = nodes.openShift(cashiers.getFirst());
    }

    @AfterAll
    static void close() {
        if (nodes != null) {
            nodes.close();
        }
    }

    @Test
    @DisplayName("I3, G103: 64 callers on two servers, money for 1,000 of 2,000 debits: 1,000 succeed, nothing is left")
    void there_is_enough_for_exactly_half() {
        var member = nodes.memberWith(cashiers.getFirst(), shift, 10_00);

        var told = ask(command -> debit(command, member).status());

        assertThat(told.values()).containsOnly(200, 409);
        assertThat(told.values().stream().filter(status -> status == 200)).hasSize(ENOUGH_FOR);
        assertThat(wonBy(told, 0)).as("at the first server").isPositive();
        assertThat(wonBy(told, 1)).as("at the second").isPositive();
        assertThat(nodes.cash(member)).isZero();
        assertThat(nodes.debits(member)).isEqualTo(ENOUGH_FOR);
        assertThat(nodes.faults()).isZero();
    }

    @Test
    @DisplayName("I3, control: the same race finds out two desks that read first and write then")
    void the_same_race_breaks_careless_desks() {
        try (var first = CarelessDesk.open(nodes::connect);
                var second = CarelessDesk.open(nodes::connect)) {
            first.put(10_00);

            var told = ask(command -> (command % 2 == 0 ? first : second).debit(1));

            assertThat(told.values().stream().filter(status -> status == 200).count())
                    .as("debits that went through")
                    .isGreaterThan(ENOUGH_FOR);
        }
    }

    /** The status that each command was answered with; every other one goes to the second server. */
    private static Map<Integer, Integer> ask(IntFunction<Integer> command) {
        var next = new AtomicInteger();
        var told = new ConcurrentHashMap<Integer, Integer>();
        AtOnce.run(CALLERS, caller -> {
            for (int i = next.getAndIncrement(); i < COMMANDS; i = next.getAndIncrement()) {
                told.put(i, command.apply(i));
            }
            return null;
        });
        return told;
    }

    private static long wonBy(Map<Integer, Integer> told, int server) {
        return told.entrySet().stream()
                .filter(answer -> answer.getKey() % 2 == server && answer.getValue() == 200)
                .count();
    }

    private static Answer debit(int command, UUID member) {
        return cashiers.get(command % 2).post(debits(member), debit("0.01"));
    }

    private static String debits(UUID member) {
        return "wallets/" + member + "/debits";
    }

    private static JsonObject debit(String amount) {
        return Body.of("amount", Body.money(amount), "reason", "two servers");
    }

    @Test
    @DisplayName(
            "I14: the same key fifty times over two servers: one effect, one answer; other body 422, other person apart")
    void one_key_is_one_act_on_both_servers() {
        var member = nodes.memberWith(cashiers.getFirst(), shift, 50_00);
        var key = UUID.randomUUID().toString();

        var answers = AtOnce.run(
                100,
                caller -> (caller % 4 < 2 ? cashiers : managers)
                        .get(caller % 2)
                        .post(debits(member), debit("1.00"), key));

        assertThat(answers).allSatisfy(Answer::expectDone);
        assertThat(texts(answers, true)).as("fifty of the cashier").hasSize(1);
        assertThat(texts(answers, false)).as("fifty of the manager").hasSize(1);
        assertThat(answers.stream()
                        .filter(answer -> answer.header("Idempotency-Replayed").isEmpty()))
                .as("acts that were not repetitions")
                .hasSize(2);
        assertThat(nodes.cash(member)).isEqualTo(48_00);
        assertThat(nodes.debits(member)).isEqualTo(2);
        for (var cashier : cashiers) {
            cashier.post(debits(member), debit("2.00"), key).expect(422).isProblem();
        }
        assertThat(nodes.cash(member)).isEqualTo(48_00);
    }

    private static List<String> texts(List<Answer> answers, boolean ofCashier) {
        return IntStream.range(0, answers.size())
                .filter(caller -> caller % 4 < 2 == ofCashier)
                .mapToObj(caller -> answers.get(caller).text())
                .distinct()
                .toList();
    }

    @Test
    @DisplayName(
            "G103: opposite transfers at two servers: no deadlock reaches a client, each cent is where clients were told")
    void opposite_transfers_lose_nothing() {
        var anna = nodes.demo().freshMemberWhoSignsIn();
        var bert = nodes.demo().freshMemberWhoSignsIn();
        for (var member : List.of(anna, bert)) {
            Nodes.topUp(
                            cashiers.getFirst(),
                            member.id(),
                            shift,
                            20_00,
                            UUID.randomUUID().toString())
                    .expectDone();
        }
        var before = Map.of(anna, nodes.cash(anna.id()), bert, nodes.cash(bert.id()));
        var at = Map.of(anna, nodes.everywhere(anna), bert, nodes.everywhere(bert));

        var accepted = AtOnce.run(32, caller -> {
            var from = caller % 4 < 2 ? anna : bert;
            var to = caller % 4 < 2 ? bert : anna;
            var cents = 1L + caller;
            var offer = Body.of("to", numberOf(to), "amount", Body.money(cents));
            var offered = at.get(from)
                    .get(caller % 2)
                    .post("wallets/" + from.id() + "/transfers", offer)
                    .expect(201);
            return at.get(to)
                    .get((caller + 1) % 2)
                    .post("wallets/" + to.id() + "/transfers/" + offered.id() + "/accept");
        });

        assertThat(accepted).extracting(Answer::status).containsOnly(200);
        var there = IntStream.range(0, 32)
                .mapToLong(caller -> caller % 4 < 2 ? 1 + caller : -1 - caller)
                .sum();
        assertThat(nodes.cash(anna.id())).isEqualTo(before.get(anna) - there);
        assertThat(nodes.cash(bert.id())).isEqualTo(before.get(bert) + there);
        assertThat(nodes.number(
                        "select count(*) from wallet_transfer where state = 'ACCEPTED' and from_account in (?, ?)",
                        anna.id(),
                        bert.id()))
                .isEqualTo(32);
        assertThat(accepted.stream().map(Answer::id).collect(Collectors.toSet()))
                .hasSize(32);
        assertThat(nodes.faults()).isZero();
    }

    @Test
    @DisplayName(
            "I12: two tills on two servers want the last piece, for cash and from a wallet: one sells it, no other pays")
    void two_tills_sell_the_last_piece_once() {
        var tills = TwoTills.open(nodes, cashiers, managers, shift);

        var rounds = tills.play();

        assertThat(rounds).extracting(TwoTills.Round::isForCash).contains(true, false);
        assertThat(rounds).extracting(TwoTills.Round::soldAt).contains(0, 1);
        tills.mustBeInTheBooks(rounds);
        assertThat(nodes.faults()).isZero();
    }

    @Test
    @DisplayName("I12, control: the same race sells a piece twice at tills that look first and write then")
    void the_same_race_sells_a_piece_twice_at_careless_tills() {
        try (var careless = CarelessTills.open(nodes)) {
            assertThat(careless.oneAfterTheOther()).isEqualTo(1);

            // Not every race is close: of forty one at least is.
            assertThat(IntStream.range(0, 40).mapToLong(careless::atOnce).anyMatch(sold -> sold > 1))
                    .isTrue();
        }
    }

    private static String numberOf(Demo.Person member) {
        return nodes.text("select number from member where account_id = ?", member.id());
    }
}
