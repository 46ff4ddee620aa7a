package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Nights of 23 and of 25 hours. At three in the night an hour becomes cheaper: 0.60 in place of 1.20. They come last, because
 * they take the house months ahead.
 */
interface ClockChangeCases {

    ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    SteppedHouse house();

    /** A venue in that zone, a little before the change. */
    private CaseVenue venueBefore(Instant change, String code) {
        house().clock().forwardTo(change.minus(HALF_AN_HOUR).minus(HALF_AN_HOUR));
        return CaseVenue.founded(house(), code, BERLIN, Demo.CURRENCY);
    }

    private static UUID cheaperFromThreeOn(CaseVenue venue) {
        var prices = venue.prices();
        var seats = prices.seats("PC");
        prices.begin(CasePrices.tariff(
                prices.rule(seats, "00:00", "03:00", "1.20"), prices.rule(seats, "03:00", "00:00", "0.60")));
        return seats.seat();
    }

    /** From half an hour before the change on, for so long. */
    private static Answer plays(CaseVenue venue, Instant change, UUID seat, UUID member, Duration length) {
        venue.goTo(change.minus(HALF_AN_HOUR));
        var play = venue.desk().starts(seat, member);
        venue.desk().goOn(play, length);
        venue.desk().ends(play);
        return venue.desk().play(play);
    }

    private static String words(CaseVenue venue, Answer ended, String total) {
        return venue.books().isExplained(ended.at("receiptNumber"), total).objects("lines").stream()
                .map(line -> line.getString("derivation"))
                .toList()
                .toString();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName(
            "T3: in the night whose hour is missing an hour is paid as an hour, and the price changes with the jump")
    default void spring() {
        var change = house().nextChange(BERLIN, true);
        try (var venue = venueBefore(change, "T03")) {
            var seat = cheaperFromThreeOn(venue);
            var member = venue.desk().memberWith("10.00");

            var ended = plays(venue, change, seat, member, Duration.ofHours(1));

            // from 1:30 to the jump at 2:00 at 1.20, from 3:00 to 3:30 at 0.60
            venue.books().isBilled(ended, "0.90", "0.60", "0.30");
            venue.books().has(member, "9.10", "0.00");
            assertThat(ended.number("billableSeconds")).isEqualTo(lasted(ended));
            assertThat(words(venue, ended, "0.90")).contains("+01:00–03:00:00+02:00", "03:00:00+02:00–03:");
        }
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName("T4: in the night whose hour comes twice both are paid, and the paper tells them apart")
    default void autumn() {
        var change = house().nextChange(BERLIN, false);
        try (var venue = venueBefore(change, "T04")) {
            var seat = cheaperFromThreeOn(venue);
            var member = venue.desk().memberWith("10.00");

            var ended = plays(venue, change, seat, member, Duration.ofHours(2));

            // from 2:30 to 3:00 and, set back, from 2:00 to 3:00 at 1.20, then half an hour at 0.60
            venue.books().isBilled(ended, "2.10", "1.80", "0.30");
            venue.books().has(member, "7.90", "0.00");
            assertThat(ended.number("billableSeconds")).isEqualTo(lasted(ended));
            assertThat(words(venue, ended, "2.10")).contains("02:30:", "+02:00–03:00:00+01:00", "03:00:00+01:00–03:");
        }
    }

    private static long lasted(Answer ended) {
        return Duration.between(ended.instant("startedAt"), ended.instant("endedAt"))
                .toSeconds();
    }
}
