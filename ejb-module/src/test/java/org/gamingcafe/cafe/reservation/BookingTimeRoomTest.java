package org.gamingcafe.cafe.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.reservation.ReservationChanged.What;
import org.gamingcafe.cafe.reservation.ReservationView.State;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What time does to bookings, and what their end costs. */
class BookingTimeRoomTest extends BookingRoom {

    private final ReservationTimeService time = the(ReservationTimeService.class);

    @Test
    @DisplayName(
            "R06: confirmed, locked ten minutes before, no-show fifteen minutes after; the fee is taken, the rest is free")
    void who_does_not_come_pays_the_fee() {
        var member = memberWith("20.00");
        var booked = book(member, 2, EVENING);

        tickAt(EVENING.minus(Duration.ofMinutes(11)));
        assertThat(now(booked).state()).isEqualTo(State.CONFIRMED);
        tickAt(EVENING.minus(Duration.ofMinutes(10)));
        assertThat(now(booked).state()).isEqualTo(State.LOCKED);
        tickAt(EVENING.plus(Duration.ofMinutes(14)));
        assertThat(now(booked).state()).isEqualTo(State.LOCKED);
        assertThat(cashOf(member)).isEqualTo(euro("20.00"));
        tickAt(EVENING.plus(Duration.ofMinutes(15)));
        ticker.tick();

        assertThat(now(booked).state()).isEqualTo(State.NO_SHOW);
        assertThat(now(booked).charged()).isEqualTo(euro("3.00"));
        assertThat(cashOf(member)).isEqualTo(euro("17.00"));
        assertThat(heldOf(member)).isEqualTo("0.00");
        assertThat(sum(Chart.NO_SHOW_REVENUE)).isEqualTo(euro("3.00"));
        assertThat(imbalance()).isZero();
        assertThat(mails(member, "booking-no-show")).isEqualTo(1);
        assertThat(number("select count(*) from journal_entry where type = 'booking-no-show' and venue_id = ?", venue))
                .isEqualTo(1);
        assertThat(book(exactly(member, EVENING.plus(Duration.ofMinutes(20)), 60, seat(1), seat(2)))
                        .codes())
                .hasSize(2);
    }

    @Test
    @DisplayName("Cancelled in time it is free, later it costs the fee, and the desk may waive it; once")
    void cancelling_is_free_until_it_was_said_so() {
        var member = memberWith("20.00");
        var early = book(member, 1, EVENING);
        var late = book(member, 1, EVENING);
        var waived = book(member, 1, EVENING);
        clock().set(EVENING.minus(Duration.ofHours(2)));

        assertThat(cancel(self(member), early).charged()).isEqualTo(euro("0.00"));
        clock().advance(Duration.ofSeconds(1));
        var charged = as(
                self(member),
                () -> reservations.cancel(late.reservation().id(), true, "A mistake of ours", aCommand()));
        assertThatThrownBy(() -> as(
                        cashier, () -> reservations.cancel(waived.reservation().id(), true, " ", aCommand())))
                .as("without a reason")
                .isInstanceOf(InvalidInput.class);
        var forgiven = as(
                cashier, () -> reservations.cancel(waived.reservation().id(), true, "A mistake of ours", aCommand()));

        assertThat(one("""
                select o.reason from audit_record r join audit_origin o on o.audit_id = r.id where act = 'reservation.cancelled' and entity_id = ?""", waived.reservation().id().toString()))
                .as("why is on record")
                .isEqualTo("A mistake of ours");
        assertThat(charged.charged()).as("a member waives nothing").isEqualTo(euro("1.50"));
        assertThat(forgiven.charged()).isEqualTo(euro("0.00"));
        assertThat(cashOf(member)).isEqualTo(euro("18.50"));
        assertThat(heldOf(member)).isEqualTo("0.00");
        assertThat(sum(Chart.NO_SHOW_REVENUE)).isEqualTo(euro("1.50"));
        assertThatThrownBy(() -> cancel(self(member), late)).isInstanceOf(ReservationOver.class);
        assertThat(sql(
                        "select h.state from ledger_hold h join reservation r on r.hold_id = h.id where r.id = ?",
                        early.reservation().id()))
                .extracting(row -> row.get("state"))
                .containsExactly("VOIDED");
        assertThat(mails(member, "booking-cancelled")).isEqualTo(3);
    }

    @Test
    @DisplayName("Of many who cancel one does, and the fee is taken once")
    void the_fee_is_taken_once() {
        var member = memberWith("20.00");
        var booked = book(member, 1, EVENING);
        clock().set(EVENING.plus(Duration.ofMinutes(15)));

        var race = race(
                12,
                () -> as(self(member), () -> {
                    if (Thread.currentThread().threadId() % 2 == 0) {
                        ticker.tick();
                        return true;
                    }
                    cancel(self(member), booked);
                    return true;
                }));

        ticker.tick();
        assertThat(race.failuresBeside(ReservationOver.class)).isEmpty();
        assertThat(cashOf(member)).isEqualTo(euro("18.50"));
        assertThat(number("select count(*) from journal_entry where venue_id = ? and type like 'booking-%'", venue))
                .isEqualTo(1);
    }

