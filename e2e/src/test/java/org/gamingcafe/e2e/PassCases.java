package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Passes are sold over the counter, played, and owed no more; money pays for the rest, at 1.20 an hour. */
interface PassCases {

    int PASSES = 2120;
    int BREAKAGE = 4400;

    SteppedHouse house();

    /** Something that is sold for so much and holds for so many days. */
    private static JsonObject terms(CaseVenue venue, UUID group, String name, String kind, String price, int days) {
        return Body.of(
                "name",
                name,
                "kind",
                kind,
                "groups",
                Body.list(Body.of("groupId", group, "percent", 100)),
                "validity",
                Body.of("begins", "SALE", "length", days, "unit", "DAY"),
                "price",
                venue.money(price),
                "taxPpm",
                190_000);
    }

    private static JsonObject lasting(JsonObject terms, int minutes) {
        return Body.with(terms, "seconds", Json.createValue(60 * minutes));
    }

    /** @return the path of the pass that the member has then */
    private static String sold(CaseVenue venue, JsonObject terms, UUID member) {
        var product = venue.admin()
                .post("pass-products" + venue.at(), Body.of("terms", terms, "sellable", true))
                .expect(201)
                .id();
        return "passes/"
                + venue.cashier()
                        .post("passes", PassesTest.sale(product, member))
                        .expect(201)
                        .id();
    }

    private static Answer pass(CaseVenue venue, String path) {
        return venue.cashier().get(path).expect(200);
    }

    @Test
    @DisplayName("T13: a pass expires while somebody plays; money pays from then on, and what was not used is breakage")
    default void a_pass_expires() {
        try (var venue = CaseVenue.founded(house(), "T13")) {
            var desk = venue.desk();
            var seats = venue.prices().seatsAt("1.20");
            var until = house().next(LocalTime.of(12, 30), CaseVenue.STEADY);
            var hours = lasting(terms(venue, seats.group(), "Ten hours", "MINUTES", "6.00", 1), 600);
            var validity = Body.of("begins", "SALE", "until", until);
            var member = desk.memberWith("20.00");
            var pass = sold(venue, Body.with(hours, "validity", validity), member);
            venue.goTo(until.minus(Duration.ofMinutes(30)).minusSeconds(15));
            var play = desk.starts(seats.seat(), member);
            assertThat(play.cents("held")).as("while a pass pays").isZero();
            venue.goTo(until.plus(Duration.ofMinutes(30)).minus(CaseDesk.EARLY));

            desk.ends(play);

            // half an hour of the pass and half an hour at 1.20
            venue.books().isBilled(play, "0.60", "0.00", "0.60");
            venue.books().has(member, "13.40", "0.00");
            CaseDesk.soon(() -> pass(venue, pass).at("state").equals("ENDED"));
            assertThat(pass(venue, pass).number("usedSeconds"))
                    .isEqualTo(
                            Duration.between(play.instant("startedAt"), until).toSeconds());
            // of 600 minutes for 6.00 those 30 are worth 0.30
            assertThat(venue.books().earned()).isEqualTo(30 + 60);
            assertThat(venue.books().of(BREAKAGE)).isEqualTo(6_00 - 30);
            assertThat(venue.books().of(PASSES)).isZero();
            venue.books().areSound();
        }
    }

