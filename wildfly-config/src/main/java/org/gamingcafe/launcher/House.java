package org.gamingcafe.launcher;

import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A whole house on this machine. `try (var house = House.start(options)) { house.base() … }` has it ready, filled and alone on
 * its ports; closing it stops everything that was started, also when it is closed in the middle of starting.
 */
public final class House implements AutoCloseable {

    private static final Duration READY_LIMIT = Duration.ofSeconds(300);

    private static final Duration WATCH = Duration.ofSeconds(5);

    private final Options options;
    private final Home home = Home.find();
    private final Secrets secrets;
    private final Progress progress;
    private final List<Node> nodes;
    private final Deque<Stop> stops = new ArrayDeque<>();
    private @Nullable Postgres postgres;
    private @Nullable MailSink mail;
    private @Nullable NodeEnvironment environment;
    private JsonObject demo = JsonObject.EMPTY_JSON_OBJECT;
    private boolean closed;

    House(Options options) {
        this.options = options;
        this.secrets = Secrets.in(options.run().secrets());
        this.progress = new Progress(options.progress());
        this.nodes = nodesOf(options, home);
    }

    public static House start(Options options) {
        var house = new House(options);
        try {
            house.open(() -> {});
            return house;
        } catch (RuntimeException fault) {
            house.close();
            throw fault;
        }
    }

    /** Empties a run directory for a house that begins anew; what still runs in it is ended first. The database program stays. */
    public static void clear(Path run) {
        var directory = new RunDirectory(run);
        Surroundings.endLeftovers(directory);
        directory.clear();
    }

    /** @param entered called when nothing stands in the way, before anything is started */
    void open(Runnable entered) {
        Quiet.please();
        new Surroundings(options, nodes).require();
        PrivateFile.write(options.run().shape(), options.nodes() + "\n");
        entered.run();
        var database = openDatabase();
        if (options.migrate()) {
            progress.say("migrating the database");
            Migration.run(database);
        }
        progress.say("starting the mail sink");
        mail = new MailSink(options.run().mail(), options.ports().mail());
        began("mail sink", mail::close, mail::start);
        var first = options.demo() ? Optional.<String>empty() : FirstAdministrator.passwordFor(database);
        environment = new NodeEnvironment(options, database, secrets, first);
        nodes.forEach(node -> {
            var values = environment.all();
            progress.say("starting node " + node.name());
            began("node " + node.name(), node::stop, () -> node.start(values, secrets.operator()));
            node.awaitReady(READY_LIMIT);
        });
        if (options.isCluster()) {
            progress.say("starting the balancer");
            var balancer = new Balancer(home, options);
            began("balancer", balancer::close, () -> balancer.start(nodes));
        }
        if (options.demo()) {
            demo = new DemoFile(options.run().demo()).complete(base().toString(), database, management());
        }
        progress.say("ready");
    }

    /** Where people and programs come in. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + options.ports().front());
    }

    /** The content of the demo file. */
    public JsonObject demo() {
        return demo;
    }

    /** Nodes in the order of their start; a house without a balancer has one. */
    public List<Node> nodes() {
        return nodes;
    }

    /** Starts a stopped or killed node again and waits until it is ready. */
    public void restart(Node node) {
        node.start(started(environment).all(), secrets.operator());
        node.awaitReady(READY_LIMIT);
    }

    public Database database() {
        return started(environment).database();
    }

    /** The embedded database server; absent when the house uses another one. */
    public Optional<Postgres> postgres() {
        return Optional.ofNullable(postgres);
    }

    public MailSink mail() {
        return started(mail);
    }

    /** The management interface of the first node. */
    public Management management() {
        return new Management(nodes.getFirst().managementAddress(), NodeFiles.OPERATOR, secrets.operator());
    }

    Optional<String> firstAdministrator() {
        return started(environment).firstAdministrator();
    }

    /** Stops in the reverse order of the start; what does not stop does not keep the rest from stopping. */
    @Override
    public void close() {
        for (var stop = nextStop(); stop != null; stop = nextStop()) {
            progress.say("stopping " + stop.name());
            try {
                stop.action().run();
            } catch (RuntimeException fault) {
                progress.say(stop.name() + " did not stop: " + fault.getMessage());
            }
        }
    }

    /** Returns when the house was closed; a house whose every node ended by itself is a fault. */
    void awaitEnd() {
        while (!isClosed()) {
            var alive =
                    nodes.stream().map(Node::process).flatMap(Optional::stream).findFirst();
            if (alive.isPresent()) {
                Patience.gone(alive.get(), WATCH);
            } else if (!Patience.until(this::isClosed, WATCH)) {
                throw new LauncherFault(
                        "No node is running any more; see " + nodes.getFirst().log());
            }
        }
    }

    synchronized boolean isClosed() {
        return closed;
    }

    static List<Node> nodesOf(Options options, Home home) {
        var numbers = options.isCluster() ? IntStream.rangeClosed(1, options.nodes()) : IntStream.of(0);
        return numbers.mapToObj(number -> new Node(number, home, options)).toList();
    }

    private Database openDatabase() {
        if (options.database().isPresent()) {
            progress.say("using the database " + options.database().get().name());
            return options.database().get();
        }
        progress.say("starting the database");
        var embedded = new Postgres(options.run(), options.ports().database(), secrets);
        postgres = embedded;
        began("database", embedded::close, embedded::start);
        return embedded.database();
    }

    private void began(String name, Runnable stop, Runnable start) {
        synchronized (this) {
            if (closed) {
                throw new LauncherFault("Stopped while starting.");
            }
            stops.push(new Stop(name, stop));
        }
        start.run();
    }

    private synchronized @Nullable Stop nextStop() {
        closed = true;
        return stops.poll();
    }

    private static <T> T started(@Nullable T part) {
        return Objects.requireNonNull(part, "the house is not started");
    }

    private record Stop(String name, Runnable action) {}
}
