package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a tariff says beside its prices: discounts, taxes, fees, and how long one plays. */
interface TermsCases {

    int PLAY = 4100;
    int TAX = 2200;

    SteppedHouse house();

    private static JsonObject discount(String kind, String name, int basisPoints, String from, String until) {
        return Body.of("kind", kind, "name", name, "basisPoints", basisPoints, "from", from, "until", until);
    }

    @Test
    @DisplayName("T23: 100 % off costs nothing, fee and minimum neither, and is recorded in full")
    default void everything_off() {
        try (var venue = CaseVenue.founded(house(), "T23")) {
            var desk = venue.desk();
            var prices = venue.prices();
            var seats = prices.seats("PC");
            var friends = Body.list(discount("PROMOTION", "Friends", 10_000, "00:00", "00:00"));
            var terms = Body.of("discounts", friends, "startUp", venue.money("0.50"), "minimum", venue.money("2.00"));
            var tariff = CasePrices.tariff(prices.rule(seats, "1.20"));
            var halfAnHour = Body.with(tariff, "minimumSeconds", Json.createValue(1_800));
            prices.begin(Body.with(halfAnHour, "terms", terms));
            var member = desk.memberWith("5.00");
            var play = desk.starts(seats.seat(), member);
            assertThat(play.cents("held")).isZero();
            desk.goOn(play, Duration.ofMinutes(20));

            var ended = desk.ends(play);

            venue.books().isBilled(play, "0.00", "0.00", "0.00"); // the time and the fee
            venue.books().has(member, "5.00", "0.00");
            assertThat(ended.at("state")).isEqualTo("SETTLED");
            assertThat(ended.number("billableSeconds")).as("the minimum").isEqualTo(1_800);
            var explained = venue.books().isExplained(ended.at("receiptNumber"), "0.00");
            assertThat(explained.objects("lines").getFirst().getString("derivation"))
                    .contains("1.20 EUR/h", "0 % (Friends)");
        }
    }

    @Test
    @DisplayName("T31: a night across a change of the tax rate and the cut-over has a line for each, and both taxes")
    default void across_two_tax_rates_and_the_cut_over() {
        try (var venue = CaseVenue.founded(house(), "T31")) {
            var desk = venue.desk();
            var prices = venue.prices();
            var seats = prices.seats("PC");
            var evening = house().next(LocalTime.of(23, 0), CaseVenue.STEADY);
            var tomorrow = evening.atZone(CaseVenue.STEADY).toLocalDate().plusDays(1);
            var lower = Body.list(Body.of("from", tomorrow, "ppm", 70_000));
            var terms = Body.of("taxChanges", lower, "cutOver", "06:00");
            prices.begin(Body.with(CasePrices.tariff(prices.rule(seats, "1.20")), "terms", terms));
            var member = desk.memberWith("20.00");
            venue.goTo(evening.minus(CaseDesk.EARLY));
            var play = desk.starts(seats.seat(), member);
            venue.goTo(evening.plus(Duration.ofHours(8)).minus(CaseDesk.EARLY));

            var ended = desk.ends(play);

            // an hour until midnight, six until the cut-over, one after it, each of them 1.20
            venue.books().isBilled(play, "9.60", "1.20", "7.20", "1.20");
            venue.books().has(member, "10.40", "0.00");
            // 1.20 × 19 / 119 = 0.19, and 8.40 × 7 / 107 = 0.55
            var receipt =
                    venue.cashier().get("receipts/" + ended.at("receiptNumber")).expect(200);
            assertThat(receipt.cents("tax")).isEqualTo(19 + 55);
            assertThat(venue.books().of(TAX)).isEqualTo(19 + 55);
            assertThat(venue.books().of(PLAY)).isEqualTo(9_60 - 19 - 55);
        }
    }

    @Test
    @DisplayName("T33: happy hour −20 % and tier −10 % are paid as 72 %, and after it the tier alone")
    default void happy_hour_for_a_good_customer() {
        try (var venue = CaseVenue.founded(house(), "T33")) {
            var desk = venue.desk();
            var prices = venue.prices();
            var seats = prices.seats("PC");
            var tier = discount("TIER", "Gold", 1_000, "00:00", "00:00");
            var discounts = Body.list(
                    Body.with(tier, "tier", Json.createValue("GOLD")),
                    discount("PROMOTION", "Happy hour", 2_000, "11:00", "12:00"));
            var tariff = CasePrices.tariff(prices.rule(seats, "1.00"));
            prices.begin(Body.with(tariff, "terms", Body.of("discounts", discounts)));
            var member = desk.memberWith("10.00");
            desk.rank(member, "GOLD");
            venue.goTo(house().next(LocalTime.of(11, 0), CaseVenue.STEADY));
            var play = desk.starts(seats.seat(), member);
            desk.goOn(play, Duration.ofHours(2));

            desk.ends(play);

            venue.books().isBilled(play, "1.62", "0.72", "0.90"); // 1.00 × 90 % × 80 %, then 1.00 × 90 %
            venue.books().has(member, "8.38", "0.00");
        }
    }

    @Test
    @DisplayName("T34: three days in one go are one hold, one stretch and one bill, however often it was looked at")
    default void three_days_in_one_go() {
        try (var venue = CaseVenue.founded(house(), "T34")) {
            var desk = venue.desk();
            var prices = venue.prices();
            var seats = prices.seats("PC");
            prices.begin(CasePrices.tariff(
                    prices.rule(seats, "06:00", "18:00", "1.20"), prices.rule(seats, "18:00", "06:00", "0.60")));
            venue.edit(
                    "venues/" + venue.id() + "/play-settings",
                    now -> Body.with(now, "longestMinutes", Json.createValue(73 * 60)));
            var member = desk.memberWith("100.00");
            venue.goTo(house().next(LocalTime.of(11, 0), CaseVenue.STEADY));
            var play = desk.starts(seats.seat(), member, 73 * 60);
            for (var day = 1; day <= 2; day++) {
                desk.goOn(play, Duration.ofDays(day));
                desk.seen(
                        play,
                        now -> now.instant("paidUntil").isAfter(house().clock().now()));
            }
            desk.goOn(play, Duration.ofDays(3));

            desk.ends(play);

            // days of 12 hours at 1.20 and evenings of 12 at 0.60; of the first day 7 hours, of the last one 5
            venue.books().isBilled(play, "64.80", "8.40", "7.20", "14.40", "7.20", "14.40", "7.20", "6.00");
            venue.books().has(member, "35.20", "0.00");
            assertThat(house().nodes().number("select count(*) from play_segment where session_id = ?", play.id()))
                    .isEqualTo(1);
            assertThat(house().nodes().number("""
                    select count(*) from ledger_hold h join ledger_account a on a.id = h.account_id
                    where a.owner = ?""", member)).isEqualTo(1);
        }
    }
}
