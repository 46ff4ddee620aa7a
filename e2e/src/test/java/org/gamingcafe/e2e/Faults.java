package org.gamingcafe.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.gamingcafe.launcher.Node;

/** What befalls a cluster, and how it is mended. */
record Faults(Nodes nodes) {

    private static final Duration READY_LIMIT = Duration.ofSeconds(240);

    /** Until the balancer leads people back, idle connections have been looked at, and a cache that failed is asked again. */
    private static final Duration SETTLED = Duration.ofSeconds(10);

    /** Nodes believe after 40 s of silence that one of them has died (docs/guides/cluster.md). */
    private static final Duration BELIEVED = Duration.ofSeconds(60);

    /** Returns when everything is as it was before. @return from when to when it was not */
    Tape.Span strike(FaultPlan.Fault fault) {
        var begun = System.nanoTime();
        var node = nodes.all().get(fault.node());
        switch (fault.kind()) {
            case KILL -> {
                node.kill();
                Line.rest(fault.lasts());
                nodes.house().restart(node);
                Line.rest(BELIEVED.minusNanos(System.nanoTime() - begun));
            }
            case STOP -> {
                node.stop();
                Line.rest(fault.lasts());
                nodes.house().restart(node);
            }
            case PAUSE -> pause(node, fault.lasts());
            case DATABASE -> restartTheDatabase(fault.lasts());
        }
        awaitReady();
        Line.rest(SETTLED);
        return new Tape.Span(begun, System.nanoTime());
    }

    private static void pause(Node node, Duration lasts) {
        node.pause();
        try {
            Line.rest(lasts);
        } finally {
            node.resume();
        }
    }

    private void restartTheDatabase(Duration lasts) {
        var postgres = nodes.house().postgres().orElseThrow();
        postgres.close();
        try {
            Line.rest(lasts);
        } finally {
            postgres.start();
        }
    }

    void awaitReady() {
        await().atMost(READY_LIMIT).until(() -> nodes.all().stream().allMatch(Node::isReady));
    }
}
