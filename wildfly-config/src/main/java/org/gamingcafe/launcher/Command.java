package org.gamingcafe.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

/** The acts behind the words of the command, except starting a house. */
record Command(Options options, Home home) {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(240);
    static final String NODE = "./cafe node kill|stop|start|pause|resume <number>";
    private static final String RESET = "/reset-password.xhtml?ticket=";

    void stop() {
        var launcher = Surroundings.launcherOf(options.run()).alive();
        launcher.ifPresent(process -> {
            say("stopping the café (process " + process.pid() + ")");
            Patience.end(process, STOP_LIMIT);
        });
        Surroundings.endLeftovers(options.run());
        say(launcher.isPresent() ? "stopped" : "nothing was running");
    }

    void status() {
        var launcher = Surroundings.launcherOf(options.run()).alive();
        say("launcher  "
                + launcher.map(process -> "running (process " + process.pid() + ")")
                        .orElse("not running"));
        say("database  " + open(options.ports().database()));
        say("mail      " + open(options.ports().mail()));
        for (var node : House.nodesOf(options.nodes(lastNodes()), home)) {
            var state = node.process().isEmpty() ? "not running" : node.isReady() ? "ready" : "not ready";
            say("node " + node.name() + "   " + state + "  " + node.address() + "  management "
                    + node.managementAddress());
        }
        if (lastNodes() > 1) {
            say("balancer  " + open(options.ports().front()));
        }
    }

    void migrate() {
        Quiet.please();
        if (options.database().isPresent()) {
            Migration.run(options.database().get());
        } else {
            var embedded = new Postgres(
                    options.run(),
                    options.ports().database(),
                    Secrets.in(options.run().secrets()));
            if (Surroundings.launcherOf(options.run()).alive().isPresent()) {
                Migration.run(embedded.database());
            } else {
                try (embedded) {
                    embedded.start();
                    Migration.run(embedded.database());
                }
            }
        }
        say("the database has the schema of this version");
    }

    void recover(String name, boolean withoutFactor) {
        var last = options.nodes(lastNodes());
        var node = House.nodesOf(last, home).getFirst();
        var operator = Secrets.in(options.run().secrets()).operator();
        var ticket = new Recovery(new Management(node.managementAddress(), NodeFiles.OPERATOR, operator))
                .ticketFor(name, withoutFactor);
        say("http://127.0.0.1:" + options.ports().front() + RESET + ticket);
        say("The link works once, for 30 minutes, and sets a new password for `" + name + "`.");
        if (withoutFactor) {
            say("The second factor of `" + name + "` is removed; the next sign-in sets up another one.");
        }
    }

    void node(String act, int number) {
        var last = options.nodes(lastNodes());
        var node = House.nodesOf(last, home).stream()
                .filter(one -> one.name().equals("n" + number))
                .findFirst()
                .orElseThrow(() -> new LauncherFault("There is no node " + number + "."));
        switch (act) {
            case "kill" -> node.kill();
            case "stop" -> node.stop();
            case "start" -> start(node, last);
            case "pause" -> node.pause();
            case "resume" -> node.resume();
            default -> throw new LauncherFault(NODE);
        }
        say("node " + node.name() + ": " + act + " done");
    }

    private void start(Node node, Options last) {
        var secrets = Secrets.in(options.run().secrets());
        var database = last.database()
                .orElseGet(() -> new Postgres(last.run(), last.ports().database(), secrets).database());
        var environment = new NodeEnvironment(last, database, secrets, Optional.empty());
        node.start(environment.all(), secrets.operator());
        node.awaitReady(STOP_LIMIT);
    }

    private int lastNodes() {
        try {
            var shape = options.run().shape();
            return Files.exists(shape)
                    ? Integer.parseInt(Files.readString(shape).trim())
                    : 1;
        } catch (IOException fault) {
            throw new UncheckedIOException("Cannot read " + options.run().shape(), fault);
        }
    }

    private static String open(int port) {
        return (Ports.isOpen(port) ? "answers" : "does not answer") + "  127.0.0.1:" + port;
    }

    private void say(String line) {
        options.progress().accept(line);
    }
}
