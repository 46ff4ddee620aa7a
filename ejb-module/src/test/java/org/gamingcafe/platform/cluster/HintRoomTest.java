package org.gamingcafe.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gamingcafe.RoomTest;
import org.gamingcafe.With;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a node tells the others, over a real database. */
@With(HintRoomTest.Neighbour.class)
class HintRoomTest extends RoomTest {

    private static final int MILLIS = 1_000;

    /** Lives on hints. */
    @ApplicationScoped
    static class Neighbour {

        static final List<Hint> HEARD = new CopyOnWriteArrayList<>();

        void hear(@Observes Hint hint) {
            HEARD.add(hint);
        }
    }

    private final Hints hints = the(Hints.class);
    private final HintEar ear = the(HintEar.class);

    @BeforeEach
    void listen() {
        ear.listen(1);
        Neighbour.HEARD.clear();
    }

    @AfterEach
    void hangUp() {
        ear.hangUp();
    }

    private static void anotherNodeTells(String payload) {
        sql("select cast(pg_notify('cafe_hints', ?) as text)", payload);
    }

    @Test
    void what_another_node_tells_is_heard_and_what_this_one_tells_is_not() {
        hints.tell("floor", "own");
        anotherNodeTells("another\nfloor\nfirst line\nsecond line");

        ear.listen(MILLIS);

        assertThat(Neighbour.HEARD).containsExactly(new Hint("floor", "first line\nsecond line"));
    }

    @Test
    void after_a_broken_line_something_may_have_been_missed() {
        ear.hangUp();
        anotherNodeTells("another\nfloor\nmissed");

        ear.listen(1);

        assertThat(Neighbour.HEARD).startsWith(new Hint(Hint.LOST, ""));
    }

    @Test
    void what_is_no_hint_is_taken_for_one_that_was_lost() {
        anotherNodeTells("nonsense");

        ear.listen(MILLIS);

        assertThat(Neighbour.HEARD).containsExactly(new Hint(Hint.LOST, ""));
    }

    @Test
    void what_is_too_long_is_not_told() {
        assertThatThrownBy(() -> hints.tell("floor", "x".repeat(Hints.LONGEST + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
