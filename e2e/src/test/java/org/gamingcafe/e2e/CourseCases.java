package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How play goes on and ends: by hand, by the clock, by the money, by the rules of the house. */
interface CourseCases {

    Duration GRACE = Duration.ofMinutes(3);

    SteppedHouse house();

    @Test
    @DisplayName("T10, I3: warned 10, 5 and 1 minutes before the money is gone, each once; grace of 3 minutes; the end")
    default void money_runs_out() {
        try (var venue = CaseVenue.founded(house(), "T10")) {
            var desk = venue.desk();
            var seats = venue.prices().seatsAt("15.00");
            var member = desk.memberWith("5.00");
            var play = desk.starts(seats.seat(), member);
            var begun = play.instant("startedAt");
            // 20 minutes, and a second that is worth less than half a cent: 1201 × 1500 / 3600 = 500.4
            var gone = begun.plusSeconds(1_201);
            for (var minutes : new int[] {10, 5, 1}) {
                venue.goTo(gone.minus(Duration.ofMinutes(minutes)).plusSeconds(5));
                desk.seen(play, now -> now.json().getInt("warnedMinutes", 0) == minutes);
            }

            venue.goTo(gone.plusSeconds(15));
            var grace = desk.seen(play, "GRACE");
            venue.goTo(gone.plus(GRACE).plusSeconds(15));
            var ended = desk.seen(play, "SETTLED");

            assertThat(grace.instant("graceUntil")).isEqualTo(gone.plus(GRACE));
            assertThat(ended.instant("endedAt")).as("grace costs nothing").isEqualTo(gone.plus(GRACE));
            assertThat(ended.number("billableSeconds")).isEqualTo(1_201);
            venue.books().isBilled(play, "5.00", "5.00");
            venue.books().has(member, "0.00", "0.00");
            assertThat(house().nodes()
                            .number(
                                    "select count(*) from audit_record where act = 'play.warned' and entity_id = ?",
                                    play.id().toString()))
                    .isEqualTo(3);
        }
    }

    @Test
    @DisplayName("T12: a top-up during grace lets play go on; grace is not billed, and no new minimum begins")
    default void a_top_up_during_grace() {
        try (var venue = CaseVenue.founded(house(), "T12")) {
            var desk = venue.desk();
            var prices = venue.prices();
            var seats = prices.seats("PC");
            var tariff = CasePrices.tariff(prices.rule(seats, "1.20"));
            prices.begin(Body.with(tariff, "minimumSeconds", Json.createValue(3_600)));
            var member = desk.memberWith("5.00");
            var play = desk.starts(seats.seat(), member);
            // 250 minutes, and the seconds that are worth less than half a cent: 15014 × 120 / 3600 = 500.47
            var gone = play.instant("startedAt").plusSeconds(15_014);
            venue.goTo(gone.plusSeconds(20));
            desk.seen(play, "GRACE");
            desk.topUp(member, "5.00").expectDone();
            desk.seen(play, "ACTIVE");
            var again = Instant.ofEpochSecond(house().nodes()
                    .number(
                            "select extract(epoch from max(from_at))::bigint from play_segment where session_id = ?",
                            play.id()));
            assertThat(again).isBetween(gone.plusSeconds(20), gone.plus(GRACE));
            venue.goTo(again.plusSeconds(1_190).minus(CaseDesk.EARLY));

            var ended = desk.ends(play);

            // not quite 20 minutes more at 1.20 are 0.40; another minimum would be an hour for 1.20
            venue.books().isBilled(play, "5.40", "5.00", "0.40");
            venue.books().has(member, "4.60", "0.00");
            assertThat(ended.number("billableSeconds"))
                    .isEqualTo(15_014
                            + Duration.between(again, ended.instant("endedAt")).toSeconds());
        }
    }

