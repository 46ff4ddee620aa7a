package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.gamingcafe.cafe.ledger.InsufficientFunds;
import org.gamingcafe.cafe.tariff.TariffView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What happens when the money runs out: warnings, grace, the end; or money that comes in time. */
class GraceRoomTest extends PlayRoom {

    /** Ten seconds lie between two ticks. */
    private static final Duration SECONDS_50 = Duration.ofSeconds(50);

    @Test
    @DisplayName(
            "T10: warnings come 10, 5 and 1 minutes before the end, each once, then grace of 3 minutes, then the end")
    void warnings_then_grace_then_the_end() {
        var session = aSession("1.00");
        for (var second = 0; second < 24 * 60; second += 10) {
            pass(Duration.ofSeconds(10));
            tick(session);
        }

        assertThat(events(PlayWarned.class)).extracting(PlayWarned::minutes).containsExactly(10L, 5L, 1L);
        var ended = now(session);
        assertThat(ended.paidUntil())
                .as("20 minutes, and what is rounded off")
                .isBetween(OPENING.plus(Duration.ofMinutes(20)), OPENING.plusSeconds(20 * 60 + 5));
        assertThat(events(PlayWarned.class)).extracting(PlayWarned::endsAt).containsOnly(ended.paidUntil());
        assertThat(events(PlayInGrace.class)).extracting(PlayInGrace::until).containsExactly(ended.endedAt());
        assertThat(ended.warnedMinutes()).isEqualTo(1);
        assertThat(Duration.between(ended.warnedAt(), ended.paidUntil())).isBetween(SECONDS_50, Duration.ofMinutes(1));
        assertThat(ended.endedAt()).isEqualTo(ended.paidUntil().plus(Duration.ofMinutes(3)));
        assertThat(ended.total()).isEqualTo(euro("1.00"));
        assertThat(wallet(session.accountId()).cash()).isEqualTo(euro("0"));
        mustBeSound(ended);
    }

    @Test
    @DisplayName("T10: a warning is given once, however many nodes look at the session at the same moment")
    void a_warning_is_given_once_whoever_races() {
        var session = aSession("0.50");
        pass(Duration.ofSeconds(15));

        race(12, () -> tick(session));
        race(12, () -> tick(session));

        assertThat(events(PlayWarned.class)).extracting(PlayWarned::minutes).containsExactly(10L);
    }

    @Test
    @DisplayName(
            "T10, control: the same race tells the player more than once where the mark is read first and written then")
    void the_same_race_breaks_careless_warnings() {
        var session = aSession("0.50");
        var told = new ConcurrentLinkedQueue<Long>();

        race(12, () -> {
            var mark = sql("select warned_minutes from play_session where id = ?", session.id());
            if (mark.getFirst().get("warned_minutes") == null) {
                told.add(10L);
                change(
                        "update play_session set warned_minutes = 10, warned_at = ? where id = ?",
                        clock().instant(),
                        session.id());
            }
        });

        assertThat(told).hasSizeGreaterThan(1);
    }

    @Test
    void who_has_enough_is_not_warned() {
        var session = aSession("20.00");
        for (var minute = 0; minute < 60; minute++) {
            pass(Duration.ofMinutes(1));
            tick(session);
        }

        assertThat(events(PlayWarned.class)).isEmpty();
        assertThat(now(session).lastsUntil()).isAfter(OPENING.plus(Duration.ofMinutes(70)));
    }

    @Test
    void money_that_comes_in_makes_a_warning_undone_and_the_next_end_is_told_again() {
        var session = aSession("0.50");
        pass(Duration.ofSeconds(10));
        tick(session);
        assertThat(now(session).warnedMinutes()).isEqualTo(10);
        as(house(), () -> wallets.grant(session.accountId(), euro("1.00")));
        pass(Duration.ofMinutes(6));
        tick(session);
        assertThat(now(session).warnedMinutes()).isNull();
        for (var minute = 0; minute < 15; minute++) {
            pass(Duration.ofMinutes(1));
            tick(session);
        }

        assertThat(events(PlayWarned.class)).extracting(PlayWarned::minutes).containsExactly(10L, 10L);
    }

    @Test
    @DisplayName("T12: a top-up during grace lets play go on; grace is not billed, and no new minimum begins")
    void a_top_up_during_grace_goes_on_without_a_new_minimum() {
        var all = new TariffView.RuleView(
                group, "All", EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, 600);
        charge(List.of(all), 1_800);
        var session = aSession("3.00");
        pass(Duration.ofMinutes(28));
        tick(session);
        pass(Duration.ofMinutes(3));
        tick(session);
        var grace = now(session);
        as(house(), () -> wallets.grant(session.accountId(), euro("1.00")));
        pass(Duration.ofMinutes(1));
        tick(session);

        var running = now(session);
        pass(Duration.ofMinutes(3));
        var ended = end(session);

        var paidSeconds = Duration.between(OPENING, grace.paidUntil()).toSeconds();
        assertThat(grace.state()).isEqualTo(PlayView.State.GRACE);
        assertThat(grace.graceUntil()).isEqualTo(grace.paidUntil().plus(Duration.ofMinutes(3)));
        assertThat(running.state()).isEqualTo(PlayView.State.ACTIVE);
        assertThat(running.graceUntil()).isNull();
        assertThat(paidSeconds).isBetween(1_800L, 1_802L);
        assertThat(ended.billableSeconds()).isEqualTo(paidSeconds + 180);
        assertThat(ended.total()).isBetween(euro("3.30"), euro("3.31"));
        mustBeSound(ended);
    }

