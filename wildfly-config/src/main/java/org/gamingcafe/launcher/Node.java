package org.gamingcafe.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** One server process. It is known by its pid file, so that another call of the command can stop, kill or start it. */
public final class Node {

    /** So long a server that is asked to end answers who has asked before, and turns away who asks now. */
    private static final int SUSPEND_SECONDS = 15;

    private static final Duration STOP_LIMIT = Duration.ofSeconds(45 + SUSPEND_SECONDS);

    private static final int LINES_SHOWN = 15;

    private final int number;
    private final Home home;
    private final Options options;
    private final Path base;

    /** @param number 0 for the only node of a house, else 1, 2, 3 */
    Node(int number, Home home, Options options) {
        this.number = number;
        this.home = home;
        this.options = options;
        this.base = options.run().node(name());
    }

    int number() {
        return number;
    }

    public String name() {
        return "n" + Math.max(number, 1);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + options.ports().http(number));
    }

    public URI managementAddress() {
        return URI.create("http://127.0.0.1:" + options.ports().management(number));
    }

    public Path log() {
        return base.resolve("console.log");
    }

    /** What the server's JVM runs as; empty when it does not run. */
    public Optional<ProcessHandle> process() {
        return pid().alive();
    }

    public boolean isReady() {
        return process().isPresent() && Health.isReady(managementAddress());
    }

    void requirePorts() {
        Ports.requireFree(options.ports().http(number), "HTTP of " + name());
        Ports.requireFree(options.ports().management(number), "management of " + name());
        Ports.requireFree(options.ports().cluster(number), "cluster of " + name());
    }

    /** Starts the process and returns at once. */
    synchronized void start(Map<String, String> environment, String operatorPassword) {
        requirePorts();
        new NodeFiles(base).prepare(home, operatorPassword);
        var builder = new ProcessBuilder(command());
        builder.environment().keySet().removeIf(name -> name.startsWith("CAFE_DB_OWNER_"));
        builder.environment().putAll(environment);
        // Else the C library keeps an arena per thread, tens of megabytes that nobody uses.
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        builder.directory(base.toFile());
        builder.redirectErrorStream(true).redirectOutput(log().toFile());
        try {
            pid().remember(builder.start().toHandle());
            BalancerDesk.of(options.run()).leadTo(name()); // it looks itself whether the node is ready
        } catch (IOException fault) {
            throw new UncheckedIOException("Cannot start " + name(), fault);
        }
    }

    /** Returns when the node is ready to take requests, or says why it will not be. */
    void awaitReady(Duration limit) {
        var inTime =
                Patience.until(() -> isReady() || process().isEmpty() || new NodeFiles(base).deploymentFailed(), limit);
        if (!inTime || !isReady()) {
            throw new LauncherFault("Node " + name()
                    + (inTime ? " failed to start." : " was not ready within " + limit.toSeconds() + " s.")
                    + " Last lines of " + log() + ":\n" + lastLines());
        }
    }

    /** Leads everybody elsewhere, asks the server to end what it has begun, and waits for it. */
    public synchronized void stop() {
        isSent("CONT"); // who stands still hears no request to end
        process().ifPresent(process -> {
            BalancerDesk.of(options.run()).leadAwayFrom(name());
            Patience.end(process, STOP_LIMIT);
        });
        pid().forget();
    }

    /** Ends the process as a power cut would. */
    public synchronized void kill() {
        process().ifPresent(process -> {
            process.destroyForcibly();
            Patience.gone(process, STOP_LIMIT);
        });
        pid().forget();
    }

    /** The process stands still as it is, with its connections and locks, as under a hypervisor that has other things to do. */
    public synchronized void pause() {
        if (!isSent("STOP")) {
            throw new LauncherFault("Node " + name() + " cannot be paused: it does not run, or may not be signalled.");
        }
    }

    /** Goes on after {@link #pause}; nothing happens to a node that runs. */
    public synchronized void resume() {
        if (!isSent("CONT")) {
            throw new LauncherFault("Node " + name() + " cannot be resumed: it does not run, or may not be signalled.");
        }
    }

    /** By the shell's own {@code kill} (POSIX): the Java API knows no other signals than those that end a process. */
    private boolean isSent(String signal) {
        return process().filter(process -> isSent(signal, process.pid())).isPresent();
    }

    private static boolean isSent(String signal, long process) {
        try {
            return new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException fault) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private PidFile pid() {
        return new PidFile(base.resolveSibling(name() + ".pid"));
    }

    /** The parallel collector: with two processors and a small heap it leaves a sixth more of them to the work than G1. */
    private List<String> command() {
        var offset = options.ports().ofNode(number);
        return StandaloneCommandBuilder.of(home.server())
                .setJavaHome(Path.of(System.getProperty("java.home")))
                .setBaseDirectory(base)
                .setJavaOptions(
                        "-Xms256m",
                        "-Xmx512m",
                        "-XX:MaxMetaspaceSize=384m",
                        "-XX:+UseParallelGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.net.preferIPv4Stack=true",
                        "-Djava.awt.headless=true",
                        "-Duser.timezone=UTC",
                        "-Djna.tmpdir=" + base.resolve("tmp"),
                        "-Dorg.wildfly.sigterm.suspend.timeout=" + SUSPEND_SECONDS)
                .addJavaOptions(ofNewJava())
                .addJavaOptions(options.javaOptions())
                .addServerArguments(
                        "-Djboss.node.name=" + name(),
                        "-Djboss.tx.node.id=" + name(),
                        "-Djboss.socket.binding.port-offset=" + offset)
                .build();
    }

    /** From JDK 23 on the server's libraries would be warned about on its console, between the JSON lines. */
    private static List<String> ofNewJava() {
        return Runtime.version().feature() < 23 ? List.of() : List.of("--sun-misc-unsafe-memory-access=allow");
    }

    private String lastLines() {
        try {
            var lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
        } catch (IOException nothing) {
            return "(no log)";
        }
    }
}
