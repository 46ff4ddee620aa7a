package org.gamingcafe.cafe.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.gamingcafe.cafe.station.StationView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The picture of a floor that all nodes share. */
@DisplayName("G120: a picture of the floor is kept for ten seconds")
class FloorPicturesRoomTest extends FloorRoom {

    @Test
    void a_kept_picture_costs_no_statement_and_a_new_one_as_many_for_many_seats_as_for_one() {
        sitDown(aSeat());
        pictures.of(venue);
        pictures.mark(venue);
        var forOne = statements(() -> pictures.of(venue));
        for (var i = 0; i < 5; i++) {
            sitDown(aSeat());
            aSeat();
        }
        pictures.mark(venue);

        var forMany = statements(() -> assertThat(pictures.of(venue)).hasSize(11));

        assertThat(forMany).isEqualTo(forOne).isLessThanOrEqualTo(6);
        assertThat(statements(() -> assertThat(pictures.of(venue)).hasSize(11))).isZero();
    }

    @Test
    void some_seats_cost_as_many_statements_as_one() {
        var first = aSeat();
        sitDown(first);
        var forOne = statements(() -> pictures.some(venue, java.util.Set.of(first)));
        var second = aSeat();
        sitDown(second);

        assertThat(statements(() -> assertThat(pictures.some(venue, java.util.Set.of(first, second)))
                        .hasSize(2)))
                .isEqualTo(forOne)
                .isLessThanOrEqualTo(6);
    }

    @Test
    void a_picture_is_read_as_it_was_kept() {
        sitDown(aSeat());

        var taken = pictures.of(venue);

        assertThat(pictures.of(venue)).isEqualTo(taken);
    }

    @Test
    void after_ten_seconds_it_is_taken_anew() {
        var seat = aSeat();
        pictures.of(venue);
        sitDown(seat);
        assertThat(pictures.of(venue).getFirst().state())
                .as("nobody has marked it")
                .isEqualTo(StationView.State.LOCKED);

        clock().advance(Duration.ofSeconds(10));

        assertThat(pictures.of(venue).getFirst().state()).isEqualTo(StationView.State.IN_USE);
    }

    @Test
    void who_has_read_before_a_change_cannot_bring_the_old_picture_back() {
        aSeat();
        assertThat(pictures.of(venue)).hasSize(1);
        clock().advance(Duration.ofSeconds(10));
        Slow.read(pictures, venue, () -> {
            aSeat();
            pictures.mark(venue);
        });

        assertThat(pictures.of(venue)).hasSize(2);
    }

    @Test
    void without_marks_the_old_picture_comes_back() {
        aSeat();
        assertThat(pictures.of(venue)).hasSize(1);
        clock().advance(Duration.ofSeconds(10));
        Slow.read(pictures, venue, this::aSeat);

        assertThat(pictures.of(venue)).as("the control").hasSize(1);
    }
}
