package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Bills that are corrected afterwards, at 1.20 an hour. */
interface CorrectionCases {

    SteppedHouse house();

    private static Answer corrected(CaseVenue venue, Answer play, JsonObject correction) {
        return venue.admin()
                .post("play-sessions/" + play.id() + "/corrections", correction)
                .expect(200);
    }

    private static JsonObject free(Instant from, Instant until) {
        return Body.of("freeFrom", from, "freeUntil", until, "reason", "The screen was dark");
    }

    /** The last paper of a session gives so much back. */
    private static void givesBack(CaseVenue venue, Answer corrected, String amount) {
        var notes = corrected.json().getJsonArray("creditNotes");
        var number = notes.getString(notes.size() - 1);
        var note = venue.cashier().get("receipts/" + number).expect(200);
        assertThat(note.at("kind")).isEqualTo("CREDIT_NOTE");
        assertThat(CaseBooks.amount(note.json(), "total")).isEqualTo(amount);
        venue.books().isExplained(number, amount);
    }

    @Test
    @DisplayName("T24: time of a stretch goes back to what has paid for it: cash, which came last, before bonus")
    default void time_is_given_back_to_its_funding() {
        try (var venue = CaseVenue.founded(house(), "T24")) {
            var desk = venue.desk();
            var seats = venue.prices().seatsAt("1.20");
            MoneyCases.offer(venue, "10.00", "1.00");
            var member = desk.memberWith("10.00");
            var play = desk.starts(seats.seat(), member);
            var begun = play.instant("startedAt");
            desk.goOn(play, Duration.ofMinutes(90));
            var ended = desk.ends(play);
            venue.books().isBilled(play, "1.80", "1.80"); // 90 minutes at 1.20
            venue.books().has(member, "9.20", "0.00"); // bonus 1.00, cash 0.80

            var first = corrected(
                    venue, play, free(begun.plus(Duration.ofMinutes(30)), begun.plus(Duration.ofMinutes(60))));

            assertThat(first.at("state")).isEqualTo("ADJUSTED");
            assertThat(first.cents("adjustedTotal")).isEqualTo(1_20);
            venue.books().has(member, "9.80", "0.00"); // half an hour, 0.60
            givesBack(venue, first, "-0.60");
            assertThat(venue.books().earned()).isEqualTo(1_20);

            var second = corrected(venue, play, free(begun, ended.instant("endedAt")));

            assertThat(second.cents("adjustedTotal")).isZero();
            venue.books().has(member, "10.00", "1.00");
            givesBack(venue, second, "-1.20");
            assertThat(venue.books().earned()).isZero();
            venue.books().areSound();
        }
    }

    @Test
    @DisplayName("T35: a bill is corrected on a later day by a reversal; the first day and its paper stay as they were")
    default void a_backdated_correction() {
        try (var venue = CaseVenue.founded(house(), "T35")) {
            var desk = venue.desk();
            var seats = venue.prices().seatsAt("1.20");
            var member = desk.memberWith("10.00");
            venue.goTo(house().next(LocalTime.NOON, CaseVenue.STEADY));
            var play = desk.starts(seats.seat(), member);
            var begun = play.instant("startedAt");
            desk.goOn(play, Duration.ofHours(1));
            desk.ends(play);
            venue.books().isBilled(play, "1.20", "1.20");
            desk.goOn(play, Duration.ofDays(1));

            var left = Body.of("endedAt", begun.plus(Duration.ofMinutes(30)), "reason", "Had left already");
            var corrected = corrected(venue, play, left);

            assertThat(corrected.cents("adjustedTotal")).isEqualTo(60);
            givesBack(venue, corrected, "-0.60");
            venue.books().isBilled(play, "1.20", "1.20");
            venue.books().has(member, "9.40", "0.00");
            var day = LocalDate.ofInstant(begun, CaseVenue.STEADY);
            assertThat(earnedOn(venue.id(), day)).isEqualTo(1_20);
            assertThat(earnedOn(venue.id(), day.plusDays(1))).isEqualTo(-1_20 + 60);
        }
    }

    private long earnedOn(UUID venue, LocalDate day) {
        return house().nodes().number("""
                select coalesce(sum(p.credit - p.debit), 0) from posting p
                join journal_entry e on e.id = p.entry_id join ledger_account a on a.id = p.account_id
                where a.venue_id = ? and a.chart in (4100, 2200) and e.business_day = ?""", venue, day);
    }
}
