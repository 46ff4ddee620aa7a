package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.agent.house.Pace;
import org.gamingcafe.agent.sim.SimulatedSeat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A house of its own, because no other test could live with its clock. */
@Tag("long")
@DisplayName("T5: the clock of the house steps while somebody plays at a real agent")
class HouseClockAgentTest {

    private static final Pace PACE = new Pace(Duration.ofSeconds(4), Duration.ofMillis(300), Duration.ofSeconds(2));
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration PLAYED = Duration.ofMinutes(4);
    private static final Duration BACK = Duration.ofMinutes(3);
    private static final Duration BEYOND_THE_LEASE = Duration.ofMinutes(5);

    /** The way of a word at either end. */
    private static final long SECONDS_APART = 8;

    private static ServerClock clock;
    private static Nodes nodes;
    private static UUID shift;

    /** Keys of free seats, given before the clock moves: a manager's code would be of another time then. */
    private static final Deque<Map.Entry<UUID, String>> KEYS = new ArrayDeque<>();

    @TempDir
    Path memory;

    private final SeatClocks clocks = new SeatClocks();
    private Map.Entry<UUID, String> given;
    private UUID session;
    private SimulatedSeat seat;

    @BeforeAll
    static void open() {
        clock = ServerClock.atNoOffset(Nodes.clockFile("stepped"));
        nodes = Nodes.withClock("stepped", 2, 700);
        shift = nodes.openShift(cashier());
        var manager = nodes.everywhere(nodes.demo().manager()).getFirst();
        for (var station : List.of(nodes.demo().freshStation(), nodes.demo().freshStation())) {
            KEYS.add(Map.entry(
                    station,
                    manager.post("stations/" + station + "/keys").expect(201).at("key")));
        }
    }

    /** Signed in anew: an access token does not last as long as a test lets time go by. */
    private static Api cashier() {
        return nodes.everywhere(nodes.demo().cashier()).getFirst();
    }

    @AfterAll
    static void close() {
        if (nodes != null) {
            nodes.close();
        }
    }

    @BeforeEach
    void somebody_sits_down() {
        var cashier = cashier();
        given = KEYS.remove();
        seat = new SimulatedSeat(
                SimulatedSeat.Place.of(nodes.base(), given.getValue(), memory)
                        .pace(PACE)
                        .clocks(clocks),
                HttpClient.newHttpClient());
        await().atMost(SOON).until(() -> seat.agent().isConnected());
        var member = nodes.memberWith(cashier, shift, 30_00);
        session = cashier.post("play-sessions", Desk.startBody(given.getKey(), member))
                .expect(201)
                .id();
        await().atMost(SOON).until(() -> seat.desk().isOpen());
    }

    @AfterEach
    void away() {
        seat.close();
    }

    /** Half a minute at a time, with a beat in between. */
    private void playOn() {
        for (var played = Duration.ZERO; played.compareTo(PLAYED) < 0; played = played.plusSeconds(30)) {
            clocks.pass(Duration.ofSeconds(30));
            seat.desk().touch();
            clock.forward(Duration.ofSeconds(30));
            await().during(Duration.ofSeconds(5))
                    .atMost(Duration.ofSeconds(8))
                    .until(() -> seat.desk().isOpen());
        }
    }

    private static long seconds(UUID session, String kind) {
        return nodes.number(
                "select coalesce(sum(extract(epoch from until_at - from_at)), 0)::bigint from play_segment"
                        + " where session_id = ? and kind = ?",
                session,
                kind);
    }

    /** @return the seconds that were billed */
    private long ends() {
        cashier().post("play-sessions/" + session + "/end").expect(200);
        await().atMost(SOON).until(() -> !seat.desk().isOpen());
        assertThat(seat.desk().record()).as("it was open all the time").hasSize(1);
        assertThat(nodes.faults()).isZero();
        return seconds(session, "BILLABLE");
    }

    private long opened() {
        return seat.desk().record().stream()
                        .mapToLong(one -> one.lasted(seat.desk().now()).toMillis())
                        .sum()
                / 1_000;
    }

    /** How long the seat may run by what it was told last, in seconds. */
    private long lease() {
        var api = Api.nobodyAt(nodes.base());
        var told = api.send(api.request("stations/" + given.getKey() + "/lease")
                        .header("X-Station-Key", given.getValue())
                        .GET()
                        .build())
                .expect(200)
                .json()
                .getJsonObject("lease");
        return Duration.between(clock.now(), Instant.parse(told.getString("until")))
                .toSeconds();
    }

    @Test
    @DisplayName("Set forward, the seat stays open, and the step is not paid for beyond the lease")
    void set_forward() {
        playOn();
        var lease = lease();

        var step = BEYOND_THE_LEASE.plusSeconds(lease);
        clock.forward(step);
        playOn();

        var billed = ends();
        assertThat(billed).isBetween(opened() - SECONDS_APART, opened() + lease + SECONDS_APART);
        assertThat(billed + seconds(session, "OUTAGE"))
                .as("play and what was free, by the clock of the house")
                .isCloseTo(opened() + step.toSeconds(), within(SECONDS_APART));
    }

    @Test
    @DisplayName("Set back, the seat stays open, and no minute is paid for twice")
    void set_back() {
        playOn();

        clock.back(BACK);
        playOn();

        assertThat(ends()).isCloseTo(opened() - BACK.toSeconds(), within(SECONDS_APART));
        assertThat(seconds(session, "OUTAGE")).isZero();
    }
}
