package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prices that change while somebody plays. 1.20 an hour is a cent in half a minute. */
interface PriceCases {

    Duration MINUTES_20 = Duration.ofMinutes(20);
    Duration MINUTES_40 = Duration.ofMinutes(40);
    int PLAY = 4100;
    int TAX = 2200;

    SteppedHouse house();

    @Test
    @DisplayName("T2: a tariff that is doubled while somebody plays is that of who sits down then, not theirs")
    default void the_tariff_is_pinned() {
        try (var venue = CaseVenue.founded(house(), "T02")) {
            var desk = venue.desk();
            var prices = venue.prices();
            var seats = prices.seatsAt("0.60");
            var early = desk.memberWith("10.00");
            var late = desk.memberWith("10.00");
            var first = desk.starts(seats.seat(), early);
            desk.goOn(first, Duration.ofMinutes(30));
            prices.replace(CasePrices.tariff(prices.rule(seats, "1.20")));
            var second = desk.starts(seats.other(), late);
            desk.goOn(second, MINUTES_20);

            desk.ends(first);
            desk.ends(second);

            venue.books().isBilled(first, "0.50", "0.50"); // 50 minutes at 0.60 an hour
            venue.books().isBilled(second, "0.40", "0.40"); // 20 minutes at 1.20
            venue.books().has(early, "9.50", "0.00");
            venue.books().has(late, "9.60", "0.00");
            assertThat(venue.books().earned()).isEqualTo(50 + 40);
        }
    }

    @Test
    @DisplayName("T16: at a dearer seat its own price is paid from then on; start-up fee and minimum are not due again")
    default void a_move_to_a_dearer_seat() {
        try (var venue = CaseVenue.founded(house(), "T16")) {
            var desk = venue.desk();
            var prices = venue.prices();
            var plain = prices.seats("PC");
            var dear = prices.seats("VR");
            var tariff = CasePrices.tariff(prices.rule(plain, "0.60"), prices.rule(dear, "1.20"));
            var halfAnHour = Body.with(tariff, "minimumSeconds", Json.createValue(1_800));
            prices.begin(Body.with(halfAnHour, "terms", Body.of("startUp", venue.money("0.50"))));
            var member = desk.memberWith("10.00");
            var play = desk.starts(plain.seat(), member);
            desk.goOn(play, MINUTES_20);
            venue.cashier()
                    .post("play-sessions/" + play.id() + "/move", Body.of("stationId", dear.seat()))
                    .expect(200);
            desk.goOn(play, MINUTES_40);

            var ended = desk.ends(play);

            // 20 minutes at 0.60, 20 at 1.20, the fee once; another minimum would be 30 minutes at 1.20
            venue.books().isBilled(play, "1.10", "0.20", "0.40", "0.50");
            venue.books().has(member, "8.90", "0.00");
            assertThat(ended.at("stationId")).isEqualTo(dear.seat().toString());
            for (var seat : List.of(plain.seat(), dear.seat())) {
                assertThat(venue.cashier().get("stations/" + seat).expect(200).at("state"))
                        .isEqualTo("LOCKED");
            }
        }
    }

    @Test
    @DisplayName("T22: a membership that is upgraded in the middle counts from then on, not before")
    default void an_upgrade_is_not_retroactive() {
        try (var venue = CaseVenue.founded(house(), "T22")) {
            var desk = venue.desk();
            var prices = venue.prices();
            var seats = prices.seats("PC");
            var gold = Body.with(prices.rule(seats, "0.60"), "tier", Json.createValue("GOLD"));
            prices.begin(CasePrices.tariff(prices.rule(seats, "1.20"), gold));
            var member = desk.memberWith("10.00");
            var play = desk.starts(seats.seat(), member);
            desk.goOn(play, MINUTES_20);
            desk.rank(member, "GOLD");
            desk.goOn(play, MINUTES_40);

            desk.ends(play);

            venue.books().isBilled(play, "0.60", "0.40", "0.20"); // 20 minutes at 1.20, 20 at 0.60
            venue.books().has(member, "9.40", "0.00");
        }
    }

    @ParameterizedTest(name = "{1}")
    @DisplayName("T27: a café whose currency has no decimals, or three, charges in its own units, the tax as well")
    @CsvSource({"T27J, JPY, 450, 1000, 53, 8, 947", "T27K, KWD, 1.500, 9.000, 0.175, 0.028, 8.825"})
    default void another_currency(
            String code, String currency, String perHour, String had, String total, String tax, String left) {
        try (var venue = CaseVenue.founded(house(), code, CaseVenue.STEADY, currency)) {
            var desk = venue.desk();
            var prices = venue.prices();
            var seats = prices.seats("PC");
            var tariff = CasePrices.tariff(prices.rule(seats, perHour));
            prices.begin(Body.with(tariff, "roundingSeconds", Json.createValue(60)));
            var member = desk.memberWith(had);
            var play = desk.starts(seats.seat(), member);
            desk.goOn(play, Duration.ofMinutes(7).minusSeconds(30));

            var ended = desk.ends(play);

            // the seventh minute has begun: 450 × 7 / 60 = 52.5; 1.500 × 7 / 60 = 0.175; of that 19 / 119
            venue.books().isBilled(play, total, total);
            venue.books().has(member, left, had.contains(".") ? "0.000" : "0");
            assertThat(ended.number("billableSeconds")).isEqualTo(420);
            assertThat(venue.books().of(TAX)).isEqualTo(CaseBooks.minor(tax));
            assertThat(venue.books().of(PLAY)).isEqualTo(CaseBooks.minor(total) - CaseBooks.minor(tax));
        }
    }
}
