package org.gamingcafe.cafe.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("T6, T7: what happened while nobody could be told is told afterwards, exactly once")
class JournalRoomTest extends StationFloor {

    private static List<JournalEntry> entries(long... sequences) {
        return LongStream.of(sequences)
                .mapToObj(number ->
                        new JournalEntry(number, JournalEntry.Kind.LOCKED, null, Duration.ofSeconds(100 - number)))
                .toList();
    }

    @Test
    void entries_count_once_however_often_they_are_sent() {
        var station = aWatchedStation();
        var boot = UUID.randomUUID();

        var race = as(at(station), () -> race(8, () -> link.merge(boot, entries(1, 2, 3))));
        var next = as(at(station), () -> link.merge(boot, entries(2, 3, 4)));

        assertThat(race.results()).hasSize(8).containsOnly(3L);
        assertThat(next).isEqualTo(4);
        assertThat(one("select count(*) from station_journal where station_id = ?", station))
                .isEqualTo(4L);
    }

    @Test
    void a_gap_is_told_so_that_it_is_sent_again() {
        var station = aWatchedStation();
        var boot = UUID.randomUUID();

        assertThat(as(at(station), () -> link.merge(boot, entries(1, 2, 4)))).isEqualTo(2);
        assertThat(as(at(station), () -> link.merge(boot, entries(3)))).isEqualTo(4);
        assertThat(as(at(station), () -> link.merge(UUID.randomUUID(), entries(1))))
                .as("each start counts from one")
                .isEqualTo(1);
        assertThat(as(at(station), () -> link.merge(UUID.randomUUID(), List.of())))
                .isZero();
    }

    @Test
    @DisplayName("T5: what the seat takes for the time of day does not matter")
    void entries_are_dated_by_how_long_ago_they_were() {
        var received = Instant.parse("2026-03-02T12:00:00Z");

        assertThat(new JournalEntry(1, JournalEntry.Kind.LOCKED, null, Duration.ofMinutes(90)).at(received))
                .isEqualTo(Instant.parse("2026-03-02T10:30:00Z"));
        assertThatThrownBy(() -> new JournalEntry(1, JournalEntry.Kind.LOCKED, null, Duration.ofSeconds(-1)))
                .as("nothing happens in the future")
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new JournalEntry(0, JournalEntry.Kind.LOCKED, null, Duration.ZERO))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new JournalEntry(1, JournalEntry.Kind.LOCKED, null, Duration.ofDays(31)))
                .isInstanceOf(InvalidInput.class);
    }
}
