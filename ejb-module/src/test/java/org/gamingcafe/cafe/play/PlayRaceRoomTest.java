package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.gamingcafe.cafe.ledger.InsufficientFunds;
import org.gamingcafe.cafe.station.StationTaken;
import org.gamingcafe.platform.kernel.Command;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlayRaceRoomTest extends PlayRoom {

    @Test
    @DisplayName("I5: of many who start on one seat one sits down")
    void of_many_who_start_on_one_seat_one_sits_down() {
        var station = aStation().id();
        var members = new ConcurrentLinkedQueue<>(
                Stream.generate(() -> aMemberWith("5.00")).limit(12).toList());

        var race = as(
                cashier,
                () -> race(12, () -> play.start(station, members.remove(), PlayView.Mode.PREPAID, false, key())));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(StationTaken.class)).isEqualTo(11);
        assertThat(one("select count(*) from play_session where station_id = ?", station))
                .isEqualTo(1L);
    }

    @Test
    @DisplayName("I5: of many seats for one person one is taken")
    void of_many_seats_for_one_person_one_is_taken() {
        var member = aMemberWith("5.00");
        var seats = new ConcurrentLinkedQueue<>(
                Stream.generate(() -> aStation().id()).limit(12).toList());

        var race = as(
                cashier, () -> race(12, () -> play.start(seats.remove(), member, PlayView.Mode.PREPAID, false, key())));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(AlreadyPlaying.class)).isEqualTo(11);
        assertThat(one("select count(*) from station where venue_id = ? and state = 'IN_USE'", venue))
                .isEqualTo(1L);
        assertThat(wallet(member).held()).isEqualTo(euro("0.75"));
    }

    @Test
    @DisplayName("T29: many ends at once are one settlement and one receipt")
    void many_ends_at_once_are_one_settlement() {
        var session = aSession("10.00");
        pass(Duration.ofMinutes(10));

        var race = as(cashier, () -> race(12, () -> play.end(session.id(), key())));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(AlreadyEnded.class)).isEqualTo(11);
        assertThat(wallet(session.accountId()).cash()).isEqualTo(euro("9.50"));
        assertThat(one("select count(*) from receipt where source_id = ?", session.id()))
                .isEqualTo(1L);
        mustBeSound(race.results().getFirst());
    }

    @Test
    @DisplayName("T29: the cashier and the ticker end a session at once")
    void the_cashier_and_the_ticker_end_a_session_once() {
        var session = aSession("0.50");
        pass(Duration.ofHours(1));
        var turns = new ConcurrentLinkedQueue<>(List.of(true, false, true, false, true, false));

        var race = race(6, () -> {
            if (turns.remove()) {
                tick(session);
            } else {
                end(session);
            }
        });

        assertThat(race.failuresBeside(AlreadyEnded.class)).isEmpty();
        assertThat(now(session).total()).isEqualTo(euro("0.50"));
        assertThat(one("select count(*) from receipt where source_id = ?", session.id()))
                .isEqualTo(1L);
        assertThat(wallet(session.accountId()).cash()).isEqualTo(euro("0"));
    }

    @Test
    void every_act_may_be_repeated_under_its_key() {
        var station = aStation().id();
        var member = aMemberWith("10.00");
        var start = key();
        var pause = key();
        var resume = key();
        var end = key();

        var started = as(cashier, () -> play.start(station, member, PlayView.Mode.PREPAID, false, start));
        assertThat(as(cashier, () -> play.start(station, member, PlayView.Mode.PREPAID, false, start)))
                .isEqualTo(started);
        pass(Duration.ofMinutes(10));
        var paused = as(cashier, () -> play.pause(started.id(), pause));
        assertThat(as(cashier, () -> play.pause(started.id(), pause))).isEqualTo(paused);
        pass(Duration.ofMinutes(5));
        var resumed = as(cashier, () -> play.resume(started.id(), resume));
        assertThat(as(cashier, () -> play.resume(started.id(), resume))).isEqualTo(resumed);
        pass(Duration.ofMinutes(10));
        var ended = as(cashier, () -> play.end(started.id(), end));
        pass(Duration.ofMinutes(10));

        assertThat(as(cashier, () -> play.end(started.id(), end))).isEqualTo(ended);
        assertThat(ended.total()).isEqualTo(euro("1.00"));
        assertThat(wallet(member).cash()).isEqualTo(euro("9.00"));
        assertThat(events(PlayEnded.class)).hasSize(1);
    }

    @Test
    void the_house_may_repeat_its_commands_too() {
        var session = aSession("10.00");
        var command = Command.ofTheHouse("close-the-floor", session.id());

        var ended = as(house(), () -> play.end(session.id(), command));

        assertThat(as(house(), () -> play.end(session.id(), command))).isEqualTo(ended);
    }

    @Test
    @DisplayName("I6, I7, I8: whatever happens to a session, it is sound and paid until later and later")
    void random_sessions_are_sound() {
        var chance = new Random(20260302);
        for (var i = 0; i < 12; i++) {
            var session = aSession("%d.%02d".formatted(chance.nextInt(4), 5 + chance.nextInt(90)));
            var before = wallet(session.accountId()).cash();
            var paidUntil = session.paidUntil();
            for (var step = 0; step < 6 && now(session).endedAt() == null; step++) {
                pass(Duration.ofSeconds(chance.nextInt(900)));
                act(chance.nextInt(3), session);
                var seen = now(session);
                assertThat(seen.paidUntil()).isAfterOrEqualTo(paidUntil);
                paidUntil = seen.paidUntil();
            }
            var ended = now(session).endedAt() == null ? end(session) : now(session);

            mustBeSound(ended);
            assertThat(wallet(session.accountId()).cash()).isEqualTo(before.minus(ended.total()));
            assertThat(wallet(session.accountId()).held()).isEqualTo(euro("0"));
        }
    }

    private void act(int choice, PlayView session) {
        try {
            switch (choice) {
                case 0 -> pause(session);
                case 1 -> resume(session);
                default -> tick(session);
            }
        } catch (NotRunning | NotPaused | PauseUsedUp | InsufficientFunds no) {
            assertThat(no.code()).isNotEmpty();
        }
    }
}
