package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Three nodes, a balancer, a crowd, and faults by chance: {@code -Dcafe.chaos.seed=1} says which, {@code -Dcafe.chaos.seconds=120}
 * for how long. The same seed brings the same faults.
 */
@Tag("long")
@DisplayName("Chaos: whatever dies, nothing is lost and nothing happens twice")
class ChaosTest {

    private static final long SEED = Long.getLong("cafe.chaos.seed", 1);
    private static final Duration LENGTH = Duration.ofSeconds(Long.getLong("cafe.chaos.seconds", 120));
    private static final Duration QUIET = Duration.ofSeconds(15);

    /** One of a thousand. */
    private static final int SHARE = 1_000;

    private static Nodes nodes;

    private final List<FaultPlan.Fault> faults = new ArrayList<>();
    private final List<Tape.Span> troubles = new ArrayList<>();

    @BeforeAll
    static void open() {
        nodes = Nodes.open("chaos", 3, 1_200);
    }

    @AfterAll
    static void close() {
        if (nodes != null) {
            nodes.close();
        }
    }

    @Test
    @DisplayName(
            "I14, G035, C5: kill -9, pauses, stops, a database that restarts: the books hold what people were told; 5xx < 0.1 % besides")
    void whatever_dies_nothing_is_lost_and_nothing_happens_twice() throws IOException {
        var crowd = new Crowd(nodes);

        crowd.work(this::faultsByChance);

        var tape = crowd.notes().tape();
        tell(tape, crowd.notes().lostConsoles());
        assertThat(faults).isNotEmpty();
        crowd.booksHoldWhatPeopleWereTold();
        crowd.whoHasLeftStaysOut();
        var calm = tape.outside(troubles);
        assertThat(calm).hasSizeGreaterThan(SHARE);
        assertThat(Tape.failures(calm).size() * SHARE)
                .as("failures outside of the faults: %s", Tape.failures(calm))
                .isLessThan(calm.size());
    }

    private void faultsByChance() {
        var plan = new FaultPlan(SEED, nodes.all().size());
        var strikes = new Faults(nodes);
        var end = System.nanoTime() + LENGTH.toNanos();
        while (System.nanoTime() - end < 0) {
            var fault = plan.next();
            Line.rest(fault.quiet());
            faults.add(fault);
            System.out.printf(Locale.ROOT, "[chaos] %s%n", fault);
            troubles.add(strikes.strike(fault));
        }
        Line.rest(QUIET);
    }

    private void tell(Tape tape, int lostConsoles) throws IOException {
        var text = new StringBuilder("seed %d, %d faults in %d s; consoles signed out: %d%n"
                .formatted(SEED, faults.size(), LENGTH.toSeconds(), lostConsoles));
        for (var i = 0; i < faults.size(); i++) {
            var trouble = troubles.get(i);
            text.append("%-10s n%d after %d s of quiet, mended and settled after %d s%n"
                    .formatted(
                            faults.get(i).kind(),
                            faults.get(i).node() + 1,
                            faults.get(i).quiet().toSeconds(),
                            Duration.ofNanos(trouble.to() - trouble.from()).toSeconds()));
        }
        text.append("%-10s %9s %15s %9s %15s%n"
                .formatted("what", "in faults", "of them failed", "besides", "of them failed"));
        var all = tape.all();
        var calm = tape.outside(troubles);
        var kinds = new TreeSet<>(all.stream().map(Tape.Take::what).toList());
        for (var kind : kinds) {
            text.append(line(kind, of(kind, all), of(kind, calm)));
        }
        text.append(line("all", all, calm));
        System.out.print(text);
        Files.writeString(Path.of("target/chaos-" + SEED + ".txt"), text);
    }

    private static List<Tape.Take> of(String kind, List<Tape.Take> takes) {
        return takes.stream().filter(take -> take.what().equals(kind)).toList();
    }

    private static String line(String kind, List<Tape.Take> all, List<Tape.Take> calm) {
        var failed = Tape.failures(all).size();
        var failedBesides = Tape.failures(calm).size();
        return "%-10s %9d %15d %9d %15d%n"
                .formatted(kind, all.size() - calm.size(), failed - failedBesides, calm.size(), failedBesides);
    }
}
