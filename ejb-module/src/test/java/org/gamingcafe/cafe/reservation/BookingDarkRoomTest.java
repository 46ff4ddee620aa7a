package org.gamingcafe.cafe.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.gamingcafe.cafe.reservation.ReservationView.State;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.StationId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R06: nobody pays for not coming to seats at which nobody could sit down")
class BookingDarkRoomTest extends BookingRoom {

    private static Instant after(long minutes) {
        return EVENING.plus(Duration.ofMinutes(minutes));
    }

    private Booked locked(AccountId member, int minutes, int... numbers) {
        var stations = IntStream.of(numbers).mapToObj(this::seat).toArray(StationId[]::new);
        var booked = book(exactly(member, EVENING, minutes, stations));
        tickAt(after(-5));
        assertThat(now(booked).state()).isEqualTo(State.LOCKED);
        return booked;
    }

    private void turn(int number, String state) {
        change("update station set state = ? where id = ?", state, seat(number));
    }

    private void tickFrom(long from, long until) {
        for (var minute = from; minute <= until; minute++) {
            tickAt(after(minute));
        }
    }

    @Test
    @DisplayName("R06: a power cut over the whole booking: it expires, and the deposit is free again")
    void dark_until_it_is_over() {
        var member = memberWith("20.00");
        var booked = locked(member, 60, 1);
        turn(1, "LOST");

        tickFrom(0, 59);
        assertThat(now(booked).state()).isEqualTo(State.LOCKED);
        assertThat(heldOf(member)).isEqualTo("2.00");
        tickFrom(60, 76);

        assertThat(now(booked).state()).isEqualTo(State.EXPIRED);
        assertThat(cashOf(member)).isEqualTo(euro("20.00"));
        assertThat(heldOf(member)).isEqualTo("0.00");
    }

    @Test
    @DisplayName("R06: the party of a seat in repair is waited for anew from when one can sit there")
    void in_repair_until_later() {
        var member = memberWith("20.00");
        var booked = locked(member, 60, 1);
        turn(1, "MAINTENANCE");
        tickFrom(0, 20);
        turn(1, "LOCKED");
        tickFrom(21, 34);
        assertThat(now(booked).state()).isEqualTo(State.LOCKED);

        assertThat(sit(1, member, null).reservation())
                .isEqualTo(booked.reservation().id());

        assertThat(now(booked).state()).isEqualTo(State.IN_PROGRESS);
        assertThat(cashOf(member)).isEqualTo(euro("20.00"));
        assertThat(heldOf(member)).isEqualTo("0.00");
    }

    @Test
    @DisplayName(
            "R06: dark from the beginning and light before grace is over: the quarter of an hour begins with the light")
    void dark_for_most_of_the_grace() {
        var member = memberWith("20.00");
        var booked = locked(member, 60, 1);
        turn(1, "LOST");
        tickFrom(0, 13);
        turn(1, "LOCKED");

        tickFrom(14, 27);
        assertThat(now(booked).state()).isEqualTo(State.LOCKED);
        tickFrom(28, 29);

        assertThat(now(booked).state())
                .as("who does not come then, does not come")
                .isEqualTo(State.NO_SHOW);
        assertThat(cashOf(member)).isEqualTo(euro("18.50"));
    }

    @Test
    @DisplayName("R06: dark only at the moment at which grace ends is dark, too")
    void dark_when_grace_ends() {
        var member = memberWith("20.00");
        var booked = locked(member, 60, 1);
        tickFrom(0, 13);
        turn(1, "LOST");

        tickAt(after(15));

        assertThat(now(booked).state()).isEqualTo(State.LOCKED);
        assertThat(now(booked).graceUntil()).isEqualTo(after(30));
        assertThat(cashOf(member)).isEqualTo(euro("20.00"));
    }

    @Test
    void who_could_have_sat_at_one_of_two_seats_did_not_come() {
        var member = memberWith("20.00");
        var booked = locked(member, 60, 1, 2);
        turn(1, "LOST");

        tickFrom(0, 15);

        assertThat(now(booked).state()).isEqualTo(State.NO_SHOW);
        assertThat(now(booked).charged()).isEqualTo(euro("3.00"));
    }

    @Test
    void a_booking_that_is_waited_for_is_written_once_a_minute_and_others_not_at_all() {
        var booked = locked(memberWith("20.00"), 60, 1);
        turn(1, "LOST");
        var other = locked(memberWith("20.00"), 60, 2);
        var before = now(other);
        tickAt(after(1));
        var grace = now(booked).graceUntil();

        tickAt(after(1).plusSeconds(50));

        assertThat(grace).isEqualTo(after(16));
        assertThat(now(booked).graceUntil()).isEqualTo(grace);
        assertThat(now(other)).isEqualTo(before);
    }
}
