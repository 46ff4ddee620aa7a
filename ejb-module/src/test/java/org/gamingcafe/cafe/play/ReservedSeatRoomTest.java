package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.gamingcafe.cafe.reservation.Booked;
import org.gamingcafe.cafe.reservation.BookingService;
import org.gamingcafe.cafe.reservation.NewReservation;
import org.gamingcafe.cafe.reservation.NoSeats;
import org.gamingcafe.cafe.reservation.Party;
import org.gamingcafe.cafe.reservation.ReservationService;
import org.gamingcafe.cafe.reservation.ReservationSettings;
import org.gamingcafe.cafe.reservation.ReservationSettingsService;
import org.gamingcafe.cafe.reservation.ReservationTicker;
import org.gamingcafe.cafe.reservation.ReservationView;
import org.gamingcafe.cafe.reservation.SeatClaimed;
import org.gamingcafe.cafe.reservation.SeatReserved;
import org.gamingcafe.cafe.reservation.WrongCode;
import org.gamingcafe.cafe.station.StationTaken;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who sits down at a seat that somebody has booked, and how long whoever plays there before may stay. It is 11:00. */
class ReservedSeatRoomTest extends PlayRoom {

    private static final Instant NOON = OPENING.plus(Duration.ofHours(1));

    private final BookingService bookings = the(BookingService.class);
    private final ReservationService reservations = the(ReservationService.class);
    private final ReservationTicker ticker = the(ReservationTicker.class);

    @BeforeEach
    void ask_for_a_deposit() {
        as(staff(venue, Role.MANAGER), () -> {
            var settings = the(ReservationSettingsService.class);
            return settings.set(
                    venue, new ReservationSettings(30, 720, 8, 30, 10, 15, 60, 0, 15, euro("2.00"), euro("2.00"), 0));
        });
    }

    private Booked book(AccountId member, Instant from, int minutes, StationView... seats) {
        var stations = List.of(seats).stream().map(StationView::id).toList();
        var wanted = new NewReservation(member, null, group, seats.length, stations, from, minutes, false);
        return as(cashier, () -> bookings.book(venue, wanted, key()));
    }

    private ReservationView now(Booked booked) {
        return as(cashier, () -> reservations.get(booked.reservation().id()));
    }

    private PlayView sit(StationView seat, AccountId member, Party party) {
        var wanted = new NewPlay(seat.id(), PlayView.Mode.PREPAID, member, false, null, null, party);
        return as(cashier, () -> play.start(wanted, key()));
    }

    private static Party with(String code) {
        return new Party(null, code);
    }

    @Test
    @DisplayName(
            "T20: whoever plays without a booking is told until when, and plays until the seat is locked for the next one")
    void a_walk_in_ends_where_the_seat_is_locked() {
        var seat = aStation();
        book(aMemberWith("20.00"), NOON, 60, seat);

        var walkIn = start(seat.id(), aMemberWith("20.00"));
        assertThat(walkIn.plannedUntil()).isEqualTo(NOON.minus(Duration.ofMinutes(10)));
        for (var minute = 0; minute < 55; minute++) {
            pass(Duration.ofMinutes(1));
            tick(walkIn);
        }

        var ended = now(walkIn);
        assertThat(ended.endedAt()).isEqualTo(NOON.minus(Duration.ofMinutes(10)));
        assertThat(ended.total()).isEqualTo(euro("2.50"));
        assertThat(events(PlayWarned.class)).extracting(PlayWarned::minutes).containsExactly(10L, 5L, 1L);
        mustBeSound(ended);
    }

    @Test
    @DisplayName(
            "A seat that is locked is for its party only: by account, by the code of the seat, once, or because the desk says so")
    void a_locked_seat_is_for_its_party() {
        var one = aStation();
        var two = aStation();
        var three = aStation();
        var host = aMemberWith("20.00");
        var friend = aMemberWith("20.00");
        var booked = book(host, NOON, 60, one, two, three);
        clock().set(NOON.minus(Duration.ofMinutes(5)));

        assertThatThrownBy(() -> start(one.id(), friend)).isInstanceOf(SeatReserved.class);
        assertThatThrownBy(() -> aGuestAt(one)).isInstanceOf(SeatReserved.class);
        assertThatThrownBy(() -> sit(two, friend, with("0000-0000"))).isInstanceOf(WrongCode.class);
        assertThatThrownBy(() -> sit(two, friend, with(booked.codes().getFirst())))
                .as("of another seat")
                .isInstanceOf(WrongCode.class);
        assertThat(wallet(host).held()).isEqualTo(euro("6.00"));

        var hosts = start(one.id(), host);
        var friends = sit(
                two,
                friend,
                with(" " + booked.codes().get(1).toLowerCase(Locale.ROOT).replace("-", "")));
        var vouched =
                sit(three, aMemberWith("20.00"), new Party(booked.reservation().id(), null));

        assertThat(now(booked).state()).isEqualTo(ReservationView.State.IN_PROGRESS);
        assertThat(List.of(hosts, friends, vouched))
                .allMatch(play -> NOON.plus(Duration.ofHours(1)).equals(play.plannedUntil()));
        assertThat(wallet(host).held())
                .as("the deposit is free, the first block is held")
                .isEqualTo(euro("0.75"));
        end(friends);
        assertThatThrownBy(() -> sit(two, friend, with(booked.codes().get(1))))
                .as("used")
                .isInstanceOf(WrongCode.class);
        assertThat(start(two.id(), friend).plannedUntil())
                .as("a seat that was left is free")
                .isEqualTo(NOON.minus(Duration.ofMinutes(5)).plus(Duration.ofHours(2)));
    }

