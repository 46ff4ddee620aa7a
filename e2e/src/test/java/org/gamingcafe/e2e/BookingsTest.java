package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A seat from its booking to whoever sits there, over HTTP, to the cent. */
@DisplayName("R06, T20, I9, G201: bookings")
class BookingsTest {

    private static final int NO_SHOWS = 4300;

    private final Demo demo = TheCafe.demo();
    private final UUID station = demo.freshStation();
    private final Tariff tariff = Tariff.of(station);
    private final List<UUID> made = new ArrayList<>();

    /** So many seats of a group for an hour, at noon of a day that is so far away. */
    static JsonObject inDays(int days, UUID group, int seats, UUID account) {
        var starts = TheCafe.clock().now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(days));
        return Body.with(wanted(group, seats, starts, 60), "accountId", Json.createValue(account.toString()));
    }

    private static JsonObject wanted(UUID group, int seats, Instant starts, int minutes) {
        return Body.of("groupId", group, "seats", seats, "startsAt", starts, "minutes", minutes);
    }

    private JsonObject here(Instant starts, int minutes) {
        var ids = Json.createArrayBuilder().add(station.toString()).build();
        return Body.with(wanted(tariff.group(), 1, starts, minutes), "stationIds", ids);
    }

    @BeforeEach
    void a_deposit_is_asked_for() {
        settle("2.00", "1.50");
    }

    /** The console and other tests book for nothing, and find the seats free. */
    @AfterEach
    void nothing_is_left() {
        var manager = Api.signedIn(demo.manager());
        made.forEach(id -> manager.post(
                "reservations/" + id + "/cancel", Body.of("waiveFee", true, "reason", "the test is over")));
        settle("0.00", "0.00");
        Books.areInOrder();
    }

    private void settle(String deposit, String fee) {
        var manager = Api.signedIn(demo.manager());
        var path = "venues/" + demo.venue() + "/reservation-settings";
        var shown = manager.get(path).expect(200);
        var wanted = Body.with(
                Body.with(Body.with(shown.json(), "mostSeats", Json.createValue(50)), "deposit", Body.money(deposit)),
                "fee",
                Body.money(fee));
        manager.put(path, wanted, shown.header("ETag")).expect(200);
        manager.put(path, wanted, shown.header("ETag")).expectProblem(412, "edit.stale");
        manager.put(path, wanted).expect(428);
    }

    private Answer book(Api who, JsonObject wanted) {
        var booked = who.post("reservations", wanted).expect(201);
        made.add(booked.id());
        return booked;
    }

    private static void untilItIs(Api desk, UUID booking, String state) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> desk.get("reservations/" + booking).at("state").equals(state));
    }

    @Test
    @DisplayName(
            "A deposit is held, a walk-in ends before, the locked seat opens for its code once, the deposit is free again")
    void a_booking_holds() {
        TheCafe.clock().forwardTo(LocalTime.of(14, 0), tariff.zone(), day -> day.getDayOfWeek() == DayOfWeek.TUESDAY);
        var member = demo.freshMemberWhoSignsIn();
        var friend = demo.freshMember();
        var own = Api.signedIn(member);
        var desk = Desk.open();
        desk.makeAvailable(member.id(), 20_00);
        desk.makeAvailable(friend.id(), 20_00);
        var starts = TheCafe.clock().now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(61));
        var key = UUID.randomUUID().toString();
        var wanted = here(starts, 60);

        var booked = own.post("reservations", wanted, key).expect(201);
        made.add(booked.id());
        assertThat(own.post("reservations", wanted, key).text()).isEqualTo(booked.text());
        own.post("reservations", here(starts.plusSeconds(60), 60), key).expectProblem(422, "idempotency.other-body");
        own.post("reservations", wanted).expectProblem(409, "reservation.no-seats");
        assertThat(desk.available(member.id())).isEqualTo(18_00);
        assertThat(desk.wallet(member.id()).cents("cash")).isEqualTo(20_00);
        var code = booked.objects("seats").getFirst().getString("code");
        assertThat(own.get("reservations/" + booked.id()).text()).doesNotContain(code);
        assertThat(new Mailbox(member.email()).about(code)).contains("/me/bookings");

        // who plays there before is told until when
        var walkIn = desk.startPlay(station, friend.id()).expect(201);
        assertThat(walkIn.instant("plannedUntil")).isEqualTo(booked.instant("locksAt"));
        desk.api()
                .post("play-sessions/" + walkIn.id() + "/extend", Body.of("minutes", 30))
                .expectProblem(409, "reservation.seat-claimed");
        desk.act(walkIn.id(), "end").expect(200);

        // locked: for the party only
        TheCafe.clock().forward(Duration.between(TheCafe.clock().now(), starts.minus(Duration.ofMinutes(5))));
        desk = desk.signedInAnew();
        untilItIs(desk.api(), booked.id(), "LOCKED");
        desk.startPlay(station, friend.id()).expectProblem(409, "reservation.seat-reserved");
        var start = Desk.startBody(station, friend.id());
        desk.api()
                .post("play-sessions", Body.with(start, "reservationCode", Json.createValue("0000-0000")))
                .expectProblem(409, "reservation.wrong-code");
        var session = desk.api()
                .post("play-sessions", Body.with(start, "reservationCode", Json.createValue(code)))
                .expect(201);
        assertThat(session.instant("plannedUntil")).isEqualTo(starts.plus(Duration.ofHours(1)));
        assertThat(desk.available(member.id())).as("they have come").isEqualTo(20_00);
        assertThat(desk.api().get("reservations/" + booked.id()).at("state")).isEqualTo("IN_PROGRESS");
        desk.act(session.id(), "end").expect(200);
        assertThat(desk.api().get("reservations/" + booked.id()).at("state")).isEqualTo("COMPLETED");
        desk.close();
    }

    @Test
    @DisplayName("Who does not come pays the fee, the rest of the deposit is free, and the books know both")
    void nobody_comes() {
        var member = demo.freshMember();
        var desk = Desk.open();
        desk.makeAvailable(member.id(), 20_00);
        var before = Books.of(NO_SHOWS);
        var starts = TheCafe.clock().now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(31));
        var booked = book(
                desk.api(),
                Body.with(
                        here(starts, 60),
                        "accountId",
                        Json.createValue(member.id().toString())));
        TheCafe.clock().forward(Duration.ofMinutes(29));
        desk = desk.signedInAnew();
        untilItIs(desk.api(), booked.id(), "LOCKED");

        // Much later than that the house would take it that it had been down, and wait anew.
        var over = booked.instant("graceUntil").plusSeconds(5);
        TheCafe.clock().forward(Duration.between(TheCafe.clock().now(), over));

        desk = desk.signedInAnew();
        untilItIs(desk.api(), booked.id(), "NO_SHOW");
        assertThat(desk.available(member.id())).isEqualTo(18_50);
        assertThat(before - Books.of(NO_SHOWS)).isEqualTo(1_50);
        desk.api()
                .post("reservations/" + booked.id() + "/cancel", Body.of("waiveFee", false))
                .expectProblem(409, "reservation.over");
        desk.close();
    }

    @Test
    @DisplayName("What is taken is waited for; what becomes free is offered, accepted, and then paid for")
    void waiting_for_seats() {
        settle("0.00", "0.00");
        var manager = Api.signedIn(demo.manager());
        var starts = TheCafe.clock().now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(20));
        var free = "reservations/free?groupId=" + tariff.group() + "&startsAt=" + starts + "&endsAt="
                + starts.plus(Duration.ofHours(1));
        manager.get("reservations/free").expectProblem(400, "field.required");
        var all = 0L;
        for (var left = manager.get(free).expect(200).number("free");
                left > 0;
                left = manager.get(free).number("free")) {
            var party = wanted(tariff.group(), (int) Math.min(left, 10), starts, 60);
            book(manager, Body.with(party, "guestName", Json.createValue("Everybody")));
            all = left;
        }
        assertThat(all).isPositive();
        var member = demo.freshMemberWhoSignsIn();
        var own = Api.signedIn(member);
        var wanted = wanted(tariff.group(), 1, starts, 60);
        own.post("reservations", wanted).expectProblem(409, "reservation.no-seats");

        var entry = own.post("waiting-list", wanted).expect(201);
        assertThat(entry.number("place")).isEqualTo(1);
        own.post("waiting-list", wanted).expectProblem(409, "waiting-list.already");
        manager.post("reservations/" + made.getFirst() + "/cancel", Body.of("waiveFee", false))
                .expect(200);

        var offered = own.get("waiting-list/" + entry.id()).expect(200);
        assertThat(offered.at("state")).isEqualTo("OFFERED");
        assertThat(new Mailbox(member.email()).about("/me/bookings")).contains("Demo Gaming");
        var booking = UUID.fromString(offered.at("reservationId"));
        made.add(booking);
        var accepted = own.post("reservations/" + booking + "/accept").expect(200);
        assertThat(accepted.at("state")).isEqualTo("CONFIRMED");
        assertThat(accepted.objects("seats").getFirst().getString("code")).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
        own.post("reservations/" + booking + "/accept").expectProblem(409, "reservation.over");
        assertThat(own.get("waiting-list").objects("items").getFirst().getString("state"))
                .isEqualTo("ACCEPTED");
    }
}
