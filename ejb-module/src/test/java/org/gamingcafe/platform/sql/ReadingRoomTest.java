package org.gamingcafe.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.function.Function;
import org.gamingcafe.RoomTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Several questions in one message. Each run of the statement here gives another answer, so that runs can be counted. */
class ReadingRoomTest extends RoomTest {

    private static final String RUN = "select gen_random_uuid(), cast(? as text)";
    private static final Function<Row, Object> SHAPE = row -> row.id(1);

    private final EntityManager em = the(EntityManager.class);

    @Test
    void who_looks_for_the_same_in_one_message_shares_the_answer() {
        inTransaction(() -> {
            var reading = new Reading(em);
            var one = reading.look(RUN, SHAPE, "a");
            var same = reading.look(RUN, SHAPE, "a");
            var other = reading.look(RUN, SHAPE, "b");

            assertThat(same.one()).isEqualTo(one.one()).isNotEqualTo(other.one());
            assertThat(reading.look(RUN, SHAPE, "a").one())
                    .as("a later message asks anew")
                    .isNotEqualTo(one.one());
        });
    }

    @Test
    @DisplayName("I3: what changes something is done as often as it is asked for")
    void the_same_act_twice_is_done_twice() {
        inTransaction(() -> {
            var reading = new Reading(em);
            var one = reading.ask(RUN, SHAPE, "a");
            var two = reading.ask(RUN, SHAPE, "a");

            assertThat(two.one()).isNotEqualTo(one.one());
        });
    }

    @Test
    void several_questions_take_one_message() {
        var messages = statements(() -> inTransaction(() -> {
            var reading = new Reading(em);
            var one = reading.look(RUN, SHAPE, "a");
            reading.ask(RUN, SHAPE, "b");
            one.one();
        }));

        assertThat(messages).isEqualTo(1);
    }
}
