package org.gamingcafe.agent.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.agent.Main;
import org.gamingcafe.agent.screen.VirtualScreen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R02: the whole program, watchdog and seat, on a screen of its own")
class WholeProgramTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private static List<String> boots(FakeHouse house) {
        return house.bodies.stream()
                .filter(body -> body.containsKey("agent"))
                .map(body -> body.getString("boot"))
                .distinct()
                .toList();
    }

    @Test
    void a_seat_that_is_killed_comes_back_and_both_end_together() throws Exception {
        try (var house = new FakeHouse();
                var screen = VirtualScreen.open(1024, 640)) {
            new Memory(new Disk(directory, "key")).station(house.station);
            house.grant(UUID.randomUUID(), "ACTIVE", Duration.ofMinutes(10));
            var watchdog = screen.start(
                    VirtualScreen.java(
                            Main.class, "--house", house.address().toString(), "--memory", directory.toString()),
                    Map.of("CAFE_STATION_KEY", "key"));
            try {
                await().atMost(PATIENCE).until(() -> boots(house).size() == 1);
                var seat = watchdog.children().findFirst().orElseThrow();
                var second = screen.run(List.of("env", "CAFE_STATION_KEY=key", "sh", "-c", shell(house)), 20);
                assertThat(second.said()).contains("Another agent runs");

                seat.destroyForcibly();

                await().atMost(PATIENCE).until(() -> boots(house).size() == 2);
                var again = watchdog.children().findFirst().orElseThrow();
                watchdog.destroyForcibly();
                await().atMost(PATIENCE).until(() -> !again.isAlive());
            } finally {
                watchdog.descendants().forEach(ProcessHandle::destroyForcibly);
                watchdog.destroyForcibly();
            }
        }
    }

    private String shell(FakeHouse house) {
        return String.join(
                " ",
                VirtualScreen.java(
                        Main.class, "--house", house.address().toString(), "--memory", directory.toString()));
    }
}
