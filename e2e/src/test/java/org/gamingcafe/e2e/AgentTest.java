package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.gamingcafe.agent.desk.LockScreen.Why;
import org.gamingcafe.agent.desk.PlayBar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R02: real agents at the real house")
class AgentTest {

    /** How far the seat's own record and the bill may be apart: the time a word takes from one to the other. */
    private static final long SECONDS_APART = 5;

    private static final Duration WALK_IN = Duration.ofMinutes(10);

    @TempDir
    Path memory;

    private final Demo demo = TheCafe.demo();

    private static long seconds(UUID session, String kind) {
        return Books.number(
                "select coalesce(sum(extract(epoch from coalesce(until_at, from_at) - from_at)), 0)::bigint"
                        + " from play_segment where session_id = ? and kind = ?",
                session,
                kind);
    }

    private UUID seated(Desk desk, SeatUnderTest seat) {
        var member = demo.freshMember();
        desk.makeAvailable(member.id(), 30_00);
        var session = desk.startPlay(seat.station, member.id()).expect(201).id();
        seat.opens();
        return session;
    }

    /** So much time has gone by that the cashier has to sign in again. */
    private static void billedAsRecorded(Desk desk, SeatUnderTest seat, UUID session) {
        try (var later = desk.signedInAnew()) {
            later.act(session, "end").expect(200);
            seat.soon("it is free again", () -> seat.isLocked(Why.FREE));
            assertThat(seconds(session, "BILLABLE"))
                    .as("billed, against what the seat has seen")
                    .isCloseTo(seat.open(), within(SECONDS_APART));
        }
        Books.areInOrder();
    }

    @Test
    @DisplayName("T6: the network is gone for less than the lease: play goes on, and is billed")
    void a_short_cut_is_billed() {
        try (var desk = Desk.open();
                var seat = SeatUnderTest.at(demo.freshStation(), memory)) {
            var session = seated(desk, seat);

            seat.cable.cut();
            seat.soon(
                    "it knows that it is alone",
                    () -> seat.desk().bar().filter(bar -> !bar.reachable()).isPresent());
            seat.pass(Duration.between(TheCafe.clock().now(), seat.until()).minusSeconds(45));
            seat.stays("it stays open", seat.desk()::isOpen);
            seat.cable.mend();
            seat.soon(
                    "it is heard of again",
                    () -> seat.desk().bar().filter(PlayBar::reachable).isPresent());

            assertThat(seat.desk().record()).hasSize(1);
            billedAsRecorded(desk, seat, session);
            assertThat(seconds(session, "OUTAGE")).isZero();
        }
    }

    @Test
    @DisplayName("T7: the network is gone for longer than the lease: the seat locks by itself, the time after is free")
    void a_long_cut_locks_and_is_free() {
        try (var desk = Desk.open();
                var seat = SeatUnderTest.at(demo.freshStation(), memory)) {
            var session = seated(desk, seat);
            var until = seat.until();

            seat.cable.cut();
            seat.pass(Duration.between(TheCafe.clock().now(), until).plusSeconds(1));
            seat.locks();
            seat.soon("it says why", () -> seat.isLocked(Why.UNREACHABLE));
            seat.pass(Duration.ofMinutes(4));
            seat.cable.mend();
            seat.opens();

            billedAsRecorded(desk, seat, session);
            assertThat(seconds(session, "OUTAGE")).isBetween(235L, 260L);
        }
    }

    @Test
    @DisplayName("T5: the time of day of the seat is wrong and steps; nobody plays longer or shorter")
    void clocks_that_step_change_nothing() {
        try (var desk = Desk.open();
                var seat = SeatUnderTest.at(demo.freshStation(), memory)) {
            seat.clocks.step(Duration.ofDays(-400));
            var session = seated(desk, seat);

            seat.clocks.step(Duration.ofHours(30));
            seat.stays("it stays open", seat.desk()::isOpen);
            seat.cable.cut();
            seat.clocks.step(Duration.ofDays(-3));
            seat.pass(Duration.between(TheCafe.clock().now(), seat.until()).plusSeconds(1));
            seat.locks();
            seat.cable.mend();
            seat.opens();

            billedAsRecorded(desk, seat, session);
        }
    }

    @Test
    @DisplayName("A seat whose power is cut goes on with its lease when it is back, also if the house is not")
    void a_restart_is_survived() {
        try (var desk = Desk.open();
                var seat = SeatUnderTest.at(demo.freshStation(), memory)) {
            var session = seated(desk, seat);
            // What is left is written down every five seconds.
            seat.clocks.pass(Duration.ofSeconds(6));
            seat.stays("it stays open", seat.desk()::isOpen);

            seat.seat().cutPower();
            seat.cable.cut();
            assertThat(seat.desk().isOpen()).isFalse();
            seat.seat().powerOn();
            seat.opens();
            seat.cable.mend();
            seat.soon(
                    "it is heard of again",
                    () -> seat.desk().bar().filter(PlayBar::reachable).isPresent());

            desk.act(session, "end").expect(200);
            seat.locks();
        }
    }

