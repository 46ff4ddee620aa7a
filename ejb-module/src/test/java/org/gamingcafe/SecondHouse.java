package org.gamingcafe;

import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;

/** The other JVM of {@link TwoNodes}: opens a house where it is told, and runs its part of each race there. */
final class SecondHouse {

    static final String OPEN = "open";
    static final String READY = "ready";
    static final String GO = "go";
    static final String LEAVE = "leave";
    static final String LEFT = "left";

    private final ObjectInputStream orders;
    private final ObjectOutputStream reports;
    private TestHouse house;

    private SecondHouse(ObjectInputStream orders, ObjectOutputStream reports) {
        this.orders = orders;
        this.reports = reports;
    }

    public static void main(String[] arguments) throws Exception {
        var out = new ObjectOutputStream(System.out);
        out.flush();
        System.setOut(System.err); // the reports are alone on standard output
        new SecondHouse(new ObjectInputStream(System.in), out).serve();
        System.exit(0);
    }

    /** Until the first JVM is gone. */
    private void serve() throws IOException, ClassNotFoundException, InterruptedException {
        try {
            while (true) {
                report(obey(orders.readUnshared()));
            }
        } catch (EOFException over) {
            System.err.println("The first node is gone");
        }
    }

    private Serializable obey(Object order) throws InterruptedException {
        return switch (order) {
            case TwoNodes.Open open -> {
                leave();
                house = TestHouse.beside(open);
                yield OPEN;
            }
            case Heat heat -> {
                house.clock().set(heat.now());
                yield heat.run(this::awaitGo);
            }
            default -> {
                leave();
                yield LEFT;
            }
        };
    }

    private void leave() {
        if (house != null) {
            house.close();
            house = null;
        }
    }

    private void awaitGo() {
        try {
            report(READY);
            orders.readUnshared();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ClassNotFoundException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void report(Serializable what) throws IOException {
        reports.writeUnshared(what);
        reports.flush();
        reports.reset();
    }
}