    private PlayView aGuestAt(StationView seat) {
        var guest = new NewPlay.Guest(null, euro("5.00"), aShift());
        return as(cashier, () -> play.start(NewPlay.of(seat.id(), guest), key()));
    }

    @Test
    @DisplayName("A code without a booking in its time opens nothing")
    void a_code_opens_nothing_before_its_time() {
        var seat = aStation();
        var host = aMemberWith("20.00");
        var booked = book(host, NOON, 60, seat);

        assertThatThrownBy(() -> sit(seat, host, with(booked.codes().getFirst())))
                .isInstanceOf(WrongCode.class);
        assertThatThrownBy(() -> sit(aStation(), host, with(booked.codes().getFirst())))
                .isInstanceOf(WrongCode.class);
    }

    @Test
    @DisplayName("No booking is made over play that goes on longer; one that begins after its end is")
    void running_play_is_not_booked_over() {
        var seat = aStation();
        var walkIn = start(seat.id(), aMemberWith("20.00"));
        var host = aMemberWith("20.00");

        assertThatThrownBy(() -> book(host, NOON, 60, seat)).isInstanceOf(NoSeats.class);
        assertThatThrownBy(() -> book(host, NOON.plus(Duration.ofMinutes(69)), 60, seat))
                .as("locked while it goes on")
                .isInstanceOf(NoSeats.class);
        book(host, NOON.plus(Duration.ofMinutes(70)), 60, seat);
        assertThatThrownBy(() -> as(cashier, () -> changes.extend(walkIn.id(), 15, key())))
                .isInstanceOf(SeatClaimed.class);
        assertThat(now(walkIn).plannedUntil()).isEqualTo(NOON.plus(Duration.ofHours(1)));

        end(walkIn);
        assertThat(book(host, NOON, 60, seat).codes()).hasSize(1);
    }

    @Test
    void play_may_be_extended_until_the_seat_is_locked_and_no_further() {
        var seat = aStation();
        book(aMemberWith("20.00"), NOON.plus(Duration.ofHours(2)), 60, seat);
        var walkIn = start(seat.id(), aMemberWith("20.00"));

        assertThatThrownBy(() -> as(cashier, () -> changes.extend(walkIn.id(), 51, key())))
                .isInstanceOf(SeatClaimed.class);
        var extended = as(cashier, () -> changes.extend(walkIn.id(), 50, key()));

        assertThat(extended.plannedUntil()).isEqualTo(NOON.plus(Duration.ofMinutes(110)));
    }

    @Test
    @DisplayName("T16: who moves to a seat that is booked later stays until it is locked, and not at all when it is")
    void a_move_obeys_bookings() {
        var booked = aStation();
        var other = aStation();
        book(aMemberWith("20.00"), NOON, 60, booked);
        var walkIn = start(other.id(), aMemberWith("20.00"));
        var taken = aStation();
        start(taken.id(), aMemberWith("20.00"));

        assertThatThrownBy(() -> as(cashier, () -> changes.move(walkIn.id(), taken.id(), key())))
                .isInstanceOf(StationTaken.class);
        var moved = as(cashier, () -> changes.move(walkIn.id(), booked.id(), key()));
        assertThat(moved.plannedUntil()).isEqualTo(NOON.minus(Duration.ofMinutes(10)));
        assertThat(book(aMemberWith("20.00"), NOON, 60, other).codes())
                .as("what was left is free")
                .hasSize(1);

        var late = start(aStation().id(), aMemberWith("20.00"));
        clock().set(NOON.minus(Duration.ofMinutes(9)));
        tick(walkIn);
        assertThatThrownBy(() -> as(cashier, () -> changes.move(late.id(), booked.id(), key())))
                .isInstanceOf(SeatReserved.class);
    }

    @Test
    @DisplayName(
            "T16: who moves to the seat that is locked for them has come: their deposit is free, and no fee is taken")
    void a_move_takes_up_a_booking() {
        var seat = aStation();
        var host = aMemberWith("20.00");
        var session = start(aStation().id(), host);
        var booked = book(host, NOON, 60, seat);
        clock().set(NOON.minus(Duration.ofMinutes(5)));
        ticker.tick();
        assertThat(now(booked).state()).isEqualTo(ReservationView.State.LOCKED);

        as(cashier, () -> changes.move(session.id(), seat.id(), key()));

        assertThat(now(booked).state()).isEqualTo(ReservationView.State.IN_PROGRESS);
        assertThat(one(
                        "select h.state from ledger_hold h join reservation r on r.hold_id = h.id where r.id = ?",
                        booked.reservation().id()))
                .isEqualTo("VOIDED");
        clock().set(NOON.plus(Duration.ofMinutes(15)));
        ticker.tick();
        assertThat(now(booked).state()).isEqualTo(ReservationView.State.IN_PROGRESS);
        end(session);
        assertThat(now(booked).state()).isEqualTo(ReservationView.State.COMPLETED);
        assertThat(now(booked).charged()).isEqualTo(euro("0.00"));
    }

