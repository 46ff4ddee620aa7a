package org.gamingcafe.agent.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.gamingcafe.agent.desk.LockScreen.Why;
import org.gamingcafe.agent.desk.Note;
import org.gamingcafe.agent.desk.PlayBar;
import org.gamingcafe.agent.desk.SimulatedDesk;
import org.gamingcafe.agent.desk.Words;
import org.gamingcafe.agent.house.Address;
import org.gamingcafe.agent.house.Pace;
import org.gamingcafe.agent.house.Running;
import org.gamingcafe.agent.lease.HouseKeys;
import org.gamingcafe.agent.lease.SteppingClocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R02: an agent at a house that it reaches by plain requests only")
class AgentAtAFakeHouseTest {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Pace FAST = new Pace(Duration.ofMillis(60), Duration.ofMillis(50), Duration.ofMillis(200));

    @TempDir
    Path directory;

    private final SteppingClocks clocks = new SteppingClocks();
    private final SimulatedDesk desk = new SimulatedDesk(clocks);
    private final UUID session = UUID.randomUUID();
    private FakeHouse house;
    private Agent agent;

    @BeforeEach
    void open() throws IOException {
        house = new FakeHouse();
        new Memory(disk()).station(house.station);
        agent = anAgent(desk);
    }

    @AfterEach
    void close() {
        agent.close();
        house.close();
    }

    private Disk disk() {
        return new Disk(directory, "key");
    }

    private Agent anAgent(SimulatedDesk at) {
        var made = new Agent(new Agent.Parts(
                new Address(house.address(), "key"),
                HttpClient.newHttpClient(),
                at,
                disk(),
                clocks,
                new Words(Locale.ENGLISH),
                FAST,
                Duration.ofMillis(20),
                "test 1",
                new Random(1)));
        made.start();
        return made;
    }

