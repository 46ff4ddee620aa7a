package org.gamingcafe.cafe.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gamingcafe.Errand;
import org.gamingcafe.TwoNodes;
import org.gamingcafe.platform.kernel.AccountId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** I9: bookings of a seat never overlap, whoever races. */
class BookingRaceRoomTest extends BookingRoom {

    private static final Instant OTHER = EVENING.plus(Duration.ofHours(6));

    @Test
    @DisplayName("I9: of twelve who book one seat at once one has it")
    void of_many_bookings_of_one_seat_there_is_one() {
        var member = memberWith("90.00");

        var race = as(
                cashier,
                () -> race(12, () -> bookings.book(venue, exactly(member, EVENING, 120, seat(1)), aCommand())));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failuresBeside(NoSeats.class)).isEmpty();
        assertThat(overlaps()).isZero();
        assertThat(heldOf(member)).as("who got no seat set nothing aside").isEqualTo("2.00");
    }

    @Test
    @DisplayName("I9: bookings that only touch are no conflict, those that meet for a second are")
    void times_that_overlap_in_part_have_one_winner() {
        var next = new AtomicInteger();
        var members = new AccountId[8];
        for (var i = 0; i < members.length; i++) {
            members[i] = memberWith("9.00");
        }

        var race = as(
                cashier,
                () -> race(8, () -> {
                    var i = next.getAndIncrement();
                    return bookings.book(
                            venue, exactly(members[i], EVENING.plusSeconds(3_599L * i), 60, seat(1)), aCommand());
                }));

        assertThat(race.failuresBeside(NoSeats.class)).isEmpty();
        assertThat(race.results().size()).isBetween(3, 4);
        assertThat(overlaps()).isZero();
        assertThat(book(exactly(members[0], OTHER.plus(Duration.ofHours(6)), 60, seat(1)))
                        .codes())
                .hasSize(1);
        assertThat(book(exactly(members[0], OTHER.plus(Duration.ofHours(7)), 60, seat(1)))
                        .codes())
                .hasSize(1);
    }

    @Test
    @DisplayName("I9: parties who race for eight seats get whole parties of neighbours, and nobody half of one")
    void parties_get_all_their_seats_or_none() {
        var members = new AccountId[12];
        for (var i = 0; i < members.length; i++) {
            members[i] = memberWith("9.00");
        }
        var next = new AtomicInteger();

        var race = as(
                cashier,
                () -> race(
                        12,
                        () -> bookings.book(
                                venue,
                                NewReservation.of(members[next.getAndIncrement()], group, 2, EVENING, 60),
                                aCommand())));

        assertThat(race.failuresBeside(NoSeats.class)).isEmpty();
        assertThat(race.results()).hasSize(4);
        assertThat(race.results()).allSatisfy(booked -> {
            var numbers = numbers(booked);
            assertThat(numbers).hasSize(2);
            assertThat(numbers.get(1) - numbers.get(0)).isEqualTo(1);
        });
        assertThat(overlaps()).isZero();
    }

    @Test
    @DisplayName("I9, control: the same race against a table without the constraint gives one seat to several")
    void the_same_race_breaks_careless_booking() {
        change(
                "create table if not exists careless_claim (id uuid, station_id uuid, starts_at timestamptz, ends_at timestamptz)");
        change("grant select, insert on careless_claim to cafe_app");
        var careless = new CarelessBooking(the(EntityManager.class));
        var tooMany = 0;
        for (var round = 0; round < 5 && tooMany == 0; round++) {
            var from = EVENING.plus(Duration.ofDays(round));
            var race = race(12, () -> inTransaction(() -> careless.book(seat(1), from, from.plusSeconds(3_600))));
            tooMany += race.results().size() - 1;
        }

        assertThat(tooMany).isPositive();
    }

    @Test
    @DisplayName("I9: the database holds it by itself, also of a booking that is moved by hand or comes back to life")
    void the_database_holds_it_too() {
        var member = memberWith("90.00");
        var first = book(exactly(member, EVENING, 60, seat(1)));
        var second = book(exactly(member, EVENING.plus(Duration.ofHours(1)), 60, seat(1)));

        assertThatThrownBy(() -> change(
                        "update reservation set starts_at = starts_at - interval '1 second' where id = ?",
                        second.reservation().id()))
                .hasMessageContaining("seat_claimed_once");
        cancel(cashier, first);
        book(exactly(member, EVENING, 60, seat(1)));
        assertThatThrownBy(() -> change(
                        "update reservation set state = 'CONFIRMED', ended_at = null where id = ?",
                        first.reservation().id()))
                .hasMessageContaining("seat_claimed_once");
        assertThatThrownBy(() -> change(
                        "insert into seat_claim (id, station_id, starts_at, ends_at, blocks, session_id) values (?, ?, ?, ?, true, ?)",
                        anId(),
                        seat(1),
                        EVENING,
                        EVENING.plusSeconds(1),
                        anId()))
                .hasMessageContaining("seat_claimed_once");
        assertThatThrownBy(() -> change(
                        "update seat_claim set blocks = false where reservation_id = ?",
                        second.reservation().id()))
                .as("a seat follows its booking")
                .hasMessageContaining("violates foreign key");
    }

    /** Told: venue and group. */
    static final class OneSeat implements Errand {
        @Override
        public Object run(Turn turn) {
            var from = EVENING.plus(Duration.ofDays(1 + turn.number()));
            var wanted = new NewReservation(null, "Bob", turn.id(1), 1, List.of(), from, 60, false);
            return the(BookingService.class)
                    .book(turn.venue(0), wanted, aCommand())
                    .id();
        }
    }

    @Test
    @DisplayName(
            "I9: two nodes that share nothing but the database: each of eight seats is had once, and both nodes get some")
    void two_nodes_book_no_seat_twice() {
        var seen = TwoNodes.seenIn(() -> {
            change("delete from seat_claim");
            var race = as(cashier, () -> TwoNodes.race(16, 3, OneSeat.class, venue, group));
            assertThat(race.failures()).isEmpty();
            assertThat(race.refused()).hasSize(24).containsOnly("reservation.no-seats");
            assertThat(race.doneByTurn().values())
                    .hasSize(3)
                    .allSatisfy(done -> assertThat(done).hasSize(8));
            assertThat(overlaps()).isZero();
            return race.isWonByBoth();
        });

        assertThat(seen).isTrue();
    }
}