    @Test
    void whoever_asks_for_the_end_during_grace_gets_it_and_pays_nothing_for_it() {
        var session = aSession("0.50");
        pass(Duration.ofMinutes(8));
        tick(session);
        pass(Duration.ofMinutes(3));
        tick(session);
        assertThatThrownBy(() -> pause(session)).isInstanceOf(NotRunning.class);
        assertThatThrownBy(() -> as(cashier, () -> changes.extend(session.id(), 30, key())))
                .isInstanceOf(InsufficientFunds.class);

        var ended = end(session);

        assertThat(ended.state()).isEqualTo(PlayView.State.SETTLED);
        assertThat(ended.total()).isEqualTo(euro("0.50"));
        assertThat(ended.endedAt()).isEqualTo(OPENING.plus(Duration.ofMinutes(11)));
        mustBeSound(ended);
    }

    @Test
    @DisplayName(
            "R11: a session ends by itself when its time is up, 2 hours if nobody says so, and is extended by 30 minutes")
    void a_session_ends_when_its_time_is_up() {
        var session = aSession("20.00");
        assertThat(session.plannedUntil()).isEqualTo(OPENING.plus(Duration.ofHours(2)));
        var extended = as(cashier, () -> changes.extend(session.id(), null, key()));
        assertThat(extended.plannedUntil()).isEqualTo(OPENING.plus(Duration.ofMinutes(150)));
        for (var minute = 0; minute < 160; minute++) {
            pass(Duration.ofMinutes(1));
            tick(session);
        }

        var ended = now(session);

        assertThat(ended.endedAt()).isEqualTo(OPENING.plus(Duration.ofMinutes(150)));
        assertThat(ended.total()).isEqualTo(euro("7.50"));
        assertThat(events(PlayEnded.class)).extracting(PlayEnded::why).containsExactly("TIME_UP");
        assertThat(events(PlayWarned.class)).extracting(PlayWarned::minutes).containsExactly(10L, 5L, 1L);
        mustBeSound(ended);
    }

    @Test
    @DisplayName("R11: nobody plays for longer than 12 hours, and for less than 30 minutes nobody asks")
    void what_the_venue_does_not_sell_is_refused() {
        var session = aSession("20.00");
        var member = aMemberWith("5.00");
        var station = aStation().id();
        var tooShort = new NewPlay(station, PlayView.Mode.PREPAID, member, false, 29, null);
        var tooLong = new NewPlay(station, PlayView.Mode.PREPAID, member, false, 721, null);

        assertThatThrownBy(() -> as(cashier, () -> changes.extend(session.id(), 601, key())))
                .isInstanceOf(TooLong.class);
        assertThatThrownBy(() -> as(cashier, () -> play.start(tooShort, key()))).hasMessageContaining("play.length");
        assertThatThrownBy(() -> as(cashier, () -> play.start(tooLong, key()))).hasMessageContaining("play.length");
        assertThat(now(session).plannedUntil()).isEqualTo(session.plannedUntil());
    }

    @Test
    void an_extension_that_the_money_does_not_reach_is_refused() {
        var session = aSession("6.00");

        assertThatThrownBy(() -> as(cashier, () -> changes.extend(session.id(), 30, key())))
                .isInstanceOf(InsufficientFunds.class);

        assertThat(now(session).plannedUntil()).isEqualTo(session.plannedUntil());
    }

    @Test
    @DisplayName("I7: what is billed stays billed, whatever a clock says and whoever writes")
    void the_mark_only_moves_forward() {
        var session = aSession("20.00");
        pass(Duration.ofMinutes(10));
        pause(session);

        assertThatThrownBy(() -> asApplicationRole(
                        "update play_session set billed_through = billed_through - interval '1 second' where id = ?",
                        session.id()))
                .isInstanceOfSatisfying(
                        SqlRefused.class, no -> assertThat(no.state()).isEqualTo("23514"));
        assertThatThrownBy(() ->
                        asApplicationRole("update play_session set billed_through = null where id = ?", session.id()))
                .isInstanceOf(SqlRefused.class);
        clock().advance(Duration.ofMinutes(-5));
        var ended = end(session);

        assertThat(ended.total()).isEqualTo(euro("0.50"));
        mustBeSound(ended);
    }
}
