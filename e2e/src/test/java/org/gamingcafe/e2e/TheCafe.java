package org.gamingcafe.e2e;

import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.gamingcafe.launcher.House;
import org.gamingcafe.launcher.Management;
import org.gamingcafe.launcher.Options;
import org.jspecify.annotations.Nullable;

/**
 * The one house that all tests of this module share: database, mail sink, one node with the whole product and demo data.
 * It is opened before the first test and closed after the last. For work on a single test, {@code -Dcafe.attach=true}
 * uses the house of an earlier run that was left open with {@code -Dcafe.leave-open=true}.
 */
final class TheCafe {

    private static final Path RUN = Path.of("target/run").toAbsolutePath();
    private static final Path CLOCK = Path.of("target/clock").toAbsolutePath();

    /** Where the signed roots of days are mailed. */
    static final String LEDGER_MAIL = "books@example.org";

    /** From here a proxy would come, and its word about an address would count. */
    static final String PROXY = "127.0.0.2";

    private static @Nullable TheCafe cafe;
    private static @Nullable RuntimeException fault;

    private final Optional<House> house;
    private final Demo demo;
    private final ServerClock clock;

    private TheCafe(Optional<House> house, JsonObject demo, ServerClock clock) {
        this.house = house;
        this.demo = Demo.of(demo);
        this.clock = clock;
    }

    static synchronized void open() {
        if (cafe != null || fault != null) {
            return;
        }
        try {
            cafe = Boolean.getBoolean("cafe.attach") ? attach() : start();
        } catch (RuntimeException e) {
            fault = e;
        }
    }

    private static TheCafe start() {
        House.clear(RUN);
        var clock = ServerClock.atNoOffset(CLOCK);
        var house = House.start(amongStrangers(Options.in(RUN))
                .shiftedBy(offset())
                // Too short a life for the second compiler: it would cost more than it saves.
                .javaOption("-XX:TieredStopAtLevel=1")
                .with("CAFE_CLOCK_FILE", CLOCK.toString())
                .with("CAFE_LEDGER_MAIL", LEDGER_MAIL)
                .with("CAFE_TRUSTED_PROXIES", PROXY)
                .progress(line -> System.out.println("[cafe] " + line)));
        try {
            return new TheCafe(Optional.of(house), house.demo(), clock);
        } catch (RuntimeException e) {
            house.close();
            throw e;
        }
    }

    /** Tests share people: they reuse tokens, jump through the day and come from many addresses, which nobody shall doubt. */
    static Options amongStrangers(Options house) {
        return house.with("CAFE_RISK_TOKEN_REUSE", "0")
                .with("CAFE_RISK_UNUSUAL_HOUR", "0")
                .with("CAFE_RISK_NEW_PLACE", "0");
    }

    private static TheCafe attach() {
        return new TheCafe(Optional.empty(), Demo.read(RUN.resolve("demo.json")), ServerClock.asItIs(CLOCK));
    }

    static synchronized void close() {
        Browser.close();
        if (cafe != null && !Boolean.getBoolean("cafe.leave-open")) {
            cafe.house.ifPresent(House::close);
            cafe = null;
        }
    }

    /** The directory of its files, for commands that look after it. */
    static Path run() {
        return RUN;
    }

    static int offset() {
        return Integer.getInteger("cafe.offset", 5000);
    }

    static URI base() {
        return demo().base();
    }

    /** Whether this is the address of the café that is open for all tests. */
    static synchronized boolean isAt(URI base) {
        return cafe != null && cafe.demo.base().getAuthority().equals(base.getAuthority());
    }

    static Demo demo() {
        return the().demo;
    }

    static ServerClock clock() {
        return the().clock;
    }

    /** The server's management interface, as its operator. */
    static Management management() {
        var management = demo().management();
        return new Management(
                URI.create(management.getString("address")),
                management.getString("user"),
                management.getString("password"));
    }

    private static synchronized TheCafe the() {
        open();
        if (cafe == null) {
            throw new IllegalStateException("The café did not open", fault);
        }
        return cafe;
    }
}
