package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.agent.desk.LockScreen.Why;
import org.gamingcafe.agent.desk.Question;
import org.gamingcafe.agent.house.Running;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R01, R02: people at a real agent sit down, pause, call, vanish")
class AgentSeatTest {

    private static final long AT_FIRST = 20_00;

    @TempDir
    Path memory;

    private final Demo demo = TheCafe.demo();
    private final List<Runnable> changedBack = new ArrayList<>();

    @AfterEach
    void changeRulesBack() {
        changedBack.forEach(Runnable::run);
    }

    private static long sessions(UUID station) {
        return Books.number(
                "select count(*) from play_session where station_id = ? and state in ('ACTIVE', 'PAUSED')", station);
    }

    private String boundCard(Desk desk, UUID account) {
        var number = "04" + UUID.randomUUID().toString().replace("-", "").toUpperCase(java.util.Locale.ROOT);
        desk.api().post("cards", Body.of("accountId", account, "card", number)).expect(201);
        return number;
    }

    @Test
    @DisplayName("A card that is tapped twice opens the seat once; tapped again after a pause it goes on")
    void a_card_tapped_twice() {
        var member = demo.freshMember();
        try (var desk = Desk.open();
                var seat = SeatUnderTest.at(demo.freshStation(), memory)) {
            desk.makeAvailable(member.id(), 20_00);
            var card = boundCard(desk, member.id());
            seat.desk().person().card("04FFFFFFFFFFFF");
            seat.soon(
                    "an unknown card is refused",
                    () -> seat.desk()
                            .lockScreen()
                            .filter(screen -> screen.form().problem() != null)
                            .isPresent());

            seat.desk().person().card(card);
            seat.desk().person().card(card);
            seat.opens();
            seat.desk().person().card(card);

            assertThat(sessions(seat.station)).isEqualTo(1);
            assertThat(seat.desk().bar().orElseThrow().player()).isNotBlank();
            seat.desk().person().pause();
            seat.soon("it is paused", () -> seat.isLocked(Why.PAUSED));
            seat.desk().person().card(card);
            seat.opens();
            assertThat(sessions(seat.station)).isEqualTo(1);
            seat.desk().person().end();
            seat.soon("it is free", () -> seat.isLocked(Why.FREE));
            assertThat(sessions(seat.station)).isZero();
        }
        Books.areInOrder();
    }

    @Test
    @DisplayName("By name and password; the login session is over when the seat is taken")
    void by_password() {
        var member = demo.freshMemberWhoSignsIn();
        try (var desk = Desk.open();
                var seat = SeatUnderTest.at(demo.freshStation(), memory)) {
            desk.makeAvailable(member.id(), 20_00);
            seat.desk().person().signIn(member.username(), "not it");
            seat.soon(
                    "it is refused",
                    () -> seat.desk()
                            .lockScreen()
                            .filter(screen -> screen.form().problem() != null)
                            .isPresent());

            seat.desk().person().signIn(member.username(), member.password());

            seat.opens();
            assertThat(Api.signedIn(member).get("auth/sessions").expect(200).items())
                    .as("only the one that has asked just now")
                    .hasSize(1);
            seat.desk().person().callStaff();
            seat.soon("staff are called", () -> !seat.desk().notes().isEmpty());
            assertThat(desk.api().get("staff-calls").expect(200).text()).contains(seat.station.toString());
            seat.desk().person().end();
            seat.soon("it is free", () -> seat.isLocked(Why.FREE));
        }
        Books.areInOrder();
    }

    @Test
    @DisplayName("T18: a member walks away: the seat asks, and then ends; only what was played is paid; a program that"
            + " is not allowed is closed and reported")
    void who_walks_away_is_asked_and_ended() {
        var member = demo.freshMember();
        var station = demo.freshStation();
        changedBack.add(SeatUnderTest.ruled(station, "CLOSE", 300, "END"));
        try (var desk = Desk.open();
                var seat = SeatUnderTest.at(station, memory)) {
            var session = satDownByCard(desk, seat, boundCard(desk, member.id()), member.id());
            seat.desk().touch();
            seat.desk()
                    .start(new Running(
                            4_000_002, "miner.exe", 1, seat.clocks.timeOfDay().plusSeconds(1)));
            seat.soon("it is closed", () -> seat.desk().done().contains("close miner.exe"));
            seat.soon(
                    "it is reported",
                    () -> desk.api()
                            .get("stations/" + station + "/reports")
                            .text()
                            .contains("miner.exe"));
            playOn(seat);

            seat.desk().leaveFor(Duration.ofSeconds(301));
            seat.soon(
                    "it asks", () -> seat.desk().asked().filter(Question::ends).isPresent());
            seat.desk().touch();
            seat.soon("it has heard", () -> seat.desk().asked().isEmpty());
            assertThat(sessions(station)).isEqualTo(1);
            walkAway(seat, true);

            seat.soon("it is free", () -> seat.isLocked(Why.FREE));
            assertThat(sessions(station)).isZero();
            onlyThePlayIsPaid(desk, session, member.id());
        }
        Books.areInOrder();
    }

