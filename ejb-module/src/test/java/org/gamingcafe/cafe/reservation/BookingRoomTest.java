package org.gamingcafe.cafe.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.gamingcafe.cafe.ledger.InsufficientFunds;
import org.gamingcafe.cafe.member.AdmissionPlan;
import org.gamingcafe.cafe.member.AdmissionRule;
import org.gamingcafe.cafe.member.AdmissionRule.Decision;
import org.gamingcafe.cafe.member.AdmissionService;
import org.gamingcafe.cafe.member.NotAdmitted;
import org.gamingcafe.cafe.reservation.ReservationView.State;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.StationId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BookingRoomTest extends BookingRoom {

    @Test
    @DisplayName(
            "R06, 2150: a booking is confirmed, its seats are side by side, its deposit is set aside and nothing is booked")
    void a_booking_sets_its_deposit_aside() {
        var member = memberWith("20.00");
        var before = number("select count(*) from journal_entry");

        var booked = book(member, 3, EVENING);

        assertThat(booked.reservation().state()).isEqualTo(State.CONFIRMED);
        assertThat(numbers(booked)).containsExactly(1, 2, 3);
        assertThat(booked.codes())
                .hasSize(3)
                .allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}"));
        assertThat(heldOf(member)).isEqualTo("6.00");
        assertThat(cashOf(member)).isEqualTo(euro("20.00"));
        assertThat(number("select count(*) from journal_entry")).isEqualTo(before);
        assertThat(booked.reservation().fee()).isEqualTo(euro("4.50"));
        assertThat(booked.reservation().freeUntil()).isEqualTo(EVENING.minus(Duration.ofHours(2)));
        assertThat(mails(member, "booking-confirmed")).isEqualTo(1);
    }

    @Test
    @DisplayName("I19: neither a code nor its mail lies in the database in clear")
    void codes_are_kept_as_keyed_hashes_only() {
        var member = memberWith("20.00");

        var booked = book(member, 2, EVENING);

        var kept = sql("""
                        select code_hash as text from seat_claim where reservation_id = ?
                        union all select payload::text from outbox_message
                        union all select result::text from idempotency_key""", booked.reservation().id());
        assertThat(kept).isNotEmpty();
        assertThat(kept.toString())
                .doesNotContain(booked.codes())
                .doesNotContain(booked.codes().getFirst().replace("-", ""));
    }

    @Test
    @DisplayName("I14: the same request twice is one booking and one answer, its codes included")
    void the_same_request_twice_is_one_booking() {
        var member = memberWith("20.00");
        var key = aCommand();
        var wanted = two(member, EVENING);

        var first = as(self(member), () -> bookings.book(venue, wanted, key));
        var second = as(self(member), () -> bookings.book(venue, wanted, key));

        assertThat(second).isEqualTo(first);
        assertThat(heldOf(member)).isEqualTo("4.00");
        assertThat(number("select count(*) from reservation where account_id = ?", member))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("A deposit that is not there books nothing")
    void without_money_nothing_is_booked() {
        var member = memberWith("3.99");

        assertThatThrownBy(() -> book(member, 2, EVENING)).isInstanceOf(InsufficientFunds.class);

        assertThat(number("select count(*) from reservation where account_id = ?", member))
                .isZero();
        assertThat(free(EVENING, 60)).isEqualTo(8);
        assertThat(book(member, 1, EVENING).reservation().deposit()).isEqualTo(euro("2.00"));
    }

    private int free(Instant from, int minutes) {
        return as(cashier, () -> reservations.free(venue, group, from, from.plus(Duration.ofMinutes(minutes))));
    }

    @Test
    @DisplayName("Defect of others: a booking across midnight conflicts with what it meets, on both days")
    void crossing_midnight_is_nothing_special() {
        var member = memberWith("50.00");
        var night = Instant.parse("2026-03-02T22:00:00Z"); // 23:00 there
        book(exactly(member, night, 180, seat(1)));

        assertThatThrownBy(() -> book(exactly(member, night.minusSeconds(1_800), 60, seat(1))))
                .isInstanceOf(NoSeats.class);
        assertThatThrownBy(() -> book(exactly(member, night.plus(Duration.ofHours(2)), 60, seat(1))))
                .isInstanceOf(NoSeats.class);
        assertThat(book(exactly(member, night.minus(Duration.ofHours(1)), 60, seat(1)))
                        .codes())
                .hasSize(1);
        assertThat(book(exactly(member, night.plus(Duration.ofHours(3)), 60, seat(1)))
                        .codes())
                .hasSize(1);
        assertThat(overlaps()).isZero();
    }

    @Test
    @DisplayName("T3: a booking over the night on which clocks go forward lasts as long as was booked")
    void the_clock_change_is_nothing_special() {
        var member = memberWith("50.00");
        clock().set(Instant.parse("2026-03-28T12:00:00Z"));
        var night = Instant.parse("2026-03-29T00:30:00Z"); // 01:30 there, and 03:30 one hour later

        var booked = book(exactly(member, night, 120, seat(1)));

        assertThat(Duration.between(
                        booked.reservation().startsAt(), booked.reservation().endsAt()))
                .isEqualTo(Duration.ofHours(2));
        assertThatThrownBy(() -> book(exactly(member, night.plusSeconds(7_199), 60, seat(1))))
                .isInstanceOf(NoSeats.class);
    }

    @Test
    void where_seats_are_taken_a_party_gets_neighbours_further_on() {
        var member = memberWith("50.00");
        book(exactly(member, EVENING, 120, seat(2)));
        book(exactly(member, EVENING, 120, seat(6)));

        assertThat(numbers(book(member, 3, EVENING))).containsExactly(3, 4, 5);
        assertThat(numbers(book(member, 2, EVENING))).containsExactly(7, 8);
        assertThatThrownBy(() -> book(member, 2, EVENING)).isInstanceOf(NoSeats.class);
    }

    @Test
    @DisplayName("What makes no sense is refused and changes nothing")
    void what_makes_no_sense_is_refused() {
        var member = memberWith("50.00");

        assertRefused("reservation.seats", () -> book(member, 9, EVENING));
        assertRefused("reservation.seats", () -> book(member, 0, EVENING));
        assertRefused("reservation.length", () -> book(exactly(member, EVENING, 29, seat(1))));
        assertRefused("reservation.length", () -> book(exactly(member, EVENING, 721, seat(1))));
        assertRefused("reservation.time", () -> book(member, 1, OPENING));
        assertRefused("reservation.time", () -> book(member, 1, OPENING.plus(Duration.ofDays(31))));
        assertRefused("reservation.stations", () -> exactly(member, EVENING, 60, seat(1), seat(1)));
        assertRefused("station.not-found", () -> book(exactly(member, EVENING, 60, StationId.next())));
        assertRefused("station-group.not-found", () -> book(NewReservation.of(member, anId(), 1, EVENING, 60)));
        assertRefused(
                "reservation.who", () -> new NewReservation(member, "Bob", group, 1, List.of(), EVENING, 60, false));
        assertThat(number("select count(*) from reservation where venue_id = ?", venue))
                .isZero();
        assertThat(heldOf(member)).isEqualTo("0.00");
    }

    @Test
    @DisplayName("Opening hours are obeyed, over midnight too")
    void nobody_books_a_closed_house() {
        var member = memberWith("50.00");
        change("insert into opening_span (venue_id, day, begins, ends) values (?, 1, '10:00', '02:00')", venue);
        change("insert into opening_span (venue_id, day, begins, ends) values (?, 2, '14:00', '00:00')", venue);

        assertThat(book(member, 1, Instant.parse("2026-03-02T23:00:00Z")).codes())
                .hasSize(1);
        assertThatThrownBy(() -> book(member, 1, Instant.parse("2026-03-02T23:30:00Z")))
                .isInstanceOf(VenueClosed.class);
        assertThatThrownBy(() -> book(member, 1, Instant.parse("2026-03-03T10:00:00Z")))
                .isInstanceOf(VenueClosed.class);
    }

    @Test
    @DisplayName("T30: the house rules of the day on which they come are asked")
    void the_house_rules_are_asked() {
        var child = memberWith("50.00");
        change("update member set birth_date = '2012-01-01' where account_id = ?", child);
        var week = EnumSet.allOf(DayOfWeek.class);
        var night = new AdmissionRule(
                "Night", null, 18, week, LocalTime.of(20, 0), LocalTime.of(6, 0), null, Decision.DENY);
        as(manager, () -> the(AdmissionService.class).setPlan(venue, new AdmissionPlan(List.of(night), 0)));

        assertThat(book(child, 1, Instant.parse("2026-03-02T17:00:00Z")).codes())
                .hasSize(1);
        assertThatThrownBy(() -> book(child, 1, Instant.parse("2026-03-02T18:00:00Z")))
                .isInstanceOf(StaysTooLong.class);
        assertThatThrownBy(() -> book(child, 1, Instant.parse("2026-03-02T20:00:00Z")))
                .isInstanceOf(NotAdmitted.class);
        assertThat(book(memberBornIn1990(), 1, Instant.parse("2026-03-02T20:00:00Z"))
                        .codes())
                .hasSize(1);
    }

    private AccountId memberBornIn1990() {
        var adult = memberWith("50.00");
        change("update member set birth_date = '1990-01-01' where account_id = ?", adult);
        return adult;
    }

    @Test
    @DisplayName("The desk books for somebody without an account: no deposit, and the name is forgotten with the end")
    void the_desk_books_for_a_guest() {
        var wanted = new NewReservation(null, "Bob", group, 2, List.of(), EVENING, 60, false);

        var booked = book(wanted);

        assertThat(booked.reservation().guestName()).isEqualTo("Bob");
        assertThat(booked.reservation().deposit()).isEqualTo(euro("0.00"));
        assertThat(cancel(cashier, booked).guestName()).isNull();
        assertThatThrownBy(() -> as(self(memberWith("1.00")), () -> bookings.book(venue, wanted, aCommand())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName(
            "I16: nobody at the desk books with the money of somebody they are linked to; foreign venues and members are absent")
    void who_may_book_for_whom() {
        var member = memberWith("50.00");
        var stranger = memberWith("50.00");
        var booked = book(member, 1, EVENING);
        var elsewhere = staff(aVenue(), Role.ADMIN);
        var abroad = aMember(aVenue());

        assertThatThrownBy(() -> as(self(stranger), () -> bookings.book(venue, two(member, EVENING), aCommand())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(
                        self(stranger),
                        () -> reservations.get(booked.reservation().id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cancel(self(stranger), booked)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cancel(elsewhere, booked)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(elsewhere, () -> bookings.book(venue, two(member, EVENING), aCommand())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> book(two(abroad, EVENING))).isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> as(elsewhere, () -> reservations.list(venue, OPENING, EVENING, null, PageRequest.FIRST)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void lists_have_pages() {
        var member = memberWith("50.00");
        var later = book(member, 1, EVENING.plus(Duration.ofHours(3)));
        var first = book(member, 1, EVENING);
        var second = book(member, 1, EVENING);

        var page = as(
                cashier,
                () -> reservations.list(venue, OPENING, EVENING.plus(Duration.ofDays(1)), null, PageRequest.first(2)));
        var next = as(
                cashier,
                () -> reservations.list(
                        venue,
                        OPENING,
                        EVENING.plus(Duration.ofDays(1)),
                        State.CONFIRMED,
                        new PageRequest(2, page.next())));
        var mine = as(self(member), () -> reservations.mine(PageRequest.first(1)));
        var day = as(cashier, () -> reservations.day(venue, LocalDate.of(2026, 3, 2)));

        assertThat(page.items())
                .extracting(ReservationView::id)
                .containsExactly(first.reservation().id(), second.reservation().id());
        assertThat(next.items())
                .extracting(ReservationView::id)
                .containsExactly(later.reservation().id());
        assertThat(next.next()).isNull();
        assertThat(mine.items())
                .extracting(ReservationView::id)
                .containsExactly(later.reservation().id());
        assertThat(day).hasSize(3);
        assertThat(as(self(member), () -> reservations.groups(venue)))
                .extracting(SeatGroup::name)
                .containsExactly("PC");
        assertThatThrownBy(() ->
                        as(self(member), () -> reservations.free(venue, anId(), EVENING, EVENING.plusSeconds(60))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void one_member_has_so_many_bookings_and_no_more() {
        var member = memberWith("90.00");
        for (var i = 0; i < BookingService.MOST; i++) {
            book(member, 1, EVENING.plus(Duration.ofHours(3L * i)));
        }

        assertThatThrownBy(() -> book(member, 1, OPENING.plus(Duration.ofDays(20))))
                .isInstanceOf(TooManyBookings.class);
    }

    @Test
    @DisplayName("A booking moves with its codes; what it had is free, what it gets is taken")
    void a_booking_moves() {
        var member = memberWith("50.00");
        var other = memberWith("50.00");
        var booked = book(exactly(member, EVENING, 120, seat(1), seat(2)));
        book(exactly(other, EVENING.plus(Duration.ofHours(2)), 60, seat(3)));
        var later = EVENING.plus(Duration.ofHours(1));
        var hashes = sql(
                "select code_hash from seat_claim where reservation_id = ? order by station_id",
                booked.reservation().id());

        assertThatThrownBy(() -> move(booked, new BookingMove(null, List.of(seat(3), seat(4)), later, 120)))
                .isInstanceOf(NoSeats.class);
        assertThat(numbers(booked)).containsExactly(1, 2);
        move(booked, new BookingMove(null, List.of(seat(1), seat(2)), later, 120));

        assertThat(now(booked).startsAt()).isEqualTo(later);
        assertThat(now(booked).freeUntil()).isEqualTo(later.minus(Duration.ofHours(2)));
        assertThat(heldOf(member)).isEqualTo("4.00");
        assertThat(sql(
                        "select code_hash from seat_claim where reservation_id = ? order by station_id",
                        booked.reservation().id()))
                .isEqualTo(hashes);
        assertThat(book(exactly(other, EVENING, 60, seat(1))).codes()).hasSize(1);
        assertThatThrownBy(() -> book(exactly(other, later.plusSeconds(60), 60, seat(1))))
                .isInstanceOf(NoSeats.class);
        assertThat(mails(member, "booking-moved")).isEqualTo(1);
        clock().set(later.minus(Duration.ofMinutes(30)));
        assertThatThrownBy(() -> as(
                        self(member),
                        () -> bookings.move(
                                booked.reservation().id(),
                                new BookingMove(null, List.of(), later.plus(Duration.ofHours(5)), 60),
                                aCommand())))
                .as("a member does not move away from the fee")
                .isInstanceOf(ReservationOver.class);
    }

    private Booked move(Booked booked, BookingMove to) {
        return as(cashier, () -> bookings.move(booked.reservation().id(), to, aCommand()));
    }

    @Test
    void a_seat_in_maintenance_is_not_booked() {
        change("update station set state = 'MAINTENANCE' where id = ?", seat(1));

        assertThat(numbers(book(memberWith("9.00"), 1, EVENING))).containsExactly(2);
    }

    @Test
    void settings_are_edited_by_those_who_saw_the_current_ones() {
        var usual = as(manager, () -> settings.settings(venue));

        assertThat(usual.version()).isEqualTo(1);
        assertRefused("edit.stale", () -> as(manager, () -> settings.set(venue, stale(usual))));
        assertThat(as(manager, () -> settings.set(venue, usual)).version()).isEqualTo(2);
        assertThat(events(ReservationSettingsChanged.class).getFirst().changes())
                .containsKey("deposit");
        assertThatThrownBy(() ->
                        new ReservationSettings(30, 720, 8, 30, 10, 9, 120, 120, 15, euro("1.00"), euro("0.00"), 0))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() ->
                        new ReservationSettings(30, 720, 8, 30, 10, 15, 120, 120, 15, euro("1.00"), euro("1.01"), 0))
                .isInstanceOf(InvalidInput.class);
        assertThat(ReservationSettings.usual("EUR").deposit()).isEqualTo(euro("0.00"));
    }

    private ReservationSettings stale(ReservationSettings seen) {
        return new ReservationSettings(
                seen.shortestMinutes(),
                seen.longestMinutes(),
                seen.mostSeats(),
                seen.aheadDays(),
                seen.lockMinutes(),
                seen.graceMinutes(),
                seen.cancelMinutes(),
                seen.remindMinutes(),
                seen.offerMinutes(),
                seen.deposit(),
                seen.fee(),
                seen.version() - 1);
    }
}
