package org.gamingcafe.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What kind of house to start. Change one thing at a time: `Options.in(dir).shiftedBy(2000).nodes(3)`.
 *
 * @param nodes 1 is a node without a balancer, more are a cluster with one
 * @param database another PostgreSQL than the embedded one
 * @param environment added to what a node's process gets, and stronger than it
 * @param javaOptions added to the options of every node's JVM
 */
public record Options(
        RunDirectory run,
        Ports ports,
        String profile,
        boolean demo,
        boolean migrate,
        int nodes,
        Optional<Database> database,
        Map<String, String> environment,
        List<String> javaOptions,
        Consumer<String> progress) {

    public Options {
        environment = Map.copyOf(environment);
        javaOptions = List.copyOf(javaOptions);
    }

    /** A house for tests: profile `test`, demo data, usual ports, silent. */
    public static Options in(Path runDirectory) {
        return new Options(
                new RunDirectory(runDirectory),
                Ports.shiftedBy(0),
                "test",
                true,
                true,
                1,
                Optional.empty(),
                Map.of(),
                List.of(),
                line -> {});
    }

    /** A house as the environment of the command asks for. */
    static Options from(Map<String, String> environment, Home home, Consumer<String> progress) {
        var run = environment.getOrDefault(
                "CAFE_RUN_DIR", home.root().resolve("run").toString());
        var shifted = Ports.shiftedBy(number(environment, "CAFE_PORT_OFFSET", 0));
        var ports = new Ports(
                shifted.offset(),
                number(environment, "CAFE_DB_PORT", shifted.database()),
                number(environment, "CAFE_MAIL_PORT", shifted.mail()));
        return new Options(
                new RunDirectory(Path.of(run)),
                ports,
                environment.getOrDefault("CAFE_PROFILE", "dev"),
                true,
                !environment.getOrDefault("CAFE_MIGRATE", "startup").equals("off"),
                1,
                another(environment),
                Map.of(),
                words(environment.getOrDefault("CAFE_JAVA_OPTS", "")),
                progress);
    }

    public Options shiftedBy(int offset) {
        return ports(Ports.shiftedBy(offset));
    }

    public Options ports(Ports changed) {
        return new Options(run, changed, profile, demo, migrate, nodes, database, environment, javaOptions, progress);
    }

    public Options profile(String changed) {
        return new Options(run, ports, changed, demo, migrate, nodes, database, environment, javaOptions, progress);
    }

    public Options withoutDemo() {
        return new Options(run, ports, profile, false, migrate, nodes, database, environment, javaOptions, progress);
    }

    public Options nodes(int changed) {
        return new Options(run, ports, profile, demo, migrate, changed, database, environment, javaOptions, progress);
    }

    public Options with(String name, String value) {
        var more = new HashMap<>(environment);
        more.put(name, value);
        return new Options(run, ports, profile, demo, migrate, nodes, database, more, javaOptions, progress);
    }

    public Options javaOption(String option) {
        var more = new ArrayList<>(javaOptions);
        more.add(option);
        return new Options(run, ports, profile, demo, migrate, nodes, database, environment, more, progress);
    }

    public Options progress(Consumer<String> changed) {
        return new Options(run, ports, profile, demo, migrate, nodes, database, environment, javaOptions, changed);
    }

    boolean isCluster() {
        return nodes > 1;
    }

    private static Optional<Database> another(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("CAFE_DB_URL"))
                .map(url -> new Database(
                        url,
                        login(environment, "CAFE_DB_OWNER_USER", "CAFE_DB_OWNER_PASSWORD", Roles.OWNER),
                        login(environment, "CAFE_DB_USER", "CAFE_DB_PASSWORD", Roles.APPLICATION)));
    }

    private static Database.Login login(Map<String, String> environment, String user, String password, String usual) {
        return new Database.Login(environment.getOrDefault(user, usual), environment.getOrDefault(password, ""));
    }

    private static int number(Map<String, String> environment, String name, int usual) {
        var text = environment.get(name);
        try {
            return text == null || text.isBlank() ? usual : Integer.parseInt(text.trim());
        } catch (NumberFormatException noNumber) {
            throw new LauncherFault(name + " has to be a number, not `" + text + "`.", noNumber);
        }
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.trim().split("\\s+"));
    }
}
