package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sixty callers want money that is enough for nine of them. */
@DisplayName("I3, I14: money is decided once, however many ask at once")
class RaceTest {

    private static final int CALLERS = 60;
    private static final int ENOUGH_FOR = 9;

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = Desk.open();
    }

    @AfterAll
    static void close() {
        desk.close();
        Books.areInOrder();
    }

    @Test
    void of_sixty_debits_exactly_those_succeed_that_the_wallet_can_pay() {
        var member = TheCafe.demo().freshMember();
        desk.makeAvailable(member.id(), 9_99);

        var outcome = race(caller -> desk.debit(member.id(), 1_00).status());

        outcome.mustBeFair();
        assertThat(desk.available(member.id())).isEqualTo(99);
    }

    @Test
    @DisplayName(
            "Debits of many wallets that can all pay are committed together, and none of them is done twice for it")
    void debits_of_many_wallets_are_committed_together() {
        var members = IntStream.range(0, 20)
                .mapToObj(i -> TheCafe.demo().freshMember().id())
                .toList();
        members.forEach(member -> desk.makeAvailable(member, 9_00));
        var committed = batches("committed");
        var undone = batches("undone");

        race(caller -> desk.debit(members.get(caller % 20), 1_00).status());

        members.forEach(member -> assertThat(desk.available(member)).isEqualTo(6_00));
        assertThat(batches("committed")).isGreaterThan(committed);
        assertThat(batches("undone")).isEqualTo(undone);
    }

    private static long batches(String outcome) {
        var figure = Pattern.compile("debit_batches_" + outcome + "_total(?:\\{[^}]*})? ([0-9.]+)");
        var found = figure.matcher(
                Api.signedIn(TheCafe.demo().admin()).get("metrics").expect(200).text());
        return found.find() ? (long) Double.parseDouble(found.group(1)) : 0;
    }

    @Test
    void of_sixty_sales_exactly_those_succeed_that_the_wallet_can_pay() {
        var member = TheCafe.demo().freshMember();
        var product = (UUID) Books.rows("select id from product where on_hand >= 20 and price > 1 order by id limit 1")
                .getFirst()
                .getFirst();
        var price = Desk.price(product);
        var stock = Desk.stock(product);
        desk.makeAvailable(member.id(), ENOUGH_FOR * price + price - 1);

        var outcome = race(caller -> desk.sell(
                        member.id(),
                        Body.list(Desk.line(product, 1)),
                        Body.list(Desk.paid("WALLET", Body.euros(price))))
                .status());

        outcome.mustBeFair();
        assertThat(desk.available(member.id())).isEqualTo(price - 1);
        assertThat(Desk.stock(product)).isEqualTo(stock - ENOUGH_FOR);
    }

    @Test
    void the_same_race_finds_out_a_desk_that_reads_first_and_writes_then() {
        try (var careless = CarelessDesk.open()) {
            assertThatThrownBy(() -> IntStream.range(0, 10).forEach(round -> {
                        careless.put(9_99);
                        race(caller -> careless.debit(1_00)).mustBeFair();
                        assertThat(careless.balance()).isEqualTo(99);
                    }))
                    .isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void the_same_command_fifty_times_at_once_has_one_effect_and_one_answer() {
        var member = TheCafe.demo().freshMember();
        desk.makeAvailable(member.id(), 50_00);
        var key = UUID.randomUUID().toString();
        var body = Body.of("amount", Body.money("1.00"), "reason", "test");

        var answers = AtOnce.run(50, caller -> desk.api().post("wallets/" + member.id() + "/debits", body, key));

        assertThat(answers).allSatisfy(Answer::expectDone);
        assertThat(answers.stream().map(Answer::text).distinct()).hasSize(1);
        assertThat(answers.stream()
                        .filter(answer -> answer.header("Idempotency-Replayed").isEmpty()))
                .hasSize(1);
        assertThat(desk.available(member.id())).isEqualTo(49_00);
    }

    @Test
    void of_twenty_who_want_one_seat_one_gets_it() {
        var station = TheCafe.demo().freshStation();
        var members = IntStream.range(0, 20)
                .mapToObj(i -> TheCafe.demo().members().get(i))
                .toList();
        var free = members.stream()
                .filter(member -> Books.number(
                                "select count(*) from play_session where account_id = ? and state in ('ACTIVE', 'PAUSED')",
                                member.id())
                        == 0)
                .toList();
        free.forEach(member -> desk.makeAvailable(member.id(), 20_00));

        var answers =
                AtOnce.run(free.size(), i -> desk.startPlay(station, free.get(i).id()));

        var seated = answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(seated).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> answer.expectProblem(409, "station.taken"));
        var ends = AtOnce.run(10, i -> desk.act(seated.getFirst().id(), "end"));
        assertThat(ends.stream().filter(answer -> answer.status() == 200))
                .as("T29: one settlement")
                .hasSize(1);
    }

    private static Outcome race(IntFunction<Integer> debit) {
        var statuses = AtOnce.run(CALLERS, debit);
        return new Outcome(
                statuses.stream().filter(status -> status / 100 == 2).count(),
                statuses.stream().filter(status -> status / 100 == 5).count(),
                statuses.stream().filter(status -> status == 409).count());
    }

    private record Outcome(long succeeded, long broken, long refused) {

        void mustBeFair() {
            assertThat(broken).as("answers 5xx").isZero();
            assertThat(succeeded).as("debits that went through").isEqualTo(ENOUGH_FOR);
            assertThat(refused).as("debits that were refused").isEqualTo(CALLERS - ENOUGH_FOR);
        }
    }
}
