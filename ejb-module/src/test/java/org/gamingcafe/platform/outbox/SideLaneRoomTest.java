package org.gamingcafe.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.gamingcafe.RoomTest;
import org.gamingcafe.With;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("G112: what takes long has few threads of its own, and holds up nobody else's messages")
@With({Pigeons.class, Snails.class})
@Timeout(60)
class SideLaneRoomTest extends RoomTest {

    private static final String OF_STATUS = "select count(*) from outbox_message where type = 'snail' and status = ?";

    /** As delivered; {@code CAFE_OUTBOX_SLOW_THREADS} says another number. */
    private static final int AT_ONCE = 4;

    private final Outbox outbox = the(Outbox.class);
    private final OutboxDispatch dispatch = the(OutboxDispatch.class);

    @BeforeEach
    void empty() {
        change("delete from outbox_message");
        Pigeons.rest();
        Snails.halt();
    }

    @AfterEach
    void free() throws InterruptedException {
        Snails.goOn();
        while (!one("select count(*) from outbox_message where type = 'snail' and taken_by is not null")
                .equals(0L)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @Test
    void mail_does_not_wait_for_a_slow_outside() throws InterruptedException {
        send("snail", 1);
        clock().advance(Duration.ofMillis(1));
        send("pigeon", 1);

        assertThat(dispatch.run()).isEqualTo(2);

        assertThat(Pigeons.ARRIVED).hasSize(1);
        assertThat(Snails.BEGUN.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        assertThat(one(OF_STATUS, 0)).as("it is under way").isEqualTo(1L);
        assertThat(dispatch.run()).as("and nobody else takes it").isZero();
        Snails.goOn();
        while (!one(OF_STATUS, 1).equals(1L)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @Test
    void few_are_under_way_at_once_and_the_rest_is_tried_again() throws InterruptedException {
        var room = AT_ONCE * (1 + SideLane.WAITING);
        send("snail", room + 3);

        dispatch.run();

        assertThat(Snails.BEGUN.tryAcquire(AT_ONCE, 10, TimeUnit.SECONDS)).isTrue();
        assertThat(Snails.BEGUN.tryAcquire(200, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(one("select count(*) from outbox_message where last_error like 'too many of type snail%'"))
                .isEqualTo(3L);
        Snails.goOn();
        while (!one(OF_STATUS, 1).equals((long) room)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        clock().advance(Duration.ofSeconds(7));
        dispatch.run();
        while (!one(OF_STATUS, 1).equals(room + 3L)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private void send(String type, int times) {
        for (var i = 0; i < times; i++) {
            var text = type + i;
            inTransaction(() -> outbox.append(text, type, Map.of("text", text)));
        }
    }
}
