package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Predicate;

/**
 * The clock of the server under test. In the house that all share it only ever goes forward, so that no test meets
 * the future of another.
 */
final class ServerClock {

    /** A little longer than the server goes without looking at the file. */
    private static final Duration LOOKED_AT_EVERY = Duration.ofMillis(250);

    private final Path file;
    private Duration ahead;

    private ServerClock(Path file, Duration ahead) {
        this.file = file;
        this.ahead = ahead;
    }

    static ServerClock atNoOffset(Path file) {
        var clock = new ServerClock(file, Duration.ZERO);
        clock.write();
        return clock;
    }

    static ServerClock asItIs(Path file) {
        try {
            return new ServerClock(file, Duration.parse(Files.readString(file).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Instant now() {
        return Instant.now().plus(ahead);
    }

    synchronized void forward(Duration by) {
        assertThat(by).isPositive();
        step(by);
    }

    void forwardTo(Instant moment) {
        forward(Duration.between(now(), moment));
    }

    /** For a house that no other test shares. */
    synchronized void back(Duration by) {
        step(by.negated());
    }

    private void step(Duration by) {
        ahead = ahead.plus(by);
        write();
        await().pollDelay(LOOKED_AT_EVERY).until(() -> true);
    }

    /** Forward to the next moment at which it is this local time on a day that suits. */
    void forwardTo(LocalTime time, ZoneId zone, Predicate<ZonedDateTime> suits) {
        var next = now().atZone(zone).with(time);
        while (!next.toInstant().isAfter(now()) || !suits.test(next)) {
            next = next.plusDays(1);
        }
        forward(Duration.between(now(), next));
    }

    private void write() {
        try {
            Files.createDirectories(file.getParent());
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, ahead.toString());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
