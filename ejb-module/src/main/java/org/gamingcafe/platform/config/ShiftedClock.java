package org.gamingcafe.platform.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

/**
 * A clock that is ahead by the ISO-8601 duration in a file, so that a test can move time in a running house. The file is
 * looked at again at most every 200 ms; while it is missing or half written, the last offset counts. Like every
 * clock of the house it shows whole microseconds.
 */
final class ShiftedClock extends Clock {

    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Clock base;
    private final Path file;
    private volatile Look last = new Look(Duration.ZERO, System.nanoTime() - LOOK_AGAIN_NANOS);

    private record Look(Duration offset, long nanos) {}

    ShiftedClock(Clock base, Path file) {
        this.base = base;
        this.file = file;
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ShiftedClock(base.withZone(zone), file);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset());
    }

    private Duration offset() {
        var look = last;
        if (System.nanoTime() - look.nanos() >= LOOK_AGAIN_NANOS) {
            look = new Look(read(look.offset()), System.nanoTime());
            last = look;
        }
        return look.offset();
    }

    private Duration read(Duration otherwise) {
        try {
            return Duration.parse(Files.readString(file).strip()).truncatedTo(ChronoUnit.MICROS);
        } catch (NoSuchFileException | DateTimeParseException e) {
            return otherwise;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
