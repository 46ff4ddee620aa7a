package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What happens at the counter while somebody plays. */
class CounterAndSeatTest {

    private static final int CALLERS = 24;
    private static final int DRAWER = 1100;

    private final Demo demo = TheCafe.demo();

    @Test
    @DisplayName("T11: snack and play spend one wallet at the same time: to the cent, never below nothing")
    void snack_and_play_spend_at_the_same_time() {
        var member = demo.freshMember().id();
        try (var desk = Desk.open()) {
            desk.makeAvailable(member, 20_00);
            var session =
                    desk.startPlay(demo.freshStation(), member).expect(201).id();
            TheCafe.clock().forward(Duration.ofMinutes(10));
            try (var later = desk.signedInAnew()) {
                var drink = plenty();
                var price = Desk.price(drink);

                var answers = AtOnce.run(
                        CALLERS,
                        caller -> caller == CALLERS / 2
                                ? later.act(session, "end")
                                : later.sell(
                                        member,
                                        Body.list(Desk.line(drink, 1)),
                                        Body.list(Desk.paid("WALLET", Body.euros(price)))));

                assertThat(answers).extracting(Answer::status).containsOnly(200, 201, 409);
                var sold = answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .count();
                var total = later.play(session).cents("total");
                assertThat(total).isPositive();
                assertThat(later.play(session).at("state")).isEqualTo("SETTLED");
                var wallet = later.wallet(member);
                assertThat(wallet.cents("held")).isZero();
                assertThat(wallet.cents("available"))
                        .isEqualTo(20_00 - total - sold * price)
                        .isNotNegative();
            }
        }
        Books.areInOrder();
    }

    private static UUID plenty() {
        return (UUID) Books.rows(
                        "select id from product where on_hand >= ? and price > 60 and not retired order by price, id limit 1",
                        CALLERS)
                .getFirst()
                .getFirst();
    }

    @Test
    @DisplayName("T25: a shift closes while sessions run; they go on, and are settled in the next one")
    void a_shift_closes_while_sessions_run() {
        var member = demo.freshMember().id();
        var desk = Desk.open();
        desk.makeAvailable(member, 20_00);
        var session = desk.startPlay(demo.freshStation(), member).expect(201).id();
        var drawer = Books.ofShift(desk.shift(), DRAWER);

        var closed = desk.closeWith(Body.euros(drawer)).expect(200);

        assertThat(closed.cents("difference")).isZero();
        try (var next = Desk.open()) {
            assertThat(next.play(session).at("state")).isEqualTo("ACTIVE");
            TheCafe.clock().forward(Duration.ofMinutes(10));
            try (var later = next.signedInAnew()) {
                var ended = later.act(session, "end").expect(200);
                assertThat(ended.at("state")).isEqualTo("SETTLED");
                assertThat(ended.cents("total")).isPositive();
                assertThat(Books.ofShift(later.shift(), DRAWER))
                        .as("play moves no cash")
                        .isEqualTo(100_00);
                assertThat(Books.ofShift(desk.shift(), DRAWER)).isZero();
            }
        }
        Books.areInOrder();
    }
}
