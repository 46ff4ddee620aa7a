package org.gamingcafe.cafe.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.StationId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("T6, T7: what happened while nobody could be told is told afterwards, exactly once")
class JournalRoomTest extends StationFloor {

    final StationCareService care = the(StationCareService.class);

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

    private static JournalEntry entry(long sequence, Duration ago) {
        return new JournalEntry(sequence, JournalEntry.Kind.LOCKED, null, ago);
    }

    private long rows(StationId station) {
        return (Long) one("select count(*) from station_journal where station_id = ?", station);
    }

    @Test
    void entries_older_than_a_week_and_a_day_are_known_but_not_kept() {
        var station = aWatchedStation();
        var boot = UUID.randomUUID();
        var all = List.of(
                entry(1, Duration.ofDays(20)),
                entry(2, Duration.ofDays(9)),
                entry(3, Duration.ofDays(7)),
                entry(5, Duration.ofDays(6)));

        assertThat(as(at(station), () -> link.merge(boot, all))).isEqualTo(3);
        assertThat(as(at(station), () -> link.merge(boot, List.of(entry(4, Duration.ofDays(6))))))
                .isEqualTo(5);

        assertThat(rows(station)).isEqualTo(3);
    }

    @Test
    void what_was_removed_stays_known() {
        var station = aWatchedStation();
        var boot = UUID.randomUUID();
        as(at(station), () -> link.merge(boot, entries(1, 2, 3)));

        clock().advance(Duration.ofDays(8).plusSeconds(1));
        assertThat(as(house(), () -> care.removeOld(1_000))).isPositive();

        assertThat(rows(station)).isZero();
        assertThat(as(at(station), () -> link.merge(boot, List.of()))).isEqualTo(3);
        assertThat(as(at(station), () -> link.merge(boot, entries(2, 3, 4)))).isEqualTo(4);
        assertThat(rows(station)).isEqualTo(1);
        for (var marks : List.of(1, 0)) {
            clock().advance(Duration.ofDays(32));
            as(house(), () -> care.removeOld(1_000));
            assertThat(sql("select 1 from station_journal_mark where station_id = ?", station))
                    .hasSize(marks);
        }
    }

    @Test
    void one_key_fills_no_disk() {
        var station = aWatchedStation();
        for (var i = 0; i < Journal.MOST_A_DAY / 500; i++) {
            as(at(station), () -> link.merge(UUID.randomUUID(), many()));
        }
        assertThat(rows(station)).isEqualTo(Journal.MOST_A_DAY);
        var boot = UUID.randomUUID();

        assertThat(as(at(station), () -> link.merge(boot, entries(1)))).isZero();
        assertThat(rows(station)).isEqualTo(Journal.MOST_A_DAY);
        clock().advance(Duration.ofDays(1));

        assertThat(as(at(station), () -> link.merge(boot, entries(1)))).isEqualTo(1);
    }

    private static List<JournalEntry> many() {
        return LongStream.rangeClosed(1, 500)
                .mapToObj(number -> entry(number, Duration.ofSeconds(1)))
                .toList();
    }

    @Test
    void commands_are_kept_for_ninety_days_after_their_end() {
        var station = aWatchedStation();
        as(cashier, () -> the(StationCommandService.class).ask(station, CommandKind.LOCK, null, key()));
        clock().advance(Duration.ofMinutes(1));
        tick();
        var commands = "select count(*) from station_command where station_id = ?";

        clock().advance(Duration.ofDays(90));
        as(house(), () -> care.removeOld(1_000));
        assertThat(one(commands, station)).isEqualTo(1L);
        clock().advance(Duration.ofSeconds(1));
        as(house(), () -> care.removeOld(1_000));

        assertThat(one(commands, station)).isEqualTo(0L);
        assertThatThrownBy(() -> as(cashier, () -> care.removeOld(1_000))).isInstanceOf(Denied.class);
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
