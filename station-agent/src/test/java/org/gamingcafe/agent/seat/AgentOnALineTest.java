package org.gamingcafe.agent.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.gamingcafe.agent.desk.LockScreen.Why;
import org.gamingcafe.agent.desk.SimulatedDesk;
import org.gamingcafe.agent.desk.Words;
import org.gamingcafe.agent.house.Address;
import org.gamingcafe.agent.house.Pace;
import org.gamingcafe.agent.lease.SteppingClocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R02: an agent on a connection to its house")
class AgentOnALineTest {

    private static final Pace PACE = new Pace(Duration.ofMillis(300), Duration.ofMillis(50), Duration.ofMillis(200));

    @TempDir
    Path directory;

    private final SteppingClocks clocks = new SteppingClocks();
    private final SimulatedDesk desk = new SimulatedDesk(clocks);
    private FakeHouse house;
    private SocketDoor door;
    private Agent agent;

    @BeforeEach
    void open() throws Exception {
        house = new FakeHouse();
        door = new SocketDoor(house);
        agent = new Agent(new Agent.Parts(
                new Address(door.address(), "key"),
                HttpClient.newHttpClient(),
                desk,
                new Disk(directory, "key"),
                clocks,
                new Words(Locale.GERMAN),
                PACE,
                Duration.ofMillis(20),
                "test 1",
                new Random(1)));
        agent.start();
    }

    @AfterEach
    void close() throws Exception {
        agent.close();
        door.close();
        house.close();
    }

    private static void soon(BooleanSupplier holds) {
        await().atMost(Duration.ofSeconds(8))
                .pollInterval(Duration.ofMillis(10))
                .until(holds::getAsBoolean);
    }

    private boolean isLocked(Why why) {
        return desk.lockScreen().filter(screen -> screen.why() == why).isPresent();
    }

    @Test
    void it_says_who_it_is_then_what_it_has_noted_then_that_it_is_alive() {
        soon(() -> door.said().contains("beat"));

        assertThat(door.said()).startsWith("hello", "journal", "beat");
        assertThat(agent.station()).contains(house.station);
        assertThat(agent.isConnected()).isTrue();
    }

    @Test
    void what_the_house_says_by_itself_is_heard_at_once() throws Exception {
        soon(() -> isLocked(Why.FREE));
        house.grant(UUID.randomUUID(), "ACTIVE", Duration.ofMinutes(10));

        door.push();

        soon(desk::isOpen);
    }

    @Test
    void commands_are_answered_over_the_connection() {
        var command = UUID.randomUUID();
        house.tell(command, "LAUNCH", "chess");

        soon(() -> door.said().contains("answer"));

        var answer = door.heard.stream()
                .filter(one -> one.getString("type").equals("answer"))
                .findFirst()
                .orElseThrow()
                .getJsonObject("body");
        assertThat(answer.getString("command")).isEqualTo(command.toString());
        assertThat(answer.getBoolean("done")).isTrue();
    }

    @Test
    void a_connection_that_ends_is_replaced_and_the_house_asked_in_between() throws Exception {
        soon(() -> isLocked(Why.FREE));

        door.hangUp();

        soon(() -> house.wasAsked("/link/heartbeats"));
        soon(() -> door.said().stream().filter("hello"::equals).count() >= 2);
        soon(agent::isConnected);
    }

    @Test
    void a_connection_on_which_nothing_is_answered_is_given_up() {
        soon(() -> isLocked(Why.FREE));

        door.isSilent = true;

        await().atMost(Duration.ofSeconds(20)).until(() -> house.wasAsked("/link/heartbeats"));
        assertThat(isLocked(Why.FREE)).as("plain requests do").isTrue();
    }

    @Test
    void a_refused_key_locks() throws Exception {
        house.grant(UUID.randomUUID(), "ACTIVE", Duration.ofMinutes(10));
        soon(desk::isOpen);

        house.refuses = true;
        door.hangUp();

        soon(() -> isLocked(Why.NOT_ENROLLED));
    }
}
