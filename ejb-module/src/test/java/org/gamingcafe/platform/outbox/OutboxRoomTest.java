package org.gamingcafe.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.gamingcafe.RoomTest;
import org.gamingcafe.With;
import org.gamingcafe.platform.kernel.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@With(Pigeons.class)
class OutboxRoomTest extends RoomTest {

    private static final int MOST_ROUNDS = 20;

    private final Outbox outbox = the(Outbox.class);
    private final OutboxDispatch dispatch = the(OutboxDispatch.class);

    @BeforeEach
    void empty() {
        change("delete from outbox_message");
        Pigeons.rest();
    }

    @Test
    void a_message_arrives_after_the_commit_of_its_act() {
        send("one", "hello");

        dispatch.run();

        assertThat(Pigeons.ARRIVED).containsExactly("hello");
        assertThat(one("select status from outbox_message")).isEqualTo(1);
        dispatch.run();
        assertThat(Pigeons.ARRIVED).containsExactly("hello");
    }

    @Test
    void an_act_that_is_refused_sends_nothing() {
        assertThatThrownBy(() -> inTransaction(() -> {
                    outbox.append("one", "pigeon", Map.of("text", "hello"));
                    throw new NotFound("wallet");
                }))
                .isNotNull();

        assertThat(dispatch.run()).isZero();
        assertThat(Pigeons.ARRIVED).isEmpty();
    }

    @Test
    void messages_of_one_aggregate_arrive_in_order_and_wait_for_each_other() {
        send("one", "first");
        clock().advance(Duration.ofMillis(1));
        send("one", "second");
        send("two", "other");
        Pigeons.LOST.add("first");

        dispatch.run();
        assertThat(Pigeons.ARRIVED).containsExactly("other");
        Pigeons.LOST.clear();
        clock().advance(Duration.ofSeconds(10));
        dispatch.run();

        assertThat(Pigeons.ARRIVED).containsExactly("other", "first", "second");
    }

    @Test
    void a_failed_delivery_is_tried_again_later_and_parked_after_ten_tries() {
        send("one", "hello");
        Pigeons.LOST.add("hello");

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

        assertThat(Pigeons.ARRIVED).containsExactly("hello");
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

        assertThat(Pigeons.ARRIVED).containsExactly("hello");
    }

    @Test
    void what_a_mail_server_says_is_kept_without_the_address() {
        send("one", "hello");
        Pigeons.LOST.add("hello");

        dispatch.run();

        assertThat((String) one("select last_error from outbox_message")).contains("a***@example.org");
    }

    @Test
    void of_many_dispatchers_one_delivers_a_message_and_each_aggregate_keeps_its_order() {
        for (var i = 0; i < 60; i++) {
            send("aggregate" + i % 12, i % 12 + "/" + i / 12);
            clock().advance(Duration.ofMillis(1));
        }

        race(8, this::emptied);

        assertThat(Pigeons.ARRIVED).hasSize(60).doesNotHaveDuplicates();
        for (var i = 0; i < 12; i++) {
            var aggregate = i + "/";
            assertThat(Pigeons.ARRIVED.stream().filter(text -> text.startsWith(aggregate)))
                    .containsExactly(aggregate + 0, aggregate + 1, aggregate + 2, aggregate + 3, aggregate + 4);
        }
    }

    /** The control: looking without taking brings messages twice, so the race above is real. Whether a round meets is chance. */
    @Test
    void a_wrong_dispatcher_that_looks_without_taking_delivers_twice() {
        var sent = 0;
        for (var round = 0; round < MOST_ROUNDS && Pigeons.ARRIVED.size() == sent; round++) {
            for (var i = 0; i < 40; i++) {
                send("aggregate" + i, "message" + sent++);
            }
            race(8, () -> new NaiveDispatch(the(OutboxMessages.class), new Pigeons()).run());
        }

        assertThat(Pigeons.ARRIVED).hasSizeGreaterThan(sent);
    }

    @Test
    void a_node_whose_lease_is_nearly_over_gives_the_rest_back_and_no_try_is_lost() {
        send("one", "slow");
        var taken = the(OutboxMessages.class).take(10, clock().instant(), OutboxDispatch.LEASE);

        the(OutboxMessages.class).giveBack(taken.getFirst(), clock().instant());

        assertThat(one("select attempt_count from outbox_message")).isEqualTo(0);
        dispatch.run();
        assertThat(Pigeons.ARRIVED).containsExactly("slow");
    }

    @Test
    void a_late_failure_of_the_first_node_does_not_disturb_the_second() {
        send("one", "hello");
        var messages = the(OutboxMessages.class);
        var first = messages.take(10, clock().instant(), OutboxDispatch.LEASE).getFirst();
        clock().advance(OutboxDispatch.LEASE.plusSeconds(1));
        messages.take(10, clock().instant(), OutboxDispatch.LEASE);

        messages.again(first, clock().instant(), "too late");
        messages.parked(first, "too late");

        assertThat(one("select status from outbox_message")).isEqualTo(0);
        assertThat(dispatch.run()).as("it is still with the second").isZero();
    }

    /** A batch that found something may have freed the next one of an aggregate. */
    private void emptied() {
        while (!sql("select 1 from outbox_message where status = 0").isEmpty()) {
            dispatch.run();
        }
    }

    private void send(String aggregate, String text) {
        inTransaction(() -> outbox.append(aggregate, "pigeon", Map.of("text", text)));
    }
}
