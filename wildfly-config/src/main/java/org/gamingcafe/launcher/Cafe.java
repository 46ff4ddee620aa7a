package org.gamingcafe.launcher;

import java.util.List;
import java.util.function.Consumer;

/** The main program: `run`, `cluster`, `stop`, `status`, `migrate`, `admin recover`, `node`. The script `cafe` calls it. */
public final class Cafe {

    private static final int CLUSTER = 3;
    private static final String LOST_FACTOR = "--second-factor";

    private final Options options;
    private final Home home;

    private Cafe(Options options, Home home) {
        this.options = options;
        this.home = home;
    }

    public static void main(String[] words) {
        Consumer<String> out = System.out::println;
        try {
            var home = Home.find();
            new Cafe(Options.from(System.getenv(), home, out), home).perform(List.of(words));
        } catch (LauncherFault fault) {
            System.err.println("cafe: " + fault.getMessage());
            System.exit(1);
        }
    }

    private void perform(List<String> words) {
        var command = new Command(options, home);
        var rest = words.subList(1, words.size());
        switch (words.getFirst()) {
            case "run" -> open(rest.contains("--no-demo") ? options.withoutDemo() : options);
            case "cluster" -> open(options.nodes(CLUSTER));
            case "stop" -> command.stop();
            case "status" -> command.status();
            case "migrate" -> command.migrate();
            case "admin" -> recover(command, rest);
            case "node" -> node(command, rest);
            default -> throw new LauncherFault("Unknown command `" + words.getFirst() + "`; see ./cafe help.");
        }
    }

    private static void recover(Command command, List<String> words) {
        var withoutFactor = words.size() == 3 && words.getLast().equals(LOST_FACTOR);
        if (words.size() != 2 && !withoutFactor || !words.getFirst().equals("recover")) {
            throw new LauncherFault("./cafe admin recover <name> [" + LOST_FACTOR + "]");
        }
        command.recover(words.get(1), withoutFactor);
    }

    private static void node(Command command, List<String> words) {
        if (words.size() != 2 || !words.getLast().matches("[1-9]")) {
            throw new LauncherFault(Command.NODE);
        }
        command.node(words.getFirst(), Integer.parseInt(words.getLast()));
    }

    /** Opens a house and keeps it open until somebody ends this process or its last node ends by itself. */
    private static void open(Options options) {
        var house = new House(options);
        var pid = Surroundings.launcherOf(options.run());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(house, pid), "stop"));
        try {
            house.open(() -> pid.remember(ProcessHandle.current()));
            new Welcome(options, house).say();
            house.awaitEnd();
        } catch (LauncherFault fault) {
            if (!house.isClosed()) {
                throw fault;
            }
        }
    }

    private static void close(House house, PidFile pid) {
        house.close();
        if (pid.alive().filter(ProcessHandle.current()::equals).isPresent()) {
            pid.forget();
        }
    }
}
