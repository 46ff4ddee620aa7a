package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Credit, bonus and shifts, at 1.20 an hour. */
interface MoneyCases {

    Duration MINUTES_20 = Duration.ofMinutes(20);
    int SAFE = 1110;
    int RECEIVABLE = 1300;
    int PROMOTION = 5400;

    SteppedHouse house();

    /** Who pays in so much gets so much on top. */
    static void offer(CaseVenue venue, String from, String bonus) {
        var tier = Body.of("from", venue.money(from), "fixed", venue.money(bonus), "daysValid", 30);
        venue.edit("bonus-tiers", now -> Body.of("items", Body.list(tier)));
    }

    @Test
    @DisplayName("T21: who plays on credit and walks out owes what was agreed, to the second, until it is paid")
    default void a_walk_out() {
        try (var venue = CaseVenue.founded(house(), "T21")) {
            var desk = venue.desk();
            var seats = venue.prices().seatsAt("1.20");
            var member = desk.member();
            var credit = "wallets/" + member + "/credit";
            var limit = Body.of("limit", venue.money("5.00"), "reason", "Regular guest");
            venue.admin()
                    .put(credit, limit, venue.admin().get(credit).header("ETag"))
                    .expect(200);
            var body = Body.of("stationId", seats.seat(), "accountId", member, "mode", "POSTPAID", "minutes", 60);
            var play = venue.cashier().post("play-sessions", body).expect(201);
            desk.goOn(play, Duration.ofHours(2));

            var ended = desk.seen(play, "SETTLED");

            assertThat(ended.instant("endedAt"))
                    .isEqualTo(play.instant("startedAt").plus(Duration.ofHours(1)));
            venue.books().isBilled(play, "1.20", "1.20"); // the hour that was agreed
            venue.books().has(member, "0.00", "0.00");
            assertThat(venue.cashier().get(credit).cents("owed")).isEqualTo(1_20);
            assertThat(venue.books().of(RECEIVABLE)).isEqualTo(-1_20);
            var paid = Body.of("amount", venue.money("1.00"), "shiftId", desk.shift());
            assertThat(venue.cashier()
                            .post(credit + "/payments", paid)
                            .expect(200)
                            .cents("owed"))
                    .isEqualTo(20);
            assertThat(venue.books().of(RECEIVABLE)).isEqualTo(-20);
            assertThat(venue.books().earned()).as("nothing is earned twice").isEqualTo(1_20);
        }
    }

    @Test
    @DisplayName("T25: a shift closes while somebody plays; play goes on, moves no cash, and is paid in the next one")
    default void a_shift_closes_during_play() {
        try (var venue = CaseVenue.founded(house(), "T25")) {
            var desk = venue.desk();
            var seats = venue.prices().seatsAt("1.20");
            var member = desk.memberWith("20.00");
            var play = desk.starts(seats.seat(), member);

            var closed = desk.handIn();
            assertThat(closed.cents("expected")).isEqualTo(20_00);
            assertThat(closed.cents("difference")).isZero();
            assertThat(desk.play(play).at("state")).isEqualTo("ACTIVE");
            desk.goOn(play, MINUTES_20);
            var next = desk.shift();
            desk.ends(play);

            venue.books().isBilled(play, "0.40", "0.40"); // 20 minutes at 1.20
            venue.books().has(member, "19.60", "0.00");
            assertThat(closed.id()).isNotEqualTo(next);
            assertThat(desk.handIn().cents("expected")).isZero();
            assertThat(venue.books().of(SAFE)).isEqualTo(-20_00);
        }
    }

    @Test
    @DisplayName("T28: bonus fills a wallet up to its largest balance and no further; then nothing more comes in")
    default void bonus_fills_the_wallet_up() {
        try (var venue = CaseVenue.founded(house(), "T28")) {
            var desk = venue.desk();
            var seats = venue.prices().seatsAt("1.20");
            offer(venue, "10.00", "5.00");
            venue.edit("wallet-terms", now -> Body.with(now, "largestBalance", venue.money("12.00")));
            var member = desk.memberWith("10.00");

            venue.books().has(member, "10.00", "2.00"); // of 5.00 what fits below 12.00
            assertThat(venue.books().of(PROMOTION)).isEqualTo(-2_00);
            desk.topUp(member, "5.00").expectProblem(409, "wallet.too-full");
            var play = desk.starts(seats.seat(), member);
            desk.goOn(play, Duration.ofMinutes(30));
            var ended = desk.ends(play);

            venue.books().isBilled(play, "0.60", "0.60"); // half an hour at 1.20, from the bonus
            assertThat(CaseBooks.amount(ended.json().getJsonObject("paidBy"), "bonus"))
                    .isEqualTo("0.60");
            venue.books().has(member, "10.00", "1.40");
        }
    }
}
