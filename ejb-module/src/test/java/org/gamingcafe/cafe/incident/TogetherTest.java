package org.gamingcafe.cafe.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gamingcafe.cafe.station.SilentSeat;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.Test;

class TogetherTest {

    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final IncidentSettings USUAL = IncidentSettings.USUAL;
    private static final IncidentSettings HALF = new IncidentSettings(100, 50, 60, 240, 120, 0);

    private static SilentSeat played(int second) {
        return new SilentSeat(StationId.next(), VenueId.next(), TEN.plusSeconds(second), UUID.randomUUID());
    }

    private static SilentSeat free(int second) {
        return new SilentSeat(StationId.next(), VenueId.next(), TEN.plusSeconds(second), null);
    }

    private static int together(IncidentSettings settings, int played, SilentSeat... seats) {
        return Together.of(List.of(seats), settings, played).size();
    }

    @Test
    void three_within_a_minute_are_together() {
        assertThat(together(USUAL, 9, played(0), played(30), played(60))).isEqualTo(3);
        assertThat(together(USUAL, 9, played(0), played(30), played(61))).isZero();
        assertThat(together(USUAL, 9, played(0), played(30))).isZero();
    }

    @Test
    void a_chain_of_them_is_one() {
        assertThat(together(USUAL, 9, played(0), played(30), played(60), played(90), played(120)))
                .isEqualTo(5);
        assertThat(together(USUAL, 9, played(0), played(10), played(20), played(300)))
                .as("who is silent for another reason is left out")
                .isEqualTo(3);
    }

    @Test
    void free_seats_count_as_soon_as_somebody_plays_at_one_of_them() {
        assertThat(together(USUAL, 1, free(0), free(1), played(2))).isEqualTo(3);
        assertThat(together(USUAL, 1, free(0), free(1), free(2))).isZero();
    }

    @Test
    void a_share_counts_those_who_play_and_two_at_least() {
        assertThat(together(HALF, 4, played(0), played(1))).isEqualTo(2);
        assertThat(together(HALF, 5, played(0), played(1))).isZero();
        assertThat(together(HALF, 1, played(0))).isZero();
        assertThat(together(HALF, 4, played(0), free(1))).isZero();
    }

    @Test
    void a_thousand_seats_that_fall_silent_one_by_one_are_one_chain() {
        var seats = IntStream.range(0, 1_000).mapToObj(TogetherTest::played).toArray(SilentSeat[]::new);

        assertThat(together(USUAL, 1_000, seats)).isEqualTo(1_000);
    }
}
