package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gamingcafe.cafe.station.Beat;
import org.gamingcafe.cafe.station.JournalEntry;
import org.gamingcafe.cafe.station.StationKeyService;
import org.gamingcafe.cafe.station.StationLinkService;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.cafe.station.StationWatchService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Silence makes no play free without end, and whoever looks at the floor sees it. */
@DisplayName("domain 5: a seat that is disconnected is active again before long, or its session ends")
class LostSeatRoomTest extends PlayRoom {

    final SeatLinkService seats = the(SeatLinkService.class);
    final StationLinkService link = the(StationLinkService.class);
    final PlayTicker ticker = the(PlayTicker.class);

    @BeforeEach
    void houseIsUpForLong() {
        clock().set(OPENING.minus(Duration.ofHours(1)));
        the(LockedSeats.class).listen();
        clock().set(OPENING);
    }

    private void minutes(int count) {
        for (var i = 0; i < count; i++) {
            pass(Duration.ofMinutes(1));
            ticker.tick();
        }
    }

    private PlayView leased() {
        var session = startForLong(aStation().id(), aMemberWith("10.00"));
        assertThat(as(at(session.stationId()), seats::lease)).isPresent();
        return session;
    }

    @Test
    @DisplayName("T7: a seat that is silent for ten minutes beyond its lease is billed up to it, and free again")
    void silence_ends_the_session() {
        var session = leased();

        minutes(25);
        assertThat(now(session).state()).as("it is waited for").isEqualTo(PlayView.State.ACTIVE);
        minutes(2);

        var ended = now(session);
        assertThat(ended.state()).isEqualTo(PlayView.State.SETTLED);
        assertThat(ended.endedAt()).isBeforeOrEqualTo(OPENING.plus(Duration.ofMinutes(27)));
        assertThat(ended.billableSeconds()).isEqualTo(15 * 60);
        assertThat(ended.total()).isEqualTo(euro("0.75"));
        assertThat(one("select end_reason from play_session where id = ?", session.id()))
                .isEqualTo("SEAT_LOST");
        assertThat(wallet(session.accountId()).held().isZero()).isTrue();
        assertThat(as(cashier, () -> stations.get(session.stationId())).state()).isEqualTo(StationView.State.LOCKED);
        mustBeSound(ended);
    }

    @Test
    void a_seat_that_is_heard_of_in_time_goes_on() {
        var session = leased();

        minutes(24);
        assertThat(as(at(session.stationId()), seats::lease)).isPresent();
        minutes(14);

        assertThat(now(session).state()).isEqualTo(PlayView.State.ACTIVE);
    }

    @Test
    @DisplayName("T8: a house that was down itself gives every seat ten minutes to be heard of")
    void a_house_that_has_just_come_up_waits() {
        var session = leased();
        pass(Duration.ofMinutes(60));
        the(LockedSeats.class).listen();

        ticker.tick();
        minutes(10);
        assertThat(now(session).state()).isEqualTo(PlayView.State.ACTIVE);
        minutes(1);

        assertThat(now(session).state()).isEqualTo(PlayView.State.SETTLED);
        assertThat(now(session).billableSeconds()).isEqualTo(15 * 60);
    }

    @Test
    void a_seat_without_a_program_is_never_lost() {
        var session = startForLong(aStation().id(), aMemberWith("10.00"));

        minutes(60);

        assertThat(now(session).state()).isEqualTo(PlayView.State.ACTIVE);
        assertThat(now(session).billableSeconds()).isEqualTo(60 * 60);
    }

    @Test
    @DisplayName("The board shows which seats are silent while somebody plays there, and their sessions say since when")
    void the_board_shows_seats_that_are_silent() {
        var session = startForLong(aStation().id(), aMemberWith("10.00"));
        var manager = staff(venue, Role.MANAGER);
        as(manager, () -> the(StationKeyService.class).issue(session.stationId()));
        assertThat(isLost()).as("it was never heard of").isFalse();
        as(at(session.stationId()), () -> link.beat(new Beat(UUID.randomUUID(), "test 1.0", 3, null, null, null)));
        as(house(), the(StationWatchService.class)::write);
        pass(Duration.ofSeconds(60));
        assertThat(isLost()).isFalse();
        assertThat(told(session)).containsOnlyNulls();

        pass(Duration.ofSeconds(2));

        assertThat(isLost()).isTrue();
        assertThat(told(session)).containsOnly(OPENING);
        assertThat(now(session).state()).as("silence is no state of it").isEqualTo(PlayView.State.ACTIVE);
        as(manager, () -> the(StationKeyService.class).revoke(session.stationId()));
        assertThat(isLost()).as("nothing watches over it any more").isFalse();
        assertThat(told(session)).containsOnlyNulls();
    }

    /** Since when its seat is silent, as the session, the list and the board say it. */
    private List<Instant> told(PlayView session) {
        return Stream.of(
                        now(session),
                        as(cashier, () -> play.list(venue, PageRequest.FIRST))
                                .items()
                                .getFirst(),
                        as(cashier, () -> floor.board(venue)).getFirst().play())
                .map(PlayView::silentSince)
                .toList();
    }

    @Test
    @DisplayName("A pause at a silent seat says so too; who has ended says nothing of it")
    void silence_is_told_beside_the_state() {
        var session = startForLong(aStation().id(), aMemberWith("10.00"));
        as(at(session.stationId()), () -> link.beat(new Beat(UUID.randomUUID(), "test 1.0", 3, null, null, null)));
        as(house(), the(StationWatchService.class)::write);
        pass(Duration.ofMinutes(2));

        var paused = pause(session);
        var ended = end(session);

        assertThat(paused.state()).isEqualTo(PlayView.State.PAUSED);
        assertThat(paused.silentSince()).isEqualTo(OPENING);
        assertThat(ended.silentSince()).isNull();
    }

    @Test
    @DisplayName("T7: a key that is revoked makes nothing dearer that was locked before")
    void a_revoked_key_bills_no_outage_before_it() {
        var manager = staff(venue, Role.MANAGER);
        var station = aStation().id();
        as(manager, () -> the(StationKeyService.class).issue(station));
        var session = startForLong(station, aMemberWith("10.00"));
        assertThat(as(at(station), seats::lease)).isPresent();
        pass(Duration.ofMinutes(20));

        as(manager, () -> the(StationKeyService.class).revoke(station));
        pass(Duration.ofMinutes(10));
        var ended = end(session);

        assertThat(ended.billableSeconds())
                .as("15 minutes before and 10 minutes after")
                .isEqualTo(25 * 60);
        assertThat(events(SeatWasLocked.class)).hasSize(1);
        mustBeSound(ended);
    }

    private boolean isLost() {
        return as(cashier, () -> floor.board(venue)).getFirst().lost();
    }

    @Test
    @DisplayName("T7: what another seat notes about a session changes no bill")
    void the_journal_of_another_seat_is_not_believed() {
        var session = leased();
        var other = aStation().id();
        pass(Duration.ofMinutes(20));
        var locked = new JournalEntry(
                1, JournalEntry.Kind.LOCKED, session.id(), Duration.ofMinutes(5).minusSeconds(50));
        as(at(other), () -> link.merge(UUID.randomUUID(), List.of(locked)));

        assertThat(end(session).billableSeconds()).isEqualTo(15 * 60);
    }
}
