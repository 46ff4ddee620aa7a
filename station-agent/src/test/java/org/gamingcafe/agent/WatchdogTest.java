package org.gamingcafe.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R02: a seat whose program dies is covered, and begun again")
class WatchdogTest {

    @Test
    void a_seat_that_is_killed_is_covered_and_begun_again() throws Exception {
        var happened = new CopyOnWriteArrayList<String>();
        var seat = List.of("sh", "-c", "echo '" + Watchdog.UP + "'; read nothing");
        try (var watchdog = new Watchdog(seat, () -> happened.add("cover"), () -> happened.add("uncover"))) {
            var watching = Thread.ofVirtual().start(() -> {
                try {
                    watchdog.watch();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            await().atMost(Duration.ofSeconds(5)).until(() -> happened.contains("uncover"));
            var first = watchdog.seat();

            first.destroyForcibly();

            await().atMost(Duration.ofSeconds(5))
                    .until(() -> happened.stream().filter("uncover"::equals).count() == 2);
            assertThat(watchdog.seat().pid()).isNotEqualTo(first.pid());
            assertThat(happened).startsWith("cover", "uncover", "cover");
            watchdog.close();
            watching.join(5_000);
            assertThat(watchdog.seat().isAlive()).isFalse();
        }
    }

    @Test
    void the_seat_is_the_same_program() {
        assertThat(Watchdog.seatOf(List.of("--house", "https://x")))
                .contains(Main.class.getName(), "--seat", "--house");
    }
}
