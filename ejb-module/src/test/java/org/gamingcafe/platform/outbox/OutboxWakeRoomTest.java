package org.gamingcafe.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.gamingcafe.RoomTest;
import org.gamingcafe.With;
import org.gamingcafe.platform.cluster.Hint;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** A message arrives within a second, although everybody looks only every five. */
@With({Pigeons.class, OutboxWakeRoomTest.Neighbour.class})
class OutboxWakeRoomTest extends RoomTest {

    /** Another node, which listens. */
    @ApplicationScoped
    static class Neighbour {

        @Resource(lookup = "java:jboss/datasources/CafeListenDS")
        DataSource lines;

        Connection listening() throws SQLException {
            var line = lines.getConnection();
            try (var listen = line.createStatement()) {
                listen.execute("listen cafe_hints");
            }
            return line;
        }
    }

    private static final Duration SOON = Duration.ofSeconds(1);

    private final Outbox outbox = the(Outbox.class);
    private final OutboxWake wake = the(OutboxWake.class);
    private final Event<Hint> heard =
            CDI.current().getBeanContainer().getEvent().select(Hint.class);

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
        waitsFromAfar();

        heard.fire(new Hint("outbox", ""));

        Awaitility.await()
                .pollInterval(Duration.ofMillis(5))
                .atMost(SOON)
                .untilAsserted(() -> assertThat(Pigeons.ARRIVED).containsExactly("from afar"));
    }

    @Test
    void when_a_hint_may_have_been_missed_a_node_looks_for_itself_and_other_hints_do_not_concern_it() {
        waitsFromAfar();

        heard.fire(new Hint("floor", "a seat has changed"));
        assertThat(Pigeons.ARRIVED).isEmpty();
        heard.fire(new Hint(Hint.LOST, ""));

        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(Pigeons.ARRIVED).containsExactly("from afar"));
    }

    @Test
    void the_other_nodes_are_told_after_a_commit() throws SQLException {
        try (var line = the(Neighbour.class).listening()) {
            send("hello");

            var notes = line.unwrap(PGConnection.class).getNotifications(1_000);

            assertThat(notes).isNotNull();
            assertThat(Arrays.stream(notes).map(PGNotification::getParameter))
                    .anyMatch(note -> note.contains("outbox"));
        }
    }

    private void waitsFromAfar() {
        change("""
                insert into outbox_message (id, aggregate_id, type, payload, next_attempt_at, created_at)
                values (?, 'other', 'pigeon', '{"text": "from afar"}', ?, ?)""", Ids.next(), clock().instant(), clock().instant());
    }

    private void send(String text) {
        inTransaction(() -> outbox.append("to-" + text, "pigeon", Map.of("text", text)));
    }
}