    private static void soon(BooleanSupplier holds) {
        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(10))
                .until(holds::getAsBoolean);
    }

    private boolean isLocked(Why why) {
        return desk.lockScreen().filter(screen -> screen.why() == why).isPresent();
    }

    private void play() {
        house.grant(session, "ACTIVE", TEN_MINUTES);
        soon(desk::isOpen);
    }

    @Test
    void it_is_locked_until_there_is_a_lease_and_again_without_one() {
        soon(() -> isLocked(Why.FREE));
        play();

        house.lease = "";

        soon(() -> isLocked(Why.FREE));
        assertThat(desk.record()).hasSize(1);
        soon(() -> house.wasAsked("/link/journal"));
    }

    private UUID aGame() {
        var game = UUID.randomUUID();
        house.games = Json.createObjectBuilder()
                .add(
                        "items",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("id", game.toString())
                                        .add("title", "Rocket")
                                        .add("program", "Rocket.exe")
                                        .add("running", false)))
                .build();
        return game;
    }

    @Test
    @DisplayName("R05: who plays chooses a game; the house has it started, and hears when it does not run any more")
    void a_game_that_was_closed_is_told() {
        var game = aGame();
        play();
        soon(() -> desk.bar().filter(bar -> !bar.games().isEmpty()).isPresent());
        desk.person().launch(game);
        soon(() -> house.wasAsked("/link/games/" + game + "/launches"));
        house.tell(UUID.randomUUID(), "LAUNCH", "Rocket.exe");
        soon(() -> desk.done().contains("launch Rocket.exe"));
        clocks.pass(Duration.ofSeconds(6));
        var running = new Running(77, "rocket.exe", 1, Instant.now());

        desk.start(running);
        clocks.pass(Duration.ofSeconds(6));
        await().during(Duration.ofMillis(200)).until(() -> !house.wasAsked("/link/games/" + game + "/ends"));
        desk.close(running);
        clocks.pass(Duration.ofSeconds(6));

        soon(() -> house.wasAsked("/link/games/" + game + "/ends"));
        assertThat(house.times("/link/games/" + game + "/ends")).isEqualTo(1);
    }

    @Test
    @DisplayName("R05: no game runs on when the session is over, and a pause closes none")
    void games_end_with_the_session() {
        aGame();
        play();
        house.tell(UUID.randomUUID(), "LAUNCH", "Rocket.exe");
        soon(() -> desk.done().contains("launch Rocket.exe"));
        house.grant(session, "PAUSED", TEN_MINUTES);
        soon(() -> isLocked(Why.PAUSED));
        assertThat(desk.done()).doesNotContain("close rocket.exe");

        house.lease = "";

        soon(() -> desk.done().contains("close rocket.exe"));
    }

    @Test
    @DisplayName("T6: the network is gone for less than the lease: the seat stays open")
    void a_short_cut_is_not_noticed() {
        play();

        house.isDown = true;
        soon(() -> desk.bar().filter(bar -> !bar.reachable()).isPresent());
        clocks.pass(Duration.ofMinutes(9));

        await().during(Duration.ofMillis(200)).until(desk::isOpen);
        house.grant(session, "ACTIVE", TEN_MINUTES);
        house.isDown = false;
        soon(() -> desk.bar().filter(PlayBar::reachable).isPresent());
        clocks.pass(Duration.ofMinutes(5));
        await().during(Duration.ofMillis(200)).until(desk::isOpen);
    }

    @Test
    @DisplayName("T7: the network is gone for longer than the lease: the seat locks by itself")
    void a_long_cut_locks() {
        play();
        house.isDown = true;

        clocks.pass(TEN_MINUTES);

        soon(() -> !desk.isOpen());
        soon(() -> isLocked(Why.UNREACHABLE));
        house.lease = "";
        house.isDown = false;
        soon(() -> isLocked(Why.FREE));
        soon(() -> house.bodies.stream().anyMatch(body -> body.toString().contains("\"LOCKED\"")));
    }

    @Test
    @DisplayName("T5: the time of day of the seat steps back while it is cut off, which brings no time")
    void a_step_brings_no_time() {
        play();
        house.isDown = true;
        clocks.step(Duration.ofHours(-9));

        clocks.pass(TEN_MINUTES);

        soon(() -> !desk.isOpen());
    }

    @Test
    void a_lease_that_the_house_has_not_signed_opens_nothing() {
        soon(() -> isLocked(Why.FREE));
        house.lease = new HouseKeys("k1").lease(house.station, session, "ACTIVE", 1, TEN_MINUTES);
        soon(() -> house.wasAsked("jwks"));
        await().during(Duration.ofMillis(200)).until(() -> !desk.isOpen());

        house.lease = house.keys.lease(UUID.randomUUID(), session, "ACTIVE", 1, TEN_MINUTES);

        await().during(Duration.ofMillis(200)).until(() -> !desk.isOpen());
    }

    @Test
    void a_restart_goes_on_with_what_is_left_without_asking_anybody() {
        play();
        house.isDown = true;
        clocks.pass(Duration.ofMinutes(4));
        await().pollDelay(Duration.ofMillis(100)).until(() -> true);
        agent.cutPower();
        clocks.pass(Duration.ofMinutes(2));

        var again = new SimulatedDesk(clocks);
        agent = anAgent(again);

        soon(again::isOpen);
        clocks.pass(Duration.ofMinutes(4));
        soon(() -> !again.isOpen());
    }

    @Test
    void a_key_that_was_revoked_locks_at_once() {
        play();

        house.refuses = true;

        soon(() -> isLocked(Why.NOT_ENROLLED));
        house.refuses = false;
        house.lease = "";
        soon(() -> isLocked(Why.FREE));
    }

    @Test
    void a_paused_seat_is_locked_for_whoever_has_paused() {
        house.seat = Json.createObjectBuilder()
                .add("number", 7)
                .add("venue", "Arcade One")
                .add("player", "Ada")
                .add("cost", "3.20")
                .add("currency", "EUR")
                .add("leftSeconds", 650)
                .add("reservedFrom", "2026-03-02T11:00:00Z")
                .build();
        play();
        var bar = desk.bar().orElseThrow();
        assertThat(bar.player()).isEqualTo("Ada");
        assertThat(bar.cost()).isEqualTo("3.20 EUR");
        assertThat(bar.reservedFrom()).isEqualTo(Instant.parse("2026-03-02T11:00:00Z"));
        assertThat(bar.left()).isLessThanOrEqualTo(Duration.ofSeconds(650));

        house.grant(session, "PAUSED", TEN_MINUTES);

        soon(() -> isLocked(Why.PAUSED));
        assertThat(desk.lockScreen().orElseThrow().player()).isEqualTo("Ada");
    }

    @Test
    void who_runs_out_of_money_and_time_is_told() {
        house.seat = Json.createObjectBuilder().add("leftSeconds", 601).build();
        play();
        house.seat = Json.createObjectBuilder().add("leftSeconds", 290).build();
        soon(() -> desk.notes().stream().anyMatch(note -> note.text().startsWith("5 minutes")));

        house.grant(session, "GRACE", TEN_MINUTES);

        soon(() -> desk.notes().stream().anyMatch(note -> note.level() == Note.Level.URGENT));
        soon(() -> desk.bar().filter(bar -> bar.state() == PlayBar.State.GRACE).isPresent());
    }

    @Test
    void a_command_is_done_once_though_it_is_told_again_and_again() {
        var launch = UUID.randomUUID();
        house.tell(launch, "LAUNCH", "chess");

        soon(() -> house.times("/commands/" + launch + "/answer") >= 3);

        assertThat(desk.done()).containsExactly("launch chess");
        agent.close();
        agent = anAgent(desk);
        var before = house.times("/commands/" + launch + "/answer");
        soon(() -> house.times("/commands/" + launch + "/answer") > before);
        assertThat(desk.done()).containsExactly("launch chess");
    }

    @Test
    void every_kind_of_command_is_done_or_refused() {
        for (var kind :
                List.of("CLOSE", "VOLUME", "MUTE", "MESSAGE", "RESTART", "POWER_OFF", "SCREENSHOT", "WHATEVER")) {
            house.tell(UUID.randomUUID(), kind, kind.equals("VOLUME") ? "140" : "x");
        }

        soon(() ->
                house.bodies.stream().filter(body -> body.containsKey("done")).count() >= 8);

        assertThat(desk.done()).containsExactlyInAnyOrder("close x", "volume 100", "mute", "restart", "power off");
        assertThat(desk.notes()).hasSize(1);
        assertThat(answers()).contains("not known here", "no screen", "does not run", "on its way");
    }

    private List<String> answers() {
        return house.bodies.stream()
                .filter(body -> body.containsKey("done"))
                .map(body -> body.getString("answer"))
                .toList();
    }

    @Test
    void staff_lock_and_open_a_seat_but_give_no_lease() {
        play();
        house.tell(UUID.randomUUID(), "LOCK", "");
        soon(() -> isLocked(Why.HELD_BY_STAFF));
        house.commands.clear();
        house.tell(UUID.randomUUID(), "UNLOCK", "");
        soon(desk::isOpen);
        house.commands.clear();
        house.lease = "";
        soon(() -> isLocked(Why.FREE));

        house.tell(UUID.randomUUID(), "UNLOCK", "");

        soon(() -> desk.bar().filter(bar -> bar.state() == PlayBar.State.STAFF).isPresent());
        clocks.pass(Seat.LONGEST_FOR_STAFF);
        soon(() -> isLocked(Why.FREE));
    }

    @Test
    @DisplayName("T18: who has gone is asked, and then the session ends")
    void who_has_gone_is_asked_and_then_ended() {
        house.rules = rules("NOTHING", "END");
        play();
        desk.leaveFor(Duration.ofSeconds(601));
        soon(() -> desk.asked().filter(question -> question.ends()).isPresent());
        desk.touch();
        soon(() -> desk.asked().isEmpty());
        assertThat(house.wasAsked("/link/ends")).isFalse();

        desk.leaveFor(Duration.ofSeconds(601));
        soon(() -> desk.asked().isPresent());
        clocks.pass(Duration.ofSeconds(61));

        soon(() -> house.wasAsked("/link/ends"));
        assertThat(house.times("/link/ends")).isEqualTo(1);
    }

    private static JsonObject rules(String onForeign, String onIdle) {
        return Json.createObjectBuilder()
                .add("allowed", Json.createArrayBuilder().add("chess.exe"))
                .add("onForeign", onForeign)
                .add("idleSeconds", 600)
                .add("promptSeconds", 60)
                .add("onIdle", onIdle)
                .build();
    }

    @Test
    @DisplayName("R02: a program that is not allowed is reported and closed, once said")
    void a_foreign_program_is_closed() {
        house.rules = rules("CLOSE", "NOTHING");
        play();
        clocks.pass(Duration.ofSeconds(10));

        desk.start(new Running(4_000_001, "chess.exe", 1, clocks.timeOfDay()));
        desk.start(new Running(4_000_002, "miner.exe", 1, clocks.timeOfDay()));

        soon(() -> {
            clocks.pass(Duration.ofSeconds(1));
            return desk.done().contains("close miner.exe");
        });
        soon(() -> house.wasAsked("/link/reports"));
        assertThat(desk.running()).extracting(Running::name).containsExactly("chess.exe");
        assertThat(desk.notes()).hasSize(1);
    }

    @Test
    void somebody_sits_down_by_password_and_the_sign_in_is_given_back() {
        soon(() -> isLocked(Why.FREE));
        house.login = Json.createObjectBuilder()
                .add("status", "AUTHENTICATED")
                .add("accessToken", "tok")
                .build();

        desk.person().signIn("ada", "secret");

        soon(() -> house.wasAsked("/link/sit-downs"));
        soon(() -> house.wasAsked("auth/logout"));
    }

    @Test
    void the_second_factor_is_asked_for() {
        soon(() -> isLocked(Why.FREE));
        house.loginStatus = 202;
        house.login = Json.createObjectBuilder()
                .add("status", "2FA_REQUIRED")
                .add("challenge", "ch")
                .add("methods", Json.createArrayBuilder().add("TOTP"))
                .build();
        desk.person().signIn("ada", "secret");
        soon(() -> desk.lockScreen().filter(screen -> screen.form().factor()).isPresent());

        desk.person().secondFactor("492 039");

        soon(() -> house.wasAsked("/link/sit-downs"));
        assertThat(house.bodies.stream().map(JsonObject::toString))
                .anyMatch(body -> body.contains("\"492039\"") && body.contains("\"TOTP\""));
    }

    @Test
    void a_refused_sign_in_says_why_and_can_be_begun_again() {
        soon(() -> isLocked(Why.FREE));
        house.loginStatus = 401;
        house.login = Json.createObjectBuilder()
                .add("code", "login.refused")
                .add("detail", "Name or password are wrong.")
                .build();

        desk.person().signIn("ada", "wrong");

        soon(() -> desk.lockScreen()
                .filter(screen ->
                        "Name or password are wrong.".equals(screen.form().problem()))
                .isPresent());
        desk.person().backToStart();
        soon(() -> desk.lockScreen()
                .filter(screen -> screen.form().problem() == null)
                .isPresent());
    }

    @Test
    void a_card_a_code_and_what_a_player_asks_for() {
        soon(() -> desk.lockScreen().filter(screen -> screen.code() != null).isPresent());
        desk.person().card("04A2B3");
        soon(() -> house.wasAsked("/link/sit-downs"));
        play();

        desk.person().callStaff();
        desk.person().pause();
        desk.person().end();
        desk.person().stillHere();

        soon(() -> house.wasAsked("/link/staff-calls"));
        soon(() -> house.wasAsked("/link/pauses"));
        soon(() -> house.wasAsked("/link/ends"));
        soon(() -> desk.notes().size() == 1);
    }

    @Test
    void a_card_that_is_tapped_while_its_owner_plays_asks_for_nothing() {
        play();

        desk.person().card("04A2B3");
        desk.person().callStaff();

        soon(() -> house.wasAsked("/link/staff-calls"));
        assertThat(house.wasAsked("/link/sit-downs")).isFalse();
        assertThat(desk.isOpen()).isTrue();
    }

    @Test
    void notes_that_the_house_does_not_take_keep_a_seat_from_nothing() {
        house.journalStatus = 400;

        play();
        house.lease = "";

        soon(() -> isLocked(Why.FREE));
        house.journalStatus = 200;
        soon(() -> house.bodies.stream().anyMatch(body -> body.toString().contains("\"LOCKED\"")));
    }

    @Test
    void a_restart_opens_nothing_that_staff_have_locked() {
        play();
        var lock = UUID.randomUUID();
        house.tell(lock, "LOCK", "");
        soon(() -> isLocked(Why.HELD_BY_STAFF));
        agent.cutPower();

        agent = anAgent(desk);

        await().during(Duration.ofMillis(300)).until(() -> !desk.isOpen());
        soon(() -> isLocked(Why.HELD_BY_STAFF));
        house.tell(UUID.randomUUID(), "UNLOCK", "");
        soon(desk::isOpen);
    }
}
