package org.gamingcafe.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.gamingcafe.RoomTest;
import org.gamingcafe.With;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message arrives within a second, although everybody looks only every five. */
@With(Pigeons.class)
class OutboxWakeRoomTest extends RoomTest {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final Outbox outbox = the(Outbox.class);
    private final OutboxWake wake = the(OutboxWake.class);
    private final OutboxEar ear = the(OutboxEar.class);

    @BeforeEach
    void open() {
        Pigeons.rest();
        wake.open();
        send("warm up");
        Awaitility.await().until(() -> Pigeons.ARRIVED.contains("warm up"));
        Pigeons.rest();
    }

    @AfterEach
    void close() {
        wake.close();
        ear.hangUp();
    }

    @Test
    void a_commit_wakes_its_own_node() {
        send("hello");

        Awaitility.await()
                .pollInterval(Duration.ofMillis(5))
                .atMost(SOON)
                .untilAsserted(() -> assertThat(Pigeons.ARRIVED).containsExactly("hello"));
    }

    @Test
    void an_act_that_is_rolled_back_wakes_nobody_and_sends_nothing() {
        assertThatThrownBy(() -> inTransaction(() -> {
                    outbox.append("one", "pigeon", Map.of("text", "never"));
                    throw new NotFound("wallet");
                }))
                .isNotNull();
        send("hello");

        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(Pigeons.ARRIVED).containsExactly("hello"));
    }

    @Test
    void many_commits_at_once_are_delivered_once_each() {
        race(20, () -> send("message " + Ids.next()));

        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(Pigeons.ARRIVED).hasSize(20).doesNotHaveDuplicates());
    }

    @Test
    void a_node_hears_from_another_one_that_something_waits() {
        ear.listen(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            threads.execute(() -> ear.listen(5_000));

            change("""
                    insert into outbox_message (id, aggregate_id, type, payload, next_attempt_at, created_at)
                    values (?, 'other', 'pigeon', '{"text": "from afar"}', ?, ?)""", Ids.next(), clock().instant(), clock().instant());
            sql("select pg_notify('cafe_outbox', 'another-node')");

            Awaitility.await()
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(SOON)
                    .untilAsserted(() -> assertThat(Pigeons.ARRIVED).containsExactly("from afar"));
        }
    }

    @Test
    void a_line_that_broke_is_opened_again_and_what_was_missed_is_delivered() {
        ear.listen(1);
        asApplicationRole(
                "select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%' and usename = 'cafe_app'");
        change("""
                insert into outbox_message (id, aggregate_id, type, payload, next_attempt_at, created_at)
                values (?, 'other', 'pigeon', '{"text": "missed"}', ?, ?)""", Ids.next(), clock().instant(), clock().instant());

        ear.listen(1);
        ear.listen(1);

        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(Pigeons.ARRIVED).containsExactly("missed"));
    }

    private void send(String text) {
        inTransaction(() -> outbox.append("to-" + text, "pigeon", Map.of("text", text)));
    }
}
