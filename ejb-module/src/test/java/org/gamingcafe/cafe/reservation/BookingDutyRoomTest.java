package org.gamingcafe.cafe.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.gamingcafe.cafe.reservation.ReservationView.State;
import org.gamingcafe.cafe.wallet.WalletRulesService;
import org.gamingcafe.platform.kernel.PageRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who may act on a booking, what is a seat, what stays as it was agreed, and how far back anybody looks. */
class BookingDutyRoomTest extends BookingRoom {

    @Test
    @DisplayName("I16: nobody at the desk waives, moves or takes up what somebody has booked to whom they are linked")
    void nobody_serves_whom_they_are_linked_to() {
        var member = memberWith("20.00");
        var booked = book(member, 1, EVENING);
        as(manager, () -> the(WalletRulesService.class).link(member, cashier.person(), "sister"));
        clock().set(EVENING.minus(Duration.ofMinutes(5)));
        var id = booked.reservation().id();

        assertRefused(
                "wallet.linked",
                () -> as(cashier, () -> reservations.cancel(id, true, "A mistake of ours", aCommand())));
        assertRefused(
                "wallet.linked",
                () -> as(
                        cashier,
                        () -> bookings.move(
                                id, new BookingMove(null, List.of(), EVENING.plusSeconds(3600), 60), aCommand())));
        assertRefused("wallet.linked", () -> as(cashier, () -> reservations.arrive(id, aCommand())));

        assertThat(now(booked).state()).isEqualTo(State.CONFIRMED);
        assertThat(heldOf(member)).isEqualTo("2.00");
        assertThat(as(manager, () -> reservations.cancel(id, true, "A mistake of ours", aCommand()))
                        .charged())
                .as("somebody else may")
                .isEqualTo(euro("0.00"));
    }

    @Test
    void what_a_member_has_booked_who_is_deactivated_since_is_cancelled_at_the_desk() {
        var member = memberWith("20.00");
        var booked = book(member, 1, EVENING);
        change("update account set status = 'DEACTIVATED' where id = ?", member);

        assertThat(cancel(cashier, booked).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    @DisplayName("A booking that moves keeps what was agreed about its lock, its grace and its cancelling")
    void a_moved_booking_keeps_its_terms() {
        var booked = book(memberWith("20.00"), 1, EVENING);
        var shown = as(manager, () -> settings.settings(venue));
        var stricter = new ReservationSettings(
                30, 720, 8, 30, 60, 10, 600, 30, 15, euro("2.00"), euro("1.50"), shown.version());
        as(manager, () -> settings.set(venue, stricter));
        var later = EVENING.plus(Duration.ofHours(2));

        as(
                cashier,
                () -> bookings.move(
                        booked.reservation().id(), new BookingMove(null, List.of(), later, 60), aCommand()));

        assertThat(now(booked).locksAt()).isEqualTo(later.minus(Duration.ofMinutes(10)));
        assertThat(now(booked).graceUntil()).isEqualTo(later.plus(Duration.ofMinutes(15)));
        assertThat(now(booked).freeUntil()).isEqualTo(later.minus(Duration.ofMinutes(120)));
        assertThat(number(
                        "select extract(epoch from starts_at - remind_at) from reservation where id = ?",
                        booked.reservation().id()))
                .as("a reminder is no term")
                .isEqualTo(30 * 60);
    }

    @Test
    @DisplayName("A station that is retired is no seat: nobody is told of it, or has it")
    void a_retired_station_is_no_seat() {
        change("update station set state = 'OFFLINE', retired_at = now() where id = ?", seat(1));
        var member = memberWith("20.00");

        assertThat(as(cashier, () -> reservations.free(venue, group, EVENING, EVENING.plusSeconds(3600))))
                .isEqualTo(7);
        assertThat(as(cashier, () -> reservations.groups(venue)))
                .extracting(SeatGroup::seats)
                .containsExactly(7);
        assertThat(numbers(book(member, 1, EVENING))).containsExactly(2);
        assertRefused("station.not-found", () -> book(exactly(member, EVENING, 60, seat(1))));
        assertRefused("reservation.no-seats", () -> book(member, 8, EVENING));
    }

    @Test
    @DisplayName("Nobody reads the whole past: what began longer ago than any booking lasts is not looked at")
    void only_what_may_still_last_is_read() {
        var begun = EVENING.plus(Duration.ofHours(1));
        var lasting = longest(1, 2_880);
        var ancient = longest(2, 2_882);
        var nearEnd = begun.plus(Duration.ofMinutes(2_879));

        var listed =
                as(cashier, () -> reservations.list(venue, nearEnd, nearEnd.plusSeconds(30), null, PageRequest.FIRST));
        var day = as(cashier, () -> reservations.day(venue, LocalDate.of(2026, 3, 4)));
        var next = claims.board(venue, nearEnd, nearEnd.plusSeconds(30)).stream()
                .filter(seat -> seat.booked() != null)
                .toList();

        assertThat(listed.items())
                .extracting(ReservationView::id)
                .containsExactly(lasting.reservation().id());
        assertThat(day)
                .extracting(ReservationView::id)
                .contains(lasting.reservation().id());
        assertThat(next).extracting(seat -> seat.station().id()).containsExactly(seat(1));
        assertThat(ancient.reservation().id())
                .isNotIn(next.stream().map(seat -> seat.booked().reservation()).toList());
    }

    /** All of so many minutes, ending at one time. */
    private Booked longest(int number, int minutes) {
        var booked = book(exactly(memberWith("20.00"), EVENING, 60, seat(number)));
        var ends = EVENING.plus(Duration.ofHours(1)).plus(Duration.ofMinutes(2_880));
        change(
                "update reservation set starts_at = ?, ends_at = ?, locks_at = ?, free_until = ?, grace_until = ? where id = ?",
                ends.minus(Duration.ofMinutes(minutes)),
                ends,
                ends.minus(Duration.ofMinutes(minutes)),
                ends.minus(Duration.ofMinutes(minutes)),
                ends,
                booked.reservation().id());
        return booked;
    }
}
