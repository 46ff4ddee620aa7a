package org.gamingcafe;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.gamingcafe.platform.kernel.Call;

/**
 * Races over two nodes without a server: the house of this test, and a second one in a JVM of its own ({@link SecondHouse}),
 * on the same database. No lock, cache or pool of the one is known to the other. The second JVM starts when the first test
 * needs it and ends with this one; each test class has a house of its own in it.
 */
public final class TwoNodes {

    private static final int MOST_ROUNDS = 10;
    private static final String FIRST = "first";
    private static final String SECOND = "second";
    private static final long LEAST_HANDICAP_MILLIS = 5;
    private static final long MOST_HANDICAP_MILLIS = 100;
    private static final File LOG = new File("target/second-node.log");

    /** The second JVM is told to open a house in the database of this test class. */
    record Open(int port, String database, List<String> with) implements Serializable {}

    private static TwoNodes running;

    private final ObjectOutputStream orders;
    private final ObjectInputStream reports;
    private String database = "";

    /** How long the first node waits after the second has begun: whoever got nothing begins earlier in the next race. */
    private long handicapMillis;

    private TwoNodes(Process process) throws IOException {
        orders = new ObjectOutputStream(process.getOutputStream());
        orders.flush();
        reports = new ObjectInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /**
     * So many callers, every other one on the second node, each takes so many turns; all inside the call of this thread.
     *
     * @param told what the errands need to know; its text form is told to both nodes
     */
    public static NodeRace race(int callers, int turns, Class<? extends Errand> errand, Object... told) {
        var nodes = running();
        nodes.enter(TestHouse.current());
        var there = heat(SECOND, new Heat.Callers(callers / 2, 1, 2, turns), errand, told);
        var here = heat(FIRST, new Heat.Callers(callers - callers / 2, 0, 2, turns), errand, told);
        nodes.order(there);
        var answers = new ArrayList<>(run(here, () -> {
            nodes.expect(SecondHouse.READY);
            nodes.order(SecondHouse.GO);
            nodes.giveAStart();
        }));
        if (!(nodes.report() instanceof List<?> others)) {
            throw new IllegalStateException("The second node has no answers");
        }
        others.forEach(answer -> answers.add((NodeRace.Answer) answer));
        var race = new NodeRace(answers);
        nodes.handicap(race);
        return race;
    }

    private void giveAStart() {
        try {
            Thread.sleep(handicapMillis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void handicap(NodeRace race) {
        if (race.isWonByBoth()) {
            return;
        }
        if (race.isWonBy(FIRST)) {
            handicapMillis = Math.clamp(2 * handicapMillis, LEAST_HANDICAP_MILLIS, MOST_HANDICAP_MILLIS);
        } else if (race.isWonBy(SECOND)) {
            handicapMillis = handicapMillis / 2;
        }
    }

    /** The same on this node alone. */
    public static NodeRace raceOnOne(int callers, int turns, Class<? extends Errand> errand, Object... told) {
        return new NodeRace(run(heat(FIRST, new Heat.Callers(callers, 0, 1, turns), errand, told), () -> {}));
    }

    /**
     * Races again, at most ten times, until a round has shown what it was run for: that both nodes got something, or that a
     * control loses. What must hold is checked in every round.
     */
    public static boolean seenIn(BooleanSupplier round) {
        for (var i = 0; i < MOST_ROUNDS; i++) {
            if (round.getAsBoolean()) {
                return true;
            }
        }
        return false;
    }

    private static Heat heat(String node, Heat.Callers callers, Class<? extends Errand> errand, Object... told) {
        return new Heat(
                node,
                errand.getName(),
                Stream.of(told).map(String::valueOf).toList(),
                callers,
                Heat.Who.of(Call.current().caller()),
                TestHouse.current().clock().instant());
    }

    private static List<NodeRace.Answer> run(Heat heat, Runnable atTheLine) {
        try {
            return heat.run(atTheLine);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }

    private void enter(TestHouse house) {
        var place = house.database();
        if (!database.equals(place.name())) {
            order(new Open(place.port(), place.name(), house.fakes()));
            expect(SecondHouse.OPEN);
            database = place.name();
            handicapMillis = 0;
        }
    }

    /** Before the database goes: the second house has no connection to it any more. */
    static void leave(TestDatabase place) {
        if (running != null && running.database.equals(place.name())) {
            running.order(SecondHouse.LEAVE);
            running.expect(SecondHouse.LEFT);
            running.database = "";
        }
    }

    private static synchronized TwoNodes running() {
        if (running == null) {
            try {
                running = new TwoNodes(start());
            } catch (IOException failure) {
                throw new UncheckedIOException("The second node did not start, see " + LOG, failure);
            }
        }
        return running;
    }

    /** It has the same settings, and ends when its standard input does. */
    private static Process start() throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED"));
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("CAFE_"))
                .map(name -> "-D" + name + "=" + System.getProperty(name))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SecondHouse.class.getName()));
        return new ProcessBuilder(command).redirectError(LOG).start();
    }

    private void order(Serializable what) {
        try {
            orders.writeUnshared(what);
            orders.flush();
            orders.reset();
        } catch (IOException failure) {
            throw new UncheckedIOException("The second node does not listen, see " + LOG, failure);
        }
    }

    private void expect(String word) {
        var report = report();
        if (!word.equals(report)) {
            throw new IllegalStateException("The second node says " + report + ", see " + LOG);
        }
    }

    private Object report() {
        try {
            return reports.readUnshared();
        } catch (IOException | ClassNotFoundException failure) {
            throw new IllegalStateException("The second node does not answer, see " + LOG, failure);
        }
    }
}
