package org.gamingcafe.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What has to be so before a house starts: built, alone in its run directory, its ports free, its programs there. */
record Surroundings(Options options, List<Node> nodes) {

    private static final Duration END_LIMIT = Duration.ofSeconds(45);

    void require() {
        var run = options.run();
        PrivateFile.directory(run.root());
        launcherOf(run)
                .alive()
                .filter(other -> other.pid() != ProcessHandle.current().pid())
                .ifPresent(other -> {
                    throw new LauncherFault(
                            "The café already runs here (process " + other.pid() + "); ./cafe stop ends it.");
                });
        endLeftovers(run);
        if (options.isCluster()) {
            Balancer.program();
            Ports.requireFree(options.ports().front(), "balancer");
        }
        nodes.forEach(Node::requirePorts);
        Ports.requireFree(options.ports().mail(), "mail");
    }

    /** Ends what a killed launcher could not end. */
    static void endLeftovers(RunDirectory run) {
        for (var pid : childrenOf(run)) {
            pid.alive().ifPresent(process -> Patience.end(process, END_LIMIT));
            pid.forget();
        }
        Postgres.endLeftover(run);
    }

    static PidFile launcherOf(RunDirectory run) {
        return new PidFile(run.launcherPid());
    }

    static PidFile balancerOf(RunDirectory run) {
        return new PidFile(run.root().resolve("haproxy.pid"));
    }

    private static List<PidFile> childrenOf(RunDirectory run) {
        if (!Files.isDirectory(run.nodes())) {
            return List.of(balancerOf(run));
        }
        try (var files = Files.list(run.nodes())) {
            var nodes = files.filter(file -> file.toString().endsWith(".pid")).map(PidFile::new);
            return Stream.concat(nodes, Stream.of(balancerOf(run))).toList();
        } catch (IOException fault) {
            throw new UncheckedIOException("Cannot list " + run.nodes(), fault);
        }
    }
}