    @Test
    @DisplayName("Lock, unlock, message and launch are done once and acknowledged, though they are told twice")
    void commands_are_done_once() {
        var cashier = Api.signedIn(demo.cashier());
        try (var seat = SeatUnderTest.at(demo.freshStation(), memory)) {
            var path = "stations/" + seat.station + "/commands";
            seat.cable.mute();
            var launch = cashier.post(path, Body.of("kind", "LAUNCH", "argument", "chess"))
                    .expect(201);
            var message = cashier.post(path, Body.of("kind", "MESSAGE", "argument", "Hello"))
                    .expect(201);
            seat.soon(
                    "they are done",
                    () -> seat.desk().done().contains("launch chess")
                            && !seat.desk().notes().isEmpty());
            assertThat(cashier.get(path + "/" + launch.id()).expect(200).at("state"))
                    .as("what it has said is lost")
                    .isEqualTo("SENT");

            seat.cable.cut();
            seat.cable.mend();

            for (var told : new Answer[] {launch, message}) {
                seat.soon(
                        "it is acknowledged",
                        () -> cashier.get(path + "/" + told.id()).at("state").equals("DONE"));
            }
            assertThat(seat.desk().done()).containsExactly("launch chess");
            assertThat(seat.desk().notes()).hasSize(1);
            done(cashier, seat, "LOCK");
            seat.soon("staff hold it", () -> seat.isLocked(Why.HELD_BY_STAFF));
            done(cashier, seat, "UNLOCK");
            seat.soon(
                    "it is open for staff",
                    () -> seat.desk()
                            .bar()
                            .filter(bar -> bar.state() == PlayBar.State.STAFF)
                            .isPresent());
        }
    }

    private static void done(Api cashier, SeatUnderTest seat, String kind) {
        var path = "stations/" + seat.station + "/commands";
        var told = cashier.post(path, Body.of("kind", kind)).expect(201);
        seat.soon(
                kind + " is acknowledged",
                () -> cashier.get(path + "/" + told.id()).at("state").equals("DONE"));
    }

    @Test
    @DisplayName("A key that is revoked locks the seat, whoever plays there")
    void a_revoked_key_locks() {
        try (var desk = Desk.open();
                var seat = SeatUnderTest.at(demo.freshStation(), memory)) {
            var session = seated(desk, seat);

            seat.revokeKey();

            seat.soon("it is locked", () -> seat.isLocked(Why.NOT_ENROLLED));
            desk.act(session, "end").expect(200);
        }
    }

    @Test
    @DisplayName("Where no long connection passes, plain requests do; a lost connection is sought again")
    void plain_requests_do_as_well() {
        try (var desk = Desk.open();
                var seat = SeatUnderTest.at(demo.freshStation(), memory)) {
            seat.cable.carryNoSockets(true);
            seat.cable.cut();
            seat.soon("it knows that it is alone", () -> seat.isLocked(Why.UNREACHABLE));
            seat.cable.mend();
            seat.soon("it is heard of again", () -> seat.isLocked(Why.FREE));
            var session = seated(desk, seat);
            assertThat(seat.seat().agent().isConnected()).isFalse();

            seat.cable.carryNoSockets(false);
            seat.soon("it is connected", () -> seat.seat().agent().isConnected());

            assertThat(seat.desk().isOpen()).isTrue();
            desk.act(session, "end").expect(200);
            seat.locks();
        }
    }

    @Test
    @DisplayName(
            "T20: a booking begins while a walk-in plays: the seat locks by itself in time, also without the house")
    void a_booking_ends_a_walk_in() {
        var station = demo.freshStation();
        TheCafe.clock().forwardTo(LocalTime.of(14, 0), Tariff.of(station).zone(), any -> true);
        var owner = demo.freshMember();
        var walkIn = demo.freshMember();
        var cashier = Desk.open();
        cashier.makeAvailable(owner.id(), 20_00);
        cashier.makeAvailable(walkIn.id(), 20_00);
        var starts = TheCafe.clock().now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(90));
        var booked = cashier.api()
                .post("reservations", booking(station, starts, owner.id()))
                .expect(201);
        var locks = booked.instant("locksAt");
        TheCafe.clock().forward(Duration.between(TheCafe.clock().now(), locks.minus(WALK_IN)));
        try (var desk = cashier.signedInAnew();
                var seat = SeatUnderTest.at(station, memory)) {
            var session = desk.startPlay(station, walkIn.id()).expect(201).id();
            seat.opens();
            seat.stays("the booking bounds its lease", () -> !seat.until().isAfter(locks));

            seat.cable.cut();
            seat.pass(Duration.between(TheCafe.clock().now(), locks));
            seat.locks();
            seat.cable.mend();

            seat.soon("it stays locked", () -> seat.isLocked(Why.FREE));
            assertThat(seat.open()).isLessThanOrEqualTo(WALK_IN.toSeconds());
            assertThat(seconds(session, "BILLABLE")).isLessThanOrEqualTo(WALK_IN.toSeconds());
            Api.signedIn(demo.cashier())
                    .post(
                            "reservations/" + booked.id() + "/cancel",
                            Body.of("waiveFee", true, "reason", "the test is over"));
        }
    }

    private static JsonObject booking(UUID station, Instant starts, UUID account) {
        var ids = Json.createArrayBuilder().add(station.toString()).build();
        var wanted = Body.of(
                "groupId",
                Tariff.of(station).group(),
                "seats",
                1,
                "startsAt",
                starts,
                "minutes",
                60,
                "accountId",
                account);
        return Body.with(wanted, "stationIds", ids);
    }
}