    @Test
    @DisplayName("T17: a pause lasts 15 minutes at most; then billing resumes by itself, and there is no other one")
    default void a_pause_that_is_too_long() {
        try (var venue = CaseVenue.founded(house(), "T17")) {
            var desk = venue.desk();
            var seats = venue.prices().seatsAt("1.20");
            var member = desk.memberWith("10.00");
            var play = desk.starts(seats.seat(), member);
            desk.goOn(play, Duration.ofMinutes(10));
            assertThat(desk.asks(play, "pause").expect(200).at("state")).isEqualTo("PAUSED");
            desk.goOn(play, Duration.ofMinutes(35));
            desk.asks(play, "pause").expectProblem(409, "play.pause-used-up");

            var ended = desk.ends(play);

            // 35 minutes, of which 15 are free: 10 before the pause and 10 after it
            venue.books().isBilled(play, "0.40", "0.20", "0.20");
            venue.books().has(member, "9.60", "0.00");
            assertThat(ended.number("billableSeconds"))
                    .isEqualTo(Duration.between(play.instant("startedAt"), ended.instant("endedAt"))
                            .minusMinutes(15)
                            .toSeconds());
        }
    }

    @Test
    @DisplayName("T19: a wrong start within the free seconds costs nothing; a longer session is billed from its start")
    default void a_wrong_start() {
        try (var venue = CaseVenue.founded(house(), "T19")) {
            var desk = venue.desk();
            var prices = venue.prices();
            var seats = prices.seats("PC");
            var tariff = CasePrices.tariff(prices.rule(seats, "1.20"));
            prices.begin(Body.with(tariff, "freeSeconds", Json.createValue(60)));
            var member = desk.memberWith("10.00");
            var wrong = desk.starts(seats.seat(), member);
            venue.goTo(wrong.instant("startedAt").plusSeconds(40));
            assertThat(desk.ends(wrong).at("state")).isEqualTo("CANCELLED");
            venue.books().isBilled(wrong, "0.00", "0.00");
            venue.books().has(member, "10.00", "0.00");

            var right = desk.starts(seats.seat(), member);
            desk.goOn(right, Duration.ofMinutes(10));
            desk.ends(right);

            venue.books().isBilled(right, "0.20", "0.20"); // all ten minutes; without the free one it were 0.18
            venue.books().has(member, "9.80", "0.00");
        }
    }

    @Test
    @DisplayName(
            "T30: a curfew ends play of who is too young at its very second, and nobody of them sits down after it")
    default void a_curfew_during_play() {
        try (var venue = CaseVenue.founded(house(), "T30")) {
            var desk = venue.desk();
            var seats = venue.prices().seatsAt("1.20");
            var night = Body.of(
                    "name",
                    "Night",
                    "belowAge",
                    18,
                    "days",
                    CasePrices.everyDay(),
                    "begins",
                    "22:00",
                    "ends",
                    "06:00",
                    "decision",
                    "DENY");
            venue.edit("admission-rules", now -> Body.of("items", Body.list(night)));
            var curfew = house().next(LocalTime.of(22, 0), CaseVenue.STEADY);
            venue.goTo(curfew.minus(Duration.ofMinutes(30)));
            var born = LocalDate.ofInstant(curfew, CaseVenue.STEADY).minusYears(16);
            var youth = desk.member(Body.of("name", "Kim Young", "language", "en", "birthDate", born));
            desk.topUp(youth, "5.00").expectDone();
            var play = desk.starts(seats.seat(), youth);
            assertThat(play.instant("mustEndAt")).isEqualTo(curfew);
            venue.goTo(curfew.plusSeconds(60));

            var ended = desk.seen(play, "SETTLED");

            assertThat(ended.instant("endedAt")).isEqualTo(curfew);
            venue.books().isBilled(play, "0.60", "0.60"); // half an hour at 1.20
            venue.books().has(youth, "4.40", "0.00");
            venue.cashier()
                    .post("play-sessions", Desk.startBody(seats.seat(), youth))
                    .expectProblem(409, "admission.denied");
        }
    }
}
