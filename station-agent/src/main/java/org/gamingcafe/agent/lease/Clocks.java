package org.gamingcafe.agent.lease;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** The two clocks of a computer: one that nobody sets, and the time of day, which may be wrong and may step. */
public interface Clocks {

    /** How long the computer has been running; it only ever grows. */
    Duration uptime();

    /** What the computer takes for the time of day. */
    Instant timeOfDay();

    /** Names this start of the computer; uptimes of the same start can be compared, also by another program. Empty: unknown. */
    String machineBoot();

    static Clocks ofThisMachine() {
        return new OfThisMachine(readBoot(Path.of("/proc/sys/kernel/random/boot_id")));
    }

    private static String readBoot(Path file) {
        try {
            return Files.isReadable(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** The clocks of the computer that this runs on. */
    record OfThisMachine(String machineBoot) implements Clocks {

        @Override
        public Duration uptime() {
            return Duration.ofNanos(System.nanoTime());
        }

        @Override
        public Instant timeOfDay() {
            return Instant.now();
        }
    }
}
