package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.gamingcafe.agent.desk.LockScreen.Why;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The player presses "End" at a real agent while two people at the counter do the same. */
@DisplayName("T29: the end is asked for at the station and at the counter at once: one settlement")
class AgentEndTest {

    private static final int ROUNDS = 6;

    @TempDir
    Path memory;

    private final Demo demo = TheCafe.demo();

    @Test
    void one_bill_is_settled_one_receipt_issued_and_the_seat_is_free() {
        try (var desk = Desk.open();
                var seat = SeatUnderTest.at(demo.freshStation(), memory)) {
            for (var round = 0; round < ROUNDS; round++) {
                endedByAllAtOnce(desk, seat);
            }
        }
        Books.areInOrder();
    }

    private void endedByAllAtOnce(Desk desk, SeatUnderTest seat) {
        var member = demo.freshMember();
        desk.makeAvailable(member.id(), 20_00);
        var session = desk.startPlay(seat.station, member.id()).expect(201).id();
        seat.opens();
        seat.pass(Duration.ofMinutes(2));
        seat.stays("it stays open", seat.desk()::isOpen);

        var answers = AtOnce.run(3, caller -> {
            if (caller > 0) {
                return desk.act(session, "end").status();
            }
            seat.desk().person().end();
            return 200;
        });

        assertThat(answers).allMatch(status -> status == 200 || status == 409);
        seat.soon("it is free", () -> seat.isLocked(Why.FREE));
        assertThat(Books.number("select count(*) from play_bill where session_id = ?", session))
                .isEqualTo(1);
        assertThat(Books.number("select count(*) from receipt where source_id = ?", session))
                .isEqualTo(1);
        assertThat(Books.number(
                        "select count(*) from audit_record where act = 'play.ended' and entity_id = ?",
                        session.toString()))
                .isEqualTo(1);
        var total = desk.play(session).cents("total");
        assertThat(total).isPositive();
        assertThat(desk.available(member.id())).as("nothing is held any more").isEqualTo(20_00 - total);
        assertThat(Books.number("select count(*) from station where id = ? and state = 'LOCKED'", seat.station))
                .isEqualTo(1);
    }
}
