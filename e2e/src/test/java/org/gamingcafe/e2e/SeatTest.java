package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One seat, one player. */
class SeatTest {

    private final Demo demo = TheCafe.demo();

    @Test
    @DisplayName("I5: a seat that is taken and a member who plays already are refused")
    void a_seat_and_a_player_are_taken_once() {
        var seat = demo.freshStation();
        var other = demo.freshStation();
        var first = demo.freshMember();
        var second = demo.freshMember();
        try (var desk = Desk.open()) {
            desk.makeAvailable(first.id(), 20_00);
            desk.makeAvailable(second.id(), 20_00);
            var playing = desk.startPlay(seat, first.id()).expect(201);
            var print = Books.print();

            desk.startPlay(seat, second.id()).expectProblem(409, "station.taken");
            desk.startPlay(other, first.id()).expectProblem(409, "play.already-playing");
            assertThat(Books.print()).isEqualTo(print);

            desk.act(playing.id(), "resume").expect(409).isProblem();
            desk.act(playing.id(), "end").expect(200);
            desk.act(playing.id(), "end").expect(409).isProblem();
            desk.act(playing.id(), "pause").expect(409).isProblem();
            desk.act(UUID.randomUUID(), "end").expectProblem(404, "play-session.not-found");
        }
        Books.areInOrder();
    }

    @Test
    @DisplayName("A till has one open shift; only its cashier takes cash into it")
    void a_till_has_one_open_shift_and_a_closed_one_takes_nothing() {
        var member = demo.freshMember();
        UUID shift;
        try (var desk = Desk.open("50.00")) {
            shift = desk.shift();
            Api.signedIn(demo.manager())
                    .post("tills/" + demo.tills().getFirst() + "/shifts", Body.of("openingFloat", Body.money("1.00")))
                    .expectProblem(409, "till.shift-open");
            Api.signedIn(demo.manager())
                    .post("wallets/" + member.id() + "/top-ups", desk.topUpBody("5.00"))
                    .expectProblem(409, "till.shift-of-another");
            desk.topUp(member.id(), "5.00").expectDone();
            var closed = desk.closeWith("55.00").expect(200);
            assertThat(closed.cents("difference")).isZero();

            desk.topUp(member.id(), "5.00").expectProblem(409, "till.shift-closed");
            desk.closeWith("55.00").expectProblem(409, "till.shift-closed");
        }
        assertThat(Books.ofShift(shift, 1100)).as("the drawer is empty again").isZero();
        Books.areInOrder();
    }
}
