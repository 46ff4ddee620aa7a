package org.gamingcafe.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gamingcafe.RoomTest;
import org.gamingcafe.With;
import org.gamingcafe.platform.kernel.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@With(OutboxRoomTest.Pigeon.class)
class OutboxRoomTest extends RoomTest {

    private static final List<String> ARRIVED = new CopyOnWriteArrayList<>();
    private static final Set<String> LOST = ConcurrentHashMap.newKeySet();

    @ApplicationScoped
    static class Pigeon implements OutboxHandler {

        @Override
        public String type() {
            return "pigeon";
        }

        @Override
        public void deliver(UUID message, Map<String, String> payload) {
            var text = payload.get("text");
            if (LOST.contains(text)) {
                throw new DeliveryFailed("hawk", new IOException("no pigeon"));
            }
            if ("broken".equals(text)) {
                throw new IllegalStateException("cannot read");
            }
            ARRIVED.add(text);
        }
    }

    private final Outbox outbox = the(Outbox.class);
    private final OutboxDispatch dispatch = the(OutboxDispatch.class);

    @BeforeEach
    void empty() {
        change("delete from outbox_message");
        ARRIVED.clear();
        LOST.clear();
    }

    @Test
    void a_message_arrives_after_the_commit_of_its_act() {
        send("one", "hello");

        dispatch.run();

        assertThat(ARRIVED).containsExactly("hello");
        assertThat(one("select status from outbox_message")).isEqualTo(1);
        dispatch.run();
        assertThat(ARRIVED).containsExactly("hello");
    }

    @Test
    void an_act_that_is_refused_sends_nothing() {
        assertThatThrownBy(() -> inTransaction(() -> {
                    outbox.append("one", "pigeon", Map.of("text", "hello"));
                    throw new NotFound("wallet");
                }))
                .isNotNull();

        assertThat(dispatch.run()).isZero();
        assertThat(ARRIVED).isEmpty();
    }

    @Test
    void messages_of_one_aggregate_arrive_in_order_and_wait_for_each_other() {
        send("one", "first");
        clock().advance(Duration.ofMillis(1));
        send("one", "second");
        send("two", "other");
        LOST.add("first");

        dispatch.run();
        assertThat(ARRIVED).containsExactly("other");
        LOST.clear();
        clock().advance(Duration.ofSeconds(10));
        dispatch.run();

        assertThat(ARRIVED).containsExactly("other", "first", "second");
    }

    @Test
    void a_failed_delivery_is_tried_again_later_and_parked_after_ten_tries() {
        send("one", "hello");
        LOST.add("hello");

        for (var tried = 1; tried < 10; tried++) {
            assertThat(dispatch.run()).isEqualTo(1);
            assertThat(dispatch.run()).isZero();
            clock().advance(Duration.ofMinutes(75));
        }
        assertThat(one("select status from outbox_message")).isEqualTo(0);
        dispatch.run();

        assertThat(one("select status from outbox_message")).isEqualTo(2);
        assertThat(one("select attempt_count from outbox_message")).isEqualTo(10);
        assertThat((String) one("select last_error from outbox_message")).contains("hawk");
        clock().advance(Duration.ofDays(1));
        assertThat(dispatch.run()).isZero();
    }

    @Test
    void a_broken_message_does_not_hold_up_the_others() {
        send("one", "broken");
        send("two", "hello");
        inTransaction(() -> outbox.append("three", "carrier-of-another-age", Map.of()));

        dispatch.run();

        assertThat(ARRIVED).containsExactly("hello");
        assertThat(one("select count(*) from outbox_message where status = 0 and last_error is not null"))
                .isEqualTo(2L);
    }

    @Test
    void a_message_of_a_node_that_died_is_taken_over() {
        send("one", "hello");
        the(OutboxMessages.class).take(10, clock().instant(), OutboxDispatch.LEASE);

        assertThat(dispatch.run()).isZero();
        clock().advance(OutboxDispatch.LEASE.plusSeconds(1));
        dispatch.run();

        assertThat(ARRIVED).containsExactly("hello");
    }

    @Test
    void of_many_dispatchers_one_delivers_a_message() {
        for (var i = 0; i < 40; i++) {
            send("aggregate" + i, "message" + i);
        }

        race(8, dispatch::run);

        assertThat(ARRIVED).hasSize(40).doesNotHaveDuplicates();
    }

    private void send(String aggregate, String text) {
        inTransaction(() -> outbox.append(aggregate, "pigeon", Map.of("text", text)));
    }
}
