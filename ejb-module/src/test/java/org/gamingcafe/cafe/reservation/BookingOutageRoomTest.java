package org.gamingcafe.cafe.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.gamingcafe.cafe.reservation.ReservationView.State;
import org.gamingcafe.platform.kernel.AccountId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The house was down when the grace of bookings that were locked already ended. */
class BookingOutageRoomTest extends BookingRoom {

    private static Instant after(long minutes) {
        return EVENING.plus(Duration.ofMinutes(minutes));
    }

    private Booked locked(AccountId member, int minutes, int seat) {
        var booked = book(exactly(member, EVENING, minutes, seat(seat)));
        tickAt(after(-5));
        assertThat(now(booked).state()).isEqualTo(State.LOCKED);
        return booked;
    }

    @Test
    @DisplayName(
            "R06: a house that was down over the end of grace waits for its parties from then on, as long as it always does")
    void grace_begins_anew_when_the_house_is_up_again() {
        var member = memberWith("20.00");
        var booked = locked(member, 60, 1);

        tickAt(after(17));

        assertThat(now(booked).state()).isEqualTo(State.LOCKED);
        assertThat(now(booked).graceUntil()).isEqualTo(after(32));
        assertThat(cashOf(member)).isEqualTo(euro("20.00"));
        tickAt(after(40));
        assertThat(now(booked).graceUntil()).as("down once more").isEqualTo(after(55));
        tickAt(after(55));
        assertThat(now(booked).state()).isEqualTo(State.NO_SHOW);
        assertThat(cashOf(member)).isEqualTo(euro("18.50"));
    }

    @Test
    @DisplayName("Nobody pays for a booking that was over before its party could have come for all of the grace")
    void what_is_over_meanwhile_expires() {
        var member = memberWith("20.00");
        var gone = locked(member, 30, 1);
        var ending = locked(member, 60, 2);

        tickAt(after(50));
        assertThat(now(gone).state()).isEqualTo(State.EXPIRED);
        assertThat(now(ending).state()).isEqualTo(State.LOCKED);
        tickAt(after(65));

        assertThat(now(ending).state()).isEqualTo(State.EXPIRED);
        assertThat(cashOf(member)).isEqualTo(euro("20.00"));
        assertThat(heldOf(member)).isEqualTo("0.00");
    }

    @Test
    @DisplayName("A booking that is shorter than the grace costs its fee as every other one, when the house was up")
    void a_short_booking_is_a_no_show_in_time() {
        var member = memberWith("20.00");
        var shown = as(manager, () -> settings.settings(venue));
        var brief = new ReservationSettings(
                10, 720, 8, 30, 10, 15, 120, 120, 15, euro("2.00"), euro("1.50"), shown.version());
        as(manager, () -> settings.set(venue, brief));
        var booked = locked(member, 10, 1);

        tickAt(after(15));

        assertThat(now(booked).state()).isEqualTo(State.NO_SHOW);
        assertThat(now(booked).charged()).isEqualTo(euro("1.50"));
    }

    @Test
    @DisplayName("Who sits at a seat of a booking has come for it, whatever was not written down")
    void who_sits_there_is_no_no_show() {
        var member = memberWith("20.00");
        var booked = locked(member, 60, 1);
        sitUnnoticed(1, member);

        tickAt(after(15));

        assertThat(now(booked).state()).isEqualTo(State.IN_PROGRESS);
        assertThat(cashOf(member)).isEqualTo(euro("20.00"));
        assertThat(heldOf(member)).isEqualTo("0.00");
    }

    @Test
    void who_sat_there_until_the_booking_was_over_has_completed_it() {
        var member = memberWith("20.00");
        var booked = locked(member, 30, 1);
        sitUnnoticed(1, member);

        tickAt(after(31));

        assertThat(now(booked).state()).isEqualTo(State.COMPLETED);
        assertThat(cashOf(member)).isEqualTo(euro("20.00"));
        assertThat(heldOf(member)).isEqualTo("0.00");
    }

    private void sitUnnoticed(int number, AccountId who) {
        var at = clock().instant();
        var sitting = new Sitting(anId(), seat(number), who, null, at, null, at.plus(Duration.ofHours(2)));
        as(cashier, () -> inTransaction(() -> claims.sit(sitting)));
    }
}
