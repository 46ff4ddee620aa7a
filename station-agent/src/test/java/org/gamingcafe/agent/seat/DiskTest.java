package org.gamingcafe.agent.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gamingcafe.agent.lease.LeaseClock;
import org.gamingcafe.agent.lease.SteppingClocks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R02: what an agent remembers over restarts, and what it does not believe")
class DiskTest {

    @TempDir
    Path directory;

    private Disk disk() {
        return new Disk(directory, "the key");
    }

    @Test
    void what_somebody_else_has_written_counts_for_nothing() throws IOException {
        disk().append("journal", "ours");
        Files.writeString(directory.resolve("journal"), Files.readString(directory.resolve("journal")) + "x theirs\n");

        assertThat(disk().lines("journal")).containsExactly("ours");
        assertThat(new Disk(directory, "another key").lines("journal")).isEmpty();
    }

    @Test
    void a_line_does_not_count_in_another_file() throws IOException {
        disk().append("journal", "ours");
        Files.copy(directory.resolve("journal"), directory.resolve("lease"));

        assertThat(disk().lines("lease")).isEmpty();
    }

    @Test
    void a_lease_is_kept_with_the_time_it_has_left() {
        var kept = new LeaseClock.Kept("token", Duration.ofSeconds(70), Duration.ofHours(3), "boot", Instant.EPOCH);
        var memory = new Memory(disk());

        memory.lease(kept);

        assertThat(new Memory(disk()).lease()).contains(kept);
        memory.noLease();
        assertThat(new Memory(disk()).lease()).isEmpty();
    }

    @Test
    void commands_are_remembered_and_one_that_was_begun_is_not_begun_again() {
        var done = UUID.randomUUID();
        var begun = UUID.randomUUID();
        var doings = new Doings(disk());
        doings.begin(done);
        doings.end(done, new Doings.Outcome(true, "shown"));
        doings.begin(begun);

        var after = new Doings(disk());

        assertThat(after.outcome(done)).contains(new Doings.Outcome(true, "shown"));
        assertThat(after.outcome(begun)).contains(new Doings.Outcome(false, "interrupted"));
        assertThat(after.outcome(UUID.randomUUID())).isEmpty();
    }

    @Test
    void old_commands_are_forgotten_and_new_ones_are_not() {
        disk().replace(
                        "commands",
                        Stream.generate(() -> "{\"id\":\"" + UUID.randomUUID() + "\",\"done\":true,\"answer\":\"\"}")
                                .limit(495)
                                .toList());
        var doings = new Doings(disk());
        var last = UUID.randomUUID();
        for (int i = 0; i < 20; i++) {
            doings.begin(UUID.randomUUID());
        }
        doings.end(last, new Doings.Outcome(true, "x"));

        assertThat(new Doings(disk()).outcome(last)).isPresent();
        assertThat(disk().lines("commands")).hasSizeBetween(250, 300);
    }

    @Test
    void notes_stay_until_the_house_knows_them_those_of_earlier_starts_first() {
        var clocks = new SteppingClocks();
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var session = UUID.randomUUID();
        new Journal(disk(), clocks, first).note(Journal.Kind.LOCKED, session);
        clocks.reboot(Duration.ofMinutes(2));
        var journal = new Journal(disk(), clocks, second);
        journal.note(Journal.Kind.STARTED, null);
        clocks.pass(Duration.ofSeconds(3));
        clocks.step(Duration.ofHours(7));

        var earlier = journal.unconfirmed(Set.of()).orElseThrow();
        assertThat(earlier.boot()).isEqualTo(first);
        var entry = earlier.body().getJsonArray("entries").getJsonObject(0);
        assertThat(entry.getString("sessionId")).isEqualTo(session.toString());
        assertThat(entry.getString("kind")).isEqualTo("LOCKED");
        journal.confirmed(first, 1);

        var later = journal.unconfirmed(Set.of()).orElseThrow();
        assertThat(later.boot()).isEqualTo(second);
        assertThat(later.body().getJsonArray("entries").getJsonObject(0).getInt("agoMillis"))
                .as("T5: by the clock that nobody sets")
                .isEqualTo(3_000);
        journal.confirmed(second, 1);
        assertThat(journal.unconfirmed(Set.of())).isEmpty();
        assertThat(new Journal(disk(), clocks, UUID.randomUUID()).unconfirmed(Set.of()))
                .isEmpty();
    }

    @Test
    void a_line_that_the_power_cut_in_two_takes_no_other_with_it() throws IOException {
        disk().append("journal", "first");
        Files.writeString(directory.resolve("journal"), Files.readString(directory.resolve("journal")) + "hal");

        disk().append("journal", "second");

        assertThat(disk().lines("journal")).containsExactly("first", "second");
    }

    @Test
    void notes_of_which_the_house_keeps_nothing_any_more_are_forgotten() {
        var clocks = new SteppingClocks();
        var old = UUID.randomUUID();
        new Journal(disk(), clocks, old).note(Journal.Kind.LOCKED, null);
        clocks.reboot(Duration.ofDays(9));
        var journal = new Journal(disk(), clocks, UUID.randomUUID());

        assertThat(journal.unconfirmed(Set.of())).isEmpty();
        assertThat(disk().lines("journal")).isEmpty();
    }

    @Test
    void a_start_of_which_nothing_is_taken_does_not_keep_the_next_one() {
        var clocks = new SteppingClocks();
        var first = UUID.randomUUID();
        new Journal(disk(), clocks, first).note(Journal.Kind.LOCKED, null);
        var second = UUID.randomUUID();
        var journal = new Journal(disk(), clocks, second);
        journal.note(Journal.Kind.STARTED, null);

        assertThat(journal.confirmed(first, 0)).isFalse();
        assertThat(journal.unconfirmed(Set.of(first)).orElseThrow().boot()).isEqualTo(second);
        assertThat(journal.confirmed(second, 1)).isTrue();
        assertThat(journal.unconfirmed(Set.of(first))).isEmpty();
    }

    @Test
    void a_journal_does_not_fill_the_disk() {
        var boot = UUID.randomUUID();
        disk().replace(
                        "journal",
                        IntStream.rangeClosed(1, 4_990)
                                .mapToObj(number -> "{\"boot\":\"" + boot + "\",\"sequence\":" + number
                                        + ",\"kind\":\"LOCKED\",\"uptime\":\"PT1S\",\"at\":\"2026-03-02T10:00:00Z\"}")
                                .toList());
        var journal = new Journal(disk(), new SteppingClocks(), UUID.randomUUID());
        for (int i = 0; i < 20; i++) {
            journal.note(Journal.Kind.LOCKED, null);
        }

        assertThat(disk().lines("journal")).hasSize(5_000);
        assertThat(journal.unconfirmed(Set.of()).orElseThrow().body().getJsonArray("entries"))
                .hasSize(500);
    }

    @Test
    void broken_lines_are_passed_over() {
        disk().replace("journal", List.of("no JSON", "{}"));
        disk().replace("commands", List.of("no JSON", "{}"));
        disk().replace("lease", List.of("{}"));
        disk().replace("keys", List.of("nothing"));

        assertThat(new Journal(disk(), new SteppingClocks(), UUID.randomUUID()).unconfirmed(Set.of()))
                .isEmpty();
        assertThat(new Doings(disk()).outcome(UUID.randomUUID())).isEmpty();
        assertThat(new Memory(disk()).lease()).isEmpty();
        assertThat(new Memory(disk()).keys()).isEmpty();
    }
}