    @Test
    void a_reminder_is_mailed_once_however_often_it_is_looked() {
        var member = memberWith("20.00");
        book(member, 1, EVENING);
        tickAt(EVENING.minus(Duration.ofMinutes(121)));
        assertThat(mails(member, "booking-reminder")).isZero();

        tickAt(EVENING.minus(Duration.ofMinutes(119)));
        race(4, ticker::tick);
        ticker.tick();

        assertThat(mails(member, "booking-reminder")).isEqualTo(1);
    }

    @Test
    @DisplayName("Settings of later do not change what was agreed")
    void what_was_agreed_stays() {
        var member = memberWith("20.00");
        var booked = book(member, 1, EVENING);
        set("9.00", "9.00");
        tickAt(EVENING.minus(Duration.ofMinutes(5)));

        tickAt(EVENING.plus(Duration.ofMinutes(16)));

        assertThat(now(booked).charged()).isEqualTo(euro("1.50"));
    }

    @Test
    @DisplayName(
            "The desk says that they are here: the deposit is free, unused seats are free after the grace, the end completes it")
    void a_party_arrives() {
        var member = memberWith("20.00");
        var booked = book(exactly(member, EVENING, 60, seat(1), seat(2)));
        clock().set(EVENING.minus(Duration.ofMinutes(11)));
        assertThatThrownBy(() -> arrive(booked)).as("not locked yet").isInstanceOf(ReservationOver.class);
        clock().set(EVENING.minus(Duration.ofMinutes(5)));

        assertThat(arrive(booked).state()).isEqualTo(State.IN_PROGRESS);
        assertThat(heldOf(member)).isEqualTo("0.00");
        assertThat(sit(1, member, null).until()).isEqualTo(EVENING.plus(Duration.ofHours(1)));
        tickAt(EVENING.plus(Duration.ofMinutes(15)));

        assertThat(now(booked).seats()).extracting(ReservationView.Seat::freed).containsExactly(false, true);
        assertThat(now(booked).state()).isEqualTo(State.IN_PROGRESS);
        tickAt(EVENING.plus(Duration.ofHours(1)));
        assertThat(now(booked).state()).isEqualTo(State.COMPLETED);
        assertThat(cashOf(member)).isEqualTo(euro("20.00"));
        assertThat(events(ReservationChanged.class))
                .extracting(ReservationChanged::what)
                .contains(What.ARRIVED, What.COMPLETED)
                .doesNotContain(What.NO_SHOW);
        assertThatThrownBy(() -> arrive(booked)).isInstanceOf(ReservationOver.class);
    }

    private ReservationView arrive(Booked booked) {
        return as(cashier, () -> reservations.arrive(booked.reservation().id(), aCommand()));
    }

    @Test
    @DisplayName("A party that never sat down gives all its seats back after the grace")
    void who_arrives_and_does_not_sit_down_is_done() {
        var booked = book(memberWith("20.00"), 2, EVENING);
        clock().set(EVENING);
        arrive(booked);

        tickAt(EVENING.plus(Duration.ofMinutes(15)));

        assertThat(now(booked).state()).isEqualTo(State.COMPLETED);
    }

    @Test
    @DisplayName("A house that was down waits for its parties from then on, and nobody pays for that")
    void nobody_pays_because_the_house_was_down() {
        var member = memberWith("20.00");
        var booked = book(exactly(member, EVENING, 60, seat(1)));
        var gone = book(exactly(member, EVENING, 30, seat(2)));

        tickAt(EVENING.plus(Duration.ofMinutes(40)));

        assertThat(now(booked).state()).isEqualTo(State.LOCKED);
        assertThat(now(booked).graceUntil()).isEqualTo(EVENING.plus(Duration.ofMinutes(55)));
        assertThat(now(gone).state()).isEqualTo(State.EXPIRED);
        assertThat(cashOf(member)).isEqualTo(euro("20.00"));
        assertThat(heldOf(member)).isEqualTo("2.00");
    }

    @Test
    void only_the_house_ticks_and_one_trouble_is_not_anothers() {
        var booked = book(memberWith("20.00"), 1, EVENING);
        clock().set(EVENING);

        assertThatThrownBy(() -> as(cashier, () -> time.due(1))).isInstanceOf(Denied.class);
        assertThatThrownBy(
                        () -> as(cashier, () -> time.turn(booked.reservation().id())))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(cashier, time::waiting)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(cashier, () -> time.offer(venue))).isInstanceOf(Denied.class);
        inTransaction(() -> {
            the(Reservations.class).locked(booked.reservation().id());
            assertThat(race(1, () -> as(house(), () -> time.due(500))).results().getFirst())
                    .doesNotContain(booked.reservation().id());
            assertThat(race(1, ticker::tick).failures()).isEmpty();
        });
        assertThat(now(booked).state()).isEqualTo(State.CONFIRMED);
    }
}
