package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gamingcafe.cafe.reservation.Booked;
import org.gamingcafe.cafe.reservation.BookingService;
import org.gamingcafe.cafe.reservation.NewReservation;
import org.gamingcafe.cafe.reservation.ReservationService;
import org.gamingcafe.cafe.reservation.ReservationSettings;
import org.gamingcafe.cafe.reservation.ReservationSettingsService;
import org.gamingcafe.cafe.reservation.ReservationTicker;
import org.gamingcafe.cafe.reservation.ReservationView;
import org.gamingcafe.cafe.reservation.ReservationView.State;
import org.gamingcafe.cafe.reservation.SeatReserved;
import org.gamingcafe.cafe.reservation.WrongCode;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.cafe.tariff.TariffView;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever has booked and comes early, or to another seat. It is 11:00; seats are locked ten minutes before. */
class OwnBookingRoomTest extends PlayRoom {

    private static final Instant NOON = OPENING.plus(Duration.ofHours(1));

    private final ReservationService reservations = the(ReservationService.class);
    private final ReservationTicker ticker = the(ReservationTicker.class);

    @BeforeEach
    void ask_for_a_deposit() {
        as(
                staff(venue, Role.MANAGER),
                () -> the(ReservationSettingsService.class)
                        .set(
                                venue,
                                new ReservationSettings(
                                        30, 720, 8, 30, 10, 15, 60, 0, 15, euro("2.00"), euro("2.00"), 0)));
    }

    private Booked book(AccountId member, Instant from, StationView... seats) {
        var stations = List.of(seats).stream().map(StationView::id).toList();
        var wanted = new NewReservation(member, null, group, seats.length, stations, from, 60, false);
        return as(cashier, () -> the(BookingService.class).book(venue, wanted, key()));
    }

    private ReservationView now(Booked booked) {
        return as(cashier, () -> reservations.get(booked.reservation().id()));
    }

    private void goOn(PlayView session, int minutes) {
        for (var minute = 0; minute < minutes; minute++) {
            pass(Duration.ofMinutes(1));
            ticker.tick();
            tick(session);
        }
    }

    @Test
    @DisplayName(
            "T20: whoever sits early at the seat that they have booked stays when it is locked for them: one session, one bill")
    void who_sits_early_at_their_own_seat_stays() {
        var seat = aStation();
        var host = aMemberWith("20.00");
        var booked = book(host, NOON, seat);
        clock().set(NOON.minus(Duration.ofMinutes(20)));
        var session = start(seat.id(), host);
        assertThat(session.plannedUntil()).isEqualTo(NOON.minus(Duration.ofMinutes(10)));

        goOn(session, 11);

        assertThat(now(session).state()).isEqualTo(PlayView.State.ACTIVE);
        assertThat(now(session).plannedUntil()).isEqualTo(NOON.plus(Duration.ofMinutes(60)));
        assertThat(now(booked).state()).isEqualTo(State.IN_PROGRESS);
        assertThat(one(
                        "select h.state from ledger_hold h join reservation r on r.hold_id = h.id where r.id = ?",
                        booked.reservation().id()))
                .as("the deposit is free again")
                .isEqualTo("VOIDED");
        goOn(session, 70);
        assertThat(now(session).state()).isEqualTo(PlayView.State.SETTLED);
        assertThat(now(session).endedAt()).isEqualTo(NOON.plus(Duration.ofMinutes(60)));
        assertThat(now(session).total()).as("80 minutes at 3.00").isEqualTo(euro("4.00"));
        assertThat(now(booked).state()).isEqualTo(State.COMPLETED);
        mustBeSound(now(session));
    }

    @Test
    @DisplayName("T20: however late the house looks, what was agreed goes on without a gap")
    void a_late_look_takes_it_up_as_well() {
        var seat = aStation();
        var host = aMemberWith("20.00");
        var booked = book(host, NOON, seat);
        clock().set(NOON.minus(Duration.ofMinutes(20)));
        var session = start(seat.id(), host);

        clock().set(NOON.plus(Duration.ofMinutes(5)));
        tick(session);

        assertThat(now(session).state()).isEqualTo(PlayView.State.ACTIVE);
        assertThat(now(session).billableSeconds()).isEqualTo(25 * 60);
        assertThat(now(booked).state()).isEqualTo(State.IN_PROGRESS);
    }