    @Test
    @DisplayName("T14: of two passes and a window the window pays first, then what expires sooner, then money")
    default void two_passes_and_a_window() {
        try (var venue = CaseVenue.founded(house(), "T14")) {
            var desk = venue.desk();
            var seats = venue.prices().seatsAt("1.20");
            var group = seats.group();
            var eleven = house().next(LocalTime.of(11, 0), CaseVenue.STEADY);
            venue.goTo(eleven.minus(Duration.ofMinutes(10)));
            var member = desk.memberWith("20.00");
            var later = sold(venue, lasting(terms(venue, group, "Later", "MINUTES", "3.00", 60), 30), member);
            var sooner = sold(venue, lasting(terms(venue, group, "Sooner", "MINUTES", "4.50", 20), 45), member);
            var opens =
                    Body.with(terms(venue, group, "Window", "WINDOW", "2.00", 30), "opens", Json.createValue("11:00"));
            var window = sold(venue, Body.with(opens, "closes", Json.createValue("12:00")), member);
            venue.goTo(eleven);
            var play = desk.starts(seats.seat(), member);
            desk.goOn(play, Duration.ofHours(3));

            var ended = desk.ends(play);

            // the window until 12:00, 45 minutes, 30 minutes, and 45 at 1.20
            venue.books().isBilled(play, "0.90", "0.00", "0.00", "0.00", "0.90");
            venue.books().has(member, "9.60", "0.00"); // 20.00 − 3.00 − 4.50 − 2.00 − 0.90
            var lines = venue.cashier()
                    .get("receipts/" + ended.at("receiptNumber"))
                    .expect(200)
                    .objects("lines");
            assertThat(lines)
                    .extracting(line -> line.getString("text"))
                    .containsExactly("Window #1", "Sooner #1", "Later #1", "00:00–00:00");
            assertThat(lines.subList(1, 3))
                    .extracting(line -> line.getInt("quantity"))
                    .containsExactly(45 * 60, 30 * 60);
            assertThat(pass(venue, sooner).at("state")).isEqualTo("ENDED");
            assertThat(pass(venue, later).at("state")).isEqualTo("ENDED");
            assertThat(pass(venue, window).at("state")).isEqualTo("ACTIVE");
            assertThat(venue.books().earned()).isEqualTo(4_50 + 3_00 + 90);
            assertThat(venue.books().of(PASSES))
                    .as("a window is earned day by day")
                    .isEqualTo(2_00);
        }
    }

    @Test
    @DisplayName("T15: on seats with a rate of 200 % a pass lasts half as long")
    default void seats_that_take_twice() {
        try (var venue = CaseVenue.founded(house(), "T15")) {
            var desk = venue.desk();
            var seats = venue.prices().seatsAt("1.20");
            var twice = Body.list(Body.of("groupId", seats.group(), "percent", 200));
            var hour = lasting(terms(venue, seats.group(), "An hour", "MINUTES", "6.00", 30), 60);
            var member = desk.memberWith("20.00");
            var pass = sold(venue, Body.with(hour, "groups", twice), member);
            var play = desk.starts(seats.seat(), member);
            desk.goOn(play, Duration.ofMinutes(50));

            desk.ends(play);

            venue.books().isBilled(play, "0.40", "0.00", "0.40"); // half an hour of the pass, 20 minutes at 1.20
            venue.books().has(member, "13.60", "0.00");
            assertThat(pass(venue, pass).number("usedSeconds")).isEqualTo(60 * 60);
            assertThat(pass(venue, pass).at("state")).isEqualTo("ENDED");
            assertThat(venue.books().of(PASSES)).isZero();
            assertThat(venue.books().earned()).isEqualTo(6_00 + 40);
        }
    }

    @Test
    @DisplayName("T32: a daily allowance is whole again at the cut-over, and each day keeps its own use")
    default void an_allowance_resets_during_play() {
        try (var venue = CaseVenue.founded(house(), "T32")) {
            var desk = venue.desk();
            var prices = venue.prices();
            var seats = prices.seats("PC");
            var tariff = CasePrices.tariff(prices.rule(seats, "1.20"));
            prices.begin(Body.with(tariff, "terms", Body.of("cutOver", "06:00")));
            var morning = house().next(LocalTime.of(5, 10), CaseVenue.STEADY);
            venue.goTo(morning.minus(Duration.ofMinutes(10)));
            var member = desk.memberWith("20.00");
            sold(venue, lasting(terms(venue, seats.group(), "Half an hour a day", "DAILY", "9.00", 30), 30), member);
            venue.goTo(morning.minus(CaseDesk.EARLY));
            var first = desk.starts(seats.seat(), member);
            desk.goOn(first, Duration.ofMinutes(10));
            desk.ends(first);
            venue.books().isBilled(first, "0.00", "0.00");
            var second = desk.starts(seats.seat(), member);
            venue.goTo(morning.plus(Duration.ofMinutes(110)).minus(CaseDesk.EARLY));

            desk.ends(second);

            // from 5:20 the 20 minutes that were left, 20 at 1.20 until 6:00, half an hour anew, 30 minutes at 1.20
            venue.books().isBilled(second, "1.00", "0.00", "0.40", "0.00", "0.60");
            venue.books().has(member, "10.00", "0.00"); // 20.00 − 9.00 − 1.00
            assertThat(house().nodes().texts("""
                                    select d.used from pass_day d join pass p on p.id = d.pass_id
                                    where p.account_id = ? order by d.day""", member)).containsExactly("1800", "1800");
            assertThat(venue.books().of(PASSES))
                    .as("a daily pass is earned day by day")
                    .isEqualTo(9_00);
        }
    }
}
