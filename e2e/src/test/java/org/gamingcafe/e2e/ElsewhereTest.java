package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two venues of one house; the second is furnished over the API by its own administrator. */
@DisplayName("T26 over HTTP: a member tops up at home, plays next door, and gets the rest back at home")
class ElsewhereTest {

    private static final int PLAY = 4100;
    private static final int TAX = 2200;

    /** By the minute at 3.00 an hour, whatever the day. */
    private static final int CENTS_A_MINUTE = 5;

    private static final Demo demo = TheCafe.demo();
    private static UUID nextDoor;
    private static Demo.Person founder;
    private static UUID station;

    @TempDir
    Path memory;

    @BeforeAll
    static void furnish_a_venue_next_door() {
        var place = Neighbour.furnished("Next Door");
        nextDoor = place.venue();
        founder = place.founder();
        station = place.station();
    }

    /** Some minutes in which the seat's lease is renewed, as it is while somebody plays. */
    private static void playOn(SeatUnderTest seat) {
        for (int leases = 0; leases < 3; leases++) {
            var until = seat.until();
            seat.pass(Duration.between(TheCafe.clock().now(), until).minusSeconds(45));
            seat.soon("it may go on", () -> seat.until().isAfter(until));
        }
    }

    private static JsonObject settlement(Api by, UUID venue) {
        var today = LocalDate.ofInstant(TheCafe.clock().now(), ZoneOffset.UTC);
        return by
                .get("settlements?venue=" + venue + "&first=" + today.minusDays(2) + "&last=" + today.plusDays(1))
                .expect(200)
                .items()
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(line ->
                        line.getString("venueId").equals((venue.equals(nextDoor) ? demo.venue() : nextDoor).toString()))
                .findFirst()
                .orElseThrow();
    }

    /** Seconds at the seat next door, none of which was an outage. */
    private static long played(UUID member) {
        assertThat(Books.number("""
                select count(*) from play_segment g join play_session s on s.id = g.session_id
                where s.account_id = ? and s.venue_id = ? and g.kind <> 'BILLABLE'""", member, nextDoor)).isZero();
        return Books.number("""
                select sum(floor(extract(epoch from ended_at)) - floor(extract(epoch from started_at)))::bigint from play_session
                where account_id = ? and venue_id = ? and state = 'SETTLED'""", member, nextDoor);
    }

    private static String amount(JsonObject of, String name) {
        return of.getJsonObject(name).getString("amount");
    }

    private static long earned(UUID venue) {
        return Books.number("""
                select coalesce(sum(p.credit - p.debit), 0) from posting p join ledger_account a on a.id = p.account_id
                where a.venue_id = ? and a.chart in (?, ?)""", venue, PLAY, TAX);
    }

    @Test
    @DisplayName("Each venue keeps what it earned, the wallet pays once, and the settlement says who owes whom")
    void top_up_here_play_there_refund_here() {
        var member = demo.freshMember();
        // A top-up is paid back by the cashier alone on its own day only.
        TheCafe.clock()
                .forwardTo(LocalTime.of(14, 0), Tariff.of(demo.freshStation()).zone(), day -> true);
        var card = "04" + UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
        try (var desk = Desk.openInAQuietHouse();
                var seat = SeatUnderTest.at(station, memory, founder)) {
            desk.api()
                    .post("cards", Body.of("accountId", member.id(), "card", card))
                    .expect(201);
            var before = desk.wallet(member.id()).cents("cash");
            var topUp = desk.topUp(member.id(), "9.00").expectDone();
            var atHome = earned(demo.venue());

            seat.desk().person().card(card);
            seat.opens();
            seat.ask("orders", Body.of("lines", Body.list(Desk.line(Desk.product(0), 1)), "pay", "WALLET"))
                    .expectProblem(409, "wallet.elsewhere");
            playOn(seat);
            seat.desk().person().end();
            seat.locks();

            var fee = Tariff.divideUp(played(member.id()), 60) * CENTS_A_MINUTE;
            assertThat(fee).isPositive();
            try (var home = desk.signedInAnew()) {
                assertThat(home.wallet(member.id()).cents("cash")).isEqualTo(before + 9_00 - fee);
                assertThat(home.wallet(member.id()).cents("held")).isZero();
                assertThat(earned(nextDoor)).isEqualTo(fee);
                assertThat(earned(demo.venue())).isEqualTo(atHome);
                assertThat(amount(settlement(Api.signedIn(founder), nextDoor), "balance"))
                        .isEqualTo(Body.euros(fee));
                assertThat(amount(settlement(Api.signedIn(demo.admin()), demo.venue()), "ours"))
                        .isEqualTo(Body.euros(fee));

                var rest = Body.euros(9_00 - fee);
                home.api()
                        .post(
                                "wallets/" + member.id() + "/refunds",
                                Body.of(
                                        "topUpId",
                                        topUp.at("transactionId"),
                                        "amount",
                                        Body.money(rest),
                                        "shiftId",
                                        home.shift(),
                                        "reason",
                                        "Moves away"))
                        .expect(200);
                assertThat(home.wallet(member.id()).cents("cash")).isEqualTo(before);
                assertThat(earned(nextDoor)).isEqualTo(fee);
            }
        }
        Books.areInOrder();
    }
}
