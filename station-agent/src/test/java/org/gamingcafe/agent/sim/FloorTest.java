package org.gamingcafe.agent.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.agent.house.Pace;
import org.gamingcafe.agent.seat.FakeHouse;
import org.gamingcafe.agent.seat.SocketDoor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R02: a simulated seat and its player")
class FloorTest {

    private static final Pace PACE = new Pace(Duration.ofMillis(200), Duration.ofMillis(50), Duration.ofMillis(200));
    private static final Script HASTY =
            new Script(Duration.ofMillis(150), Duration.ofMillis(150), Duration.ofMillis(400), 50, 0);

    @TempDir
    Path memory;

    @Test
    void players_come_and_go_and_the_seat_keeps_a_record_of_it() throws Exception {
        try (var house = new FakeHouse();
                var door = new SocketDoor(house)) {
            house.seatsPeople = true;
            var plan = new Floor.Plan(UUID.randomUUID().toString(), "key", List.of("04A2B3"));
            try (var floor = new Floor(door.address(), List.of(plan), memory, PACE)) {
                var seat = floor.seats().getFirst();
                await().atMost(Duration.ofSeconds(10)).until(() -> seat.agent().isConnected());
                floor.play(HASTY, 7);
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> floor.reports().getFirst().visits() >= 2);
                floor.goHome();

                var report = floor.reports().getFirst();
                assertThat(report.open()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(open -> {
                    assertThat(open.player()).isEqualTo("04A2B3");
                    assertThat(open.to()).isNotNull();
                    assertThat(open.lasted(open.from())).isPositive();
                });
                assertThat(house.wasAsked("/link/ends")).isTrue();
                seat.cutPower();
                assertThat(seat.desk().isOpen()).isFalse();
                seat.powerOn();
                await().atMost(Duration.ofSeconds(10)).until(() -> seat.agent().isConnected());
            }
        }
    }
}