    @Test
    void who_asked_for_less_than_they_have_booked_ends_when_they_said() {
        var seat = aStation();
        var host = aMemberWith("20.00");
        var booked = book(host, NOON, seat);
        clock().set(NOON);
        var wanted = new NewPlay(seat.id(), PlayView.Mode.PREPAID, host, false, 30, null);
        var session = as(cashier, () -> play.start(wanted, key()));

        goOn(session, 31);

        assertThat(now(session).endedAt()).isEqualTo(NOON.plus(Duration.ofMinutes(30)));
        assertThat(now(booked).state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void somebody_elses_booking_ends_play_as_ever() {
        var seat = aStation();
        book(aMemberWith("20.00"), NOON, seat);
        clock().set(NOON.minus(Duration.ofMinutes(20)));
        var session = start(seat.id(), aMemberWith("20.00"));

        goOn(session, 11);

        assertThat(now(session).state()).isEqualTo(PlayView.State.SETTLED);
    }

    @Test
    void a_booking_that_was_cancelled_meanwhile_is_not_taken_up() {
        var seat = aStation();
        var host = aMemberWith("20.00");
        var booked = book(host, NOON, seat);
        clock().set(NOON.minus(Duration.ofMinutes(20)));
        var session = start(seat.id(), host);
        as(cashier, () -> reservations.cancel(booked.reservation().id(), false, null, key()));

        goOn(session, 11);

        assertThat(now(session).state()).isEqualTo(PlayView.State.SETTLED);
        assertThat(now(booked).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    @DisplayName(
            "R06: whoever has booked and sits down at another seat of the group has come: that seat is theirs instead")
    void another_seat_of_the_group_is_theirs_instead() {
        var seat = aStation();
        var other = aStation();
        var host = aMemberWith("20.00");
        var booked = book(host, NOON, seat);
        clock().set(NOON.minus(Duration.ofMinutes(5)));

        var session = start(other.id(), host);

        assertThat(session.plannedUntil()).isEqualTo(NOON.plus(Duration.ofMinutes(60)));
        assertThat(session.bookedElsewhere()).isNull();
        assertThat(now(booked).state()).isEqualTo(State.IN_PROGRESS);
        assertThat(now(booked).seats())
                .singleElement()
                .satisfies(one -> assertThat(one.number()).isEqualTo(other.number()));
        assertThat(start(seat.id(), aMemberWith("20.00")).state())
                .as("the first one is free for others")
                .isEqualTo(PlayView.State.ACTIVE);
        clock().set(NOON.plus(Duration.ofMinutes(15)));
        ticker.tick();
        assertThat(now(booked).charged().isZero()).isTrue();
    }

    @Test
    @DisplayName(
            "R06: where somebody else has booked that seat next, the booking waits where it is, and the answer names it")
    void a_seat_that_others_have_booked_stays_theirs() {
        var seat = aStation();
        var other = aStation();
        var host = aMemberWith("20.00");
        var booked = book(host, NOON, seat);
        book(aMemberWith("20.00"), NOON.plus(Duration.ofMinutes(30)), other);
        clock().set(NOON.minus(Duration.ofMinutes(5)));

        var session = start(other.id(), host);

        assertThat(session.bookedElsewhere()).isEqualTo(booked.reservation().id());
        assertThat(session.plannedUntil()).isEqualTo(NOON.plus(Duration.ofMinutes(20)));
        assertThat(now(session).bookedElsewhere()).as("told once").isNull();
        assertThat(now(booked).seats())
                .singleElement()
                .satisfies(one -> assertThat(one.number()).isEqualTo(seat.number()));
    }

    @Test
    void a_seat_of_another_group_is_another_thing() {
        var seat = aStation();
        var consoles = as(house(), () -> stations.addGroup(venue, "Console", 2)).id();
        var console = as(house(), () -> stations.add(venue, consoles, 900, "PS 1"));
        var host = aMemberWith("20.00");
        var booked = book(host, NOON, seat);
        charge(List.of(rule(group), rule(consoles)), 0);
        clock().set(NOON.minus(Duration.ofMinutes(5)));

        var session = start(console.id(), host);

        assertThat(session.bookedElsewhere()).isEqualTo(booked.reservation().id());
        assertThat(now(booked).state()).isNotEqualTo(State.IN_PROGRESS);
    }

    private static TariffView.RuleView rule(UUID group) {
        var week = EnumSet.allOf(DayOfWeek.class);
        return new TariffView.RuleView(group, "Day", week, LocalTime.of(6, 0), LocalTime.of(6, 0), 300);
    }

    @Test
    @DisplayName("A party uses its codes at the seats themselves, by card or phone; a wrong one opens nothing")
    void a_party_uses_its_codes_at_the_seats() {
        var one = aStation();
        var two = aStation();
        var three = aStation();
        var booked = book(aMemberWith("20.00"), NOON, one, two, three);
        var friend = aMemberWith("20.00");
        var other = aMemberWith("20.00");
        clock().set(NOON);
        var acts = the(SeatActService.class);
        var signIns = the(SeatSignInService.class);

        assertThatThrownBy(() -> as(at(two.id()), () -> acts.sitDown(friend, null, key())))
                .isInstanceOf(SeatReserved.class);
        assertThatThrownBy(() -> as(
                        at(two.id()), () -> acts.sitDown(friend, booked.codes().getFirst(), key())))
                .as("of another seat")
                .isInstanceOf(WrongCode.class);
        var sat = as(at(two.id()), () -> acts.sitDown(friend, booked.codes().get(1), key()));
        var shown = as(at(three.id()), signIns::show);
        var there = as(
                member(other, venue),
                () -> signIns.sit(shown.code(), booked.codes().get(2), key()));

        assertThat(List.of(sat, there)).allMatch(each -> each.state() == PlayView.State.ACTIVE);
        assertThat(now(booked).state()).isEqualTo(State.IN_PROGRESS);
        assertThat(one("select planned_until from play_session where id = ?", there.session()))
                .isEqualTo(java.sql.Timestamp.from(NOON.plus(Duration.ofMinutes(60))));
        assertThat(as(at(two.id()), () -> acts.sitDown(friend, booked.codes().get(1), key())))
                .as("tapped twice")
                .isEqualTo(sat);
    }

    @Test
    void a_seat_at_which_one_sits_by_oneself_names_the_booking_elsewhere() {
        var seat = aStation();
        var other = aStation();
        var host = aMemberWith("20.00");
        var booked = book(host, NOON, seat);
        book(aMemberWith("20.00"), NOON.plus(Duration.ofMinutes(30)), other);
        clock().set(NOON);

        var sat = as(at(other.id()), () -> the(SeatActService.class).sitDown(host, null, key()));

        assertThat(sat.bookedElsewhere()).isEqualTo(booked.reservation().id());
    }

    @Test
    void before_the_lock_and_at_a_seat_that_is_locked_for_others_nothing_is_different() {
        var seat = aStation();
        var other = aStation();
        var host = aMemberWith("20.00");
        var booked = book(host, NOON, seat);
        book(aMemberWith("20.00"), NOON, other);

        clock().set(NOON.minus(Duration.ofMinutes(5)));
        assertThatThrownBy(() -> start(other.id(), host)).isInstanceOf(SeatReserved.class);
        clock().set(NOON.minus(Duration.ofMinutes(30)));
        var early = start(aStation().id(), host);

        assertThat(early.bookedElsewhere()).isNull();
        assertThat(now(booked).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    @DisplayName(
            "R06: of whoever sits at another seat and a house that waits no longer one is first; who plays pays no fee")
    void sitting_elsewhere_races_with_the_end_of_grace() {
        for (var round = 0; round < 5; round++) {
            clock().set(OPENING.plus(Duration.ofDays(round)));
            var noon = clock().instant().plus(Duration.ofHours(1));
            var seat = aStation();
            var other = aStation();
            var host = aMemberWith("20.00");
            var booked = book(host, noon, seat);
            clock().set(noon);
            ticker.tick();
            clock().set(noon.plus(Duration.ofMinutes(15)));
            var next = new AtomicInteger();

            var race = race(2, () -> {
                if (next.getAndIncrement() == 0) {
                    ticker.tick();
                } else {
                    start(other.id(), host);
                }
                return true;
            });

            assertThat(race.failures()).allMatch(no -> no instanceof Refusal);
            var isCharged = now(booked).state() == State.NO_SHOW;
            assertThat(wallet(host).cash()).isEqualTo(euro(isCharged ? "18.00" : "20.00"));
            assertThat(now(booked).seats()).hasSize(1);
        }
    }
}
