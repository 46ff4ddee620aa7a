package org.gamingcafe.cafe.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gamingcafe.cafe.reservation.SeatClaims.Seat;
import org.junit.jupiter.api.Test;

class NeighboursTest {

    private static List<Integer> pick(int wanted, int... numbers) {
        var free = IntStream.of(numbers)
                .mapToObj(number -> new Seat(UUID.randomUUID(), number))
                .toList();
        return Neighbours.pick(free, wanted).stream().map(Seat::number).toList();
    }

    @Test
    void a_party_sits_side_by_side() {
        assertThat(pick(3, 1, 3, 4, 5, 8)).containsExactly(3, 4, 5);
    }

    @Test
    void long_rows_stay_whole_for_larger_parties() {
        assertThat(pick(2, 1, 2, 3, 4, 5, 7, 8)).containsExactly(7, 8);
        assertThat(pick(1, 1, 2, 3, 5)).containsExactly(5);
    }

    @Test
    void of_equal_rows_the_first_is_taken() {
        assertThat(pick(2, 1, 2, 5, 6)).containsExactly(1, 2);
    }

    @Test
    void where_no_row_is_long_enough_they_sit_as_close_as_may_be() {
        assertThat(pick(3, 1, 2, 6, 8, 9, 20)).containsExactly(6, 8, 9);
    }

    @Test
    void all_that_is_free_is_enough_if_it_is_as_much_as_is_wanted() {
        assertThat(pick(3, 2, 5, 9)).containsExactly(2, 5, 9);
    }
}
