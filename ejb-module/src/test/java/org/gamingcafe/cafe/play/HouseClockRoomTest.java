package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("T5: the clock of the house is set while somebody plays")
class HouseClockRoomTest extends PlayRoom {

    private static final Duration BACK = Duration.ofMinutes(10);

    private void playOn(PlayView session, int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            pass(Duration.ofMinutes(1));
            tick(session);
        }
    }

    @Test
    @DisplayName("T5, I6, I7: set back, nothing fails, no minute is billed twice, and the bill is whole")
    void set_back_nothing_is_billed_twice() {
        var session = aSession("20.00");
        playOn(session, 30);
        var reckoned = one("select billed_through from play_session where id = ?", session.id());

        clock().set(clock().instant().minus(BACK));
        tick(session);
        assertThat(one("select billed_through from play_session where id = ?", session.id()))
                .isEqualTo(reckoned);
        playOn(session, 20);
        var ended = end(session);

        assertThat(ended.endedAt()).isEqualTo(OPENING.plus(Duration.ofMinutes(40)));
        assertThat(ended.total()).isEqualTo(euro("2.00"));
        mustBeSound(ended);
    }

    @Test
    @DisplayName("T5: ended while the clock is behind what was reckoned, a session costs what was reckoned and no more")
    void ended_in_the_past_it_costs_what_was_reckoned() {
        var session = aSession("20.00");
        playOn(session, 30);

        clock().set(clock().instant().minus(BACK));
        var ended = end(session);

        assertThat(ended.total()).isLessThanOrEqualTo(euro("1.50"));
        assertThat(wallet(session.accountId()).held()).isEqualTo(euro("0"));
        assertThat(wallet(session.accountId()).cash()).isEqualTo(euro("20.00").minus(ended.total()));
        mustBeSound(ended);
    }
}