    @Test
    @DisplayName("T18: a guest who paid at the counter walks away: the rest waits there, and becomes a voucher once")
    void the_rest_of_a_guest_who_walks_away_becomes_a_voucher() {
        var station = demo.freshStation();
        changedBack.add(SeatUnderTest.ruled(station, "NOTHING", 300, "END"));
        try (var desk = Desk.open();
                var seat = SeatUnderTest.at(station, memory)) {
            var guest = Body.of("name", "Table one", "paid", Body.money("5.00"), "shiftId", desk.shift());
            var start = Body.of("stationId", station, "mode", "GUEST", "guest", guest);
            var session = desk.api().post("play-sessions", start).expect(201).id();
            seat.opens();
            playOn(seat);

            walkAway(seat, true);

            seat.soon("it is free", () -> seat.isLocked(Why.FREE));
            var ended = desk.play(session);
            assertThat(ended.at("state")).isEqualTo("SETTLED");
            assertThat(ended.cents("total")).isPositive();
            assertThat(ended.cents("rest")).isEqualTo(5_00 - ended.cents("total"));
            var rest = "play-sessions/" + session + "/rest";
            var voucher = desk.api().post(rest, Body.of("as", "VOUCHER")).expect(200);
            assertThat(voucher.cents("amount")).isEqualTo(ended.cents("rest")).isPositive();
            assertThat(voucher.at("code")).hasSizeGreaterThan(15);
            desk.api().post(rest, Body.of("as", "VOUCHER")).expectProblem(409, "play.no-rest");
        }
        Books.areInOrder();
    }

    @Test
    @DisplayName(
            "Where the house pauses who has gone: the seat asks, is paused for nothing, and opens for who comes back")
    void who_walks_away_is_paused_and_comes_back() {
        var member = demo.freshMember();
        var station = demo.freshStation();
        changedBack.add(SeatUnderTest.ruled(station, "NOTHING", 300, "PAUSE"));
        try (var desk = Desk.open();
                var seat = SeatUnderTest.at(station, memory)) {
            var card = boundCard(desk, member.id());
            var session = satDownByCard(desk, seat, card, member.id());
            playOn(seat);

            walkAway(seat, false);
            seat.soon("it is paused", () -> seat.isLocked(Why.PAUSED));
            assertThat(desk.play(session).at("state")).isEqualTo("PAUSED");
            var billed = desk.play(session).number("billableSeconds");
            TheCafe.clock().forward(Duration.ofMinutes(2));
            assertThat(desk.play(session).number("billableSeconds"))
                    .as("a pause is free")
                    .isEqualTo(billed);
            seat.desk().touch();
            seat.desk().person().card(card);

            seat.opens();
            assertThat(desk.play(session).at("state")).isEqualTo("ACTIVE");
            seat.stays("nobody is asked", () -> seat.desk().asked().isEmpty());
            assertThat(sessions(station)).isEqualTo(1);
            end(seat);
            onlyThePlayIsPaid(desk, session, member.id());
        }
        Books.areInOrder();
    }

    private UUID satDownByCard(Desk desk, SeatUnderTest seat, String card, UUID account) {
        desk.makeAvailable(account, AT_FIRST);
        seat.desk().person().card(card);
        seat.opens();
        return (UUID) Books.rows(
                        "select id from play_session where station_id = ? and account_id = ? and state = 'ACTIVE'",
                        seat.station,
                        account)
                .getFirst()
                .getFirst();
    }

    private static void playOn(SeatUnderTest seat) {
        seat.pass(Duration.ofMinutes(2));
        seat.stays("it stays open", seat.desk()::isOpen);
    }

    /** @param ends what the seat says will happen; else it will pause */
    private static void walkAway(SeatUnderTest seat, boolean ends) {
        seat.desk().leaveFor(Duration.ofSeconds(301));
        seat.soon(
                "it asks",
                () -> seat.desk()
                        .asked()
                        .filter(question -> question.ends() == ends)
                        .isPresent());
        seat.clocks.pass(Duration.ofSeconds(61));
    }

    private static void end(SeatUnderTest seat) {
        seat.desk().person().end();
        seat.soon("it is free", () -> seat.isLocked(Why.FREE));
    }

    private static void onlyThePlayIsPaid(Desk desk, UUID session, UUID account) {
        var total = desk.play(session).cents("total");
        assertThat(total).isPositive();
        var wallet = desk.wallet(account);
        assertThat(wallet.cents("held")).isZero();
        assertThat(wallet.cents("available")).isEqualTo(AT_FIRST - total);
    }
}