    @Test
    @DisplayName(
            "domain 5: a free seat that is locked for a booking is shown as reserved, and bookings of the next two hours are")
    void the_board_shows_bookings() {
        var seat = aStation();
        var host = aMemberWith("20.00");
        var booked = book(host, NOON.plus(Duration.ofHours(2)), 60, seat);

        assertThat(onBoard(seat).booked()).as("three hours ahead").isNull();
        clock().set(NOON.plus(Duration.ofMinutes(1)));
        assertThat(onBoard(seat).booked().reservation())
                .isEqualTo(booked.reservation().id());
        assertThat(onBoard(seat).state()).isEqualTo(StationView.State.LOCKED);
        clock().set(NOON.plus(Duration.ofMinutes(115)));
        assertThat(onBoard(seat).state()).isEqualTo(StationView.State.RESERVED_SOON);
        start(seat.id(), host);

        assertThat(onBoard(seat).state()).isEqualTo(StationView.State.IN_USE);
        assertThat(onBoard(seat).booked()).isNull();
    }

    private SeatView onBoard(StationView seat) {
        return as(cashier, () -> floor.board(venue)).stream()
                .filter(one -> one.station().id().equals(seat.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("R06: the booking is completed when its last seat is left")
    void the_last_who_leaves_completes_it() {
        var one = aStation();
        var two = aStation();
        var host = aMemberWith("20.00");
        var booked = book(host, NOON, 60, one, two);
        clock().set(NOON);
        var hosts = start(one.id(), host);
        var friends = sit(two, aMemberWith("20.00"), with(booked.codes().get(1)));

        pass(Duration.ofMinutes(20));
        end(hosts);
        assertThat(now(booked).state()).isEqualTo(ReservationView.State.IN_PROGRESS);
        end(friends);

        assertThat(now(booked).state()).isEqualTo(ReservationView.State.COMPLETED);
        assertThat(count("seat_claim where session_id is not null and station_id = '" + one.id() + "'"))
                .isZero();
    }

    @Test
    @DisplayName(
            "A party that plays on beyond its booking has the seat in the next time too, unless somebody has booked it")
    void a_party_plays_on() {
        var seat = aStation();
        var host = aMemberWith("50.00");
        book(host, NOON, 60, seat);
        clock().set(NOON);
        var session = start(seat.id(), host);

        var extended = as(cashier, () -> changes.extend(session.id(), 60, key()));
        assertThat(extended.plannedUntil()).isEqualTo(NOON.plus(Duration.ofHours(2)));
        assertThatThrownBy(() -> book(aMemberWith("20.00"), NOON.plus(Duration.ofMinutes(90)), 60, seat))
                .isInstanceOf(NoSeats.class);
        clock().set(NOON.plus(Duration.ofMinutes(61)));
        tick(session);
        ticker.tick();
        tick(session);
        assertThat(now(session).state()).isEqualTo(PlayView.State.ACTIVE);
        assertThatThrownBy(() -> book(aMemberWith("20.00"), NOON.plus(Duration.ofMinutes(90)), 60, seat))
                .isInstanceOf(NoSeats.class);
    }

    @Test
    @DisplayName(
            "Of a party that comes and a house that waits no longer one is first, and no fee is taken of who plays")
    void arrival_races_with_the_end_of_grace() {
        for (var round = 0; round < 5; round++) {
            clock().set(OPENING.plus(Duration.ofDays(round)));
            var noon = clock().instant().plus(Duration.ofHours(1));
            var seat = aStation();
            var host = aMemberWith("20.00");
            var booked = book(host, noon, 60, seat);
            clock().set(noon);
            ticker.tick();
            clock().set(noon.plus(Duration.ofMinutes(15)));
            var next = new AtomicInteger();

            var race = race(2, () -> {
                if (next.getAndIncrement() == 0) {
                    ticker.tick();
                } else {
                    start(seat.id(), host);
                }
                return true;
            });

            var isPlayed = count("play_session where state = 'ACTIVE' and account_id = '" + host + "'") == 1;
            var state = now(booked).state();
            var cash = wallet(host).cash();
            if (state == ReservationView.State.NO_SHOW) {
                assertThat(cash).isEqualTo(euro("18.00"));
            } else {
                assertThat(state).isEqualTo(ReservationView.State.IN_PROGRESS);
                assertThat(isPlayed).isTrue();
                assertThat(cash).isEqualTo(euro("20.00"));
            }
            assertThat(race.failures()).allMatch(no -> no instanceof Refusal);
        }
    }
}
