package org.gamingcafe.agent.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.gamingcafe.agent.house.Orders.OnForeign;
import org.gamingcafe.agent.house.Orders.OnIdle;
import org.gamingcafe.agent.house.Orders.Rules;
import org.gamingcafe.agent.seat.IdleWatch.Ask;
import org.gamingcafe.agent.seat.IdleWatch.Gone;
import org.gamingcafe.agent.seat.IdleWatch.Nothing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("T18: who has gone is asked first, and only then paused or ended")
class IdleWatchTest {

    private static final Rules PAUSE = rules(600, OnIdle.PAUSE);

    private final IdleWatch watch = new IdleWatch();

    private static Rules rules(int idle, OnIdle what) {
        return new Rules(Set.of(), OnForeign.NOTHING, Duration.ofSeconds(idle), Duration.ofSeconds(60), what);
    }

    private IdleWatch.Finding look(Rules rules, int idle, int now) {
        return watch.look(rules, Duration.ofSeconds(idle), Duration.ofSeconds(now));
    }

    @Test
    void who_plays_is_not_asked() {
        assertThat(look(PAUSE, 599, 0)).isEqualTo(new Nothing());
    }

    @Test
    void who_rests_for_long_is_asked_then_taken_for_gone_and_that_once() {
        assertThat(look(PAUSE, 600, 0)).isEqualTo(new Ask(Duration.ofSeconds(60)));
        assertThat(look(PAUSE, 640, 40)).isEqualTo(new Ask(Duration.ofSeconds(20)));
        assertThat(look(PAUSE, 660, 60)).isEqualTo(new Gone(OnIdle.PAUSE));
        assertThat(look(PAUSE, 661, 61)).isEqualTo(new Nothing());
    }

    @Test
    void a_touch_is_an_answer() {
        look(PAUSE, 600, 0);

        assertThat(look(PAUSE, 1, 30)).isEqualTo(new Nothing());
        assertThat(look(PAUSE, 600, 700)).isEqualTo(new Ask(Duration.ofSeconds(60)));
    }

    @Test
    void what_did_not_work_is_asked_again() {
        look(PAUSE, 600, 0);
        look(PAUSE, 660, 60);

        watch.again();

        assertThat(look(PAUSE, 670, 70)).isEqualTo(new Ask(Duration.ofSeconds(60)));
    }

    @Test
    void nobody_is_asked_where_the_rules_say_so() {
        assertThat(look(rules(0, OnIdle.END), 9_000, 0)).isEqualTo(new Nothing());
        assertThat(look(rules(600, OnIdle.NOTHING), 9_000, 0)).isEqualTo(new Nothing());
        assertThat(look(Rules.NONE, 9_000, 0)).isEqualTo(new Nothing());
    }
}
