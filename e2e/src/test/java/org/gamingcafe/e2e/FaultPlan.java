package org.gamingcafe.e2e;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** What befalls a cluster, one thing after the other without end: the same for the same seed. In each round every kind comes once. */
final class FaultPlan {

    enum Kind {
        /** {@code kill -9} of a node, which is started again. */
        KILL,
        /** A node stands still for a while, with its connections and locks. */
        PAUSE,
        /** A node is asked to end, and is started again. */
        STOP,
        /** PostgreSQL ends and comes back. */
        DATABASE
    }

    /**
     * @param node which one, from 0; says nothing where the database is meant
     * @param quiet before it
     * @param lasts until it is mended
     */
    record Fault(Kind kind, int node, Duration quiet, Duration lasts) {}

    private static final int LEAST_QUIET_SECONDS = 10;
    private static final int MOST_QUIET_SECONDS = 20;
    private static final int LEAST_SECONDS = 2;
    private static final int MOST_SECONDS = 6;

    private final Random random;
    private final int nodes;
    private final Deque<Kind> round = new ArrayDeque<>();

    FaultPlan(long seed, int nodes) {
        this.random = new Random(seed);
        this.nodes = nodes;
    }

    Fault next() {
        if (round.isEmpty()) {
            var kinds = new ArrayList<>(List.of(Kind.values()));
            Collections.shuffle(kinds, random);
            round.addAll(kinds);
        }
        return new Fault(
                round.removeFirst(),
                random.nextInt(nodes),
                seconds(LEAST_QUIET_SECONDS, MOST_QUIET_SECONDS),
                seconds(LEAST_SECONDS, MOST_SECONDS));
    }

    private Duration seconds(int least, int most) {
        return Duration.ofSeconds(random.nextInt(least, most + 1));
    }
}
