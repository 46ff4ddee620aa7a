package org.gamingcafe.e2e;

import java.net.URI;
import java.nio.file.Path;
import org.gamingcafe.launcher.House;
import org.gamingcafe.launcher.Options;
import org.jspecify.annotations.Nullable;

/**
 * The one house that all tests of this module share: database, mail sink, one node with the whole product and demo data.
 * It is opened before the first test and closed after the last.
 */
final class TheCafe {

    private static @Nullable TheCafe cafe;
    private static @Nullable RuntimeException fault;

    private final House house;
    private final Demo demo;
    private final ServerClock clock;

    private TheCafe(House house, ServerClock clock) {
        this.house = house;
        this.demo = Demo.of(house.demo());
        this.clock = clock;
    }

    static synchronized void open() {
        if (cafe != null || fault != null) {
            return;
        }
        var run = Path.of("target/run").toAbsolutePath();
        try {
            House.clear(run);
            var clockFile = run.resolveSibling("clock");
            var clock = new ServerClock(clockFile);
            var options = Options.in(run)
                    .shiftedBy(Integer.getInteger("cafe.offset", 5000))
                    .with("CAFE_CLOCK_FILE", clockFile.toString())
                    .progress(line -> System.out.println("[cafe] " + line));
            cafe = new TheCafe(House.start(options), clock);
        } catch (RuntimeException e) {
            fault = e;
        }
    }

    static synchronized void close() {
        if (cafe != null) {
            Browser.closeAll();
            cafe.house.close();
            cafe = null;
        }
    }

    static URI base() {
        return house().base();
    }

    static Demo demo() {
        return the().demo;
    }

    static ServerClock clock() {
        return the().clock;
    }

    static House house() {
        return the().house;
    }

    private static synchronized TheCafe the() {
        open();
        if (cafe == null) {
            throw new IllegalStateException("The café did not open", fault);
        }
        return cafe;
    }
}
