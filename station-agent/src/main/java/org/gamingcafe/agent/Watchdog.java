package org.gamingcafe.agent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs the seat in a process of its own, and another one when that has ended. While none is up the screens are covered. The
 * seat ends with its watchdog: what started that (the shell of the computer) starts it again.
 */
final class Watchdog implements AutoCloseable {

    /** What the seat says when its screen is locked or open as it has to be. */
    static final String UP = "the seat is up";

    private static final System.Logger LOG = System.getLogger(Watchdog.class.getName());
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration LASTED = Duration.ofSeconds(60);

    private final List<String> command;
    private final Runnable cover;
    private final Runnable uncover;
    private volatile boolean open = true;
    private volatile @Nullable Process seat;

    Watchdog(List<String> command, Runnable cover, Runnable uncover) {
        this.command = command;
        this.cover = cover;
        this.uncover = uncover;
    }

    /** The same program once more, as a seat. */
    static List<String> seatOf(List<String> words) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of("-Xmx192m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "--seat"));
        command.addAll(words);
        return command;
    }

    /** Until it is closed. */
    void watch() throws InterruptedException {
        var wait = FIRST_WAIT;
        while (open) {
            cover.run();
            var begun = System.nanoTime();
            try {
                var status = runOnce();
                LOG.log(System.Logger.Level.WARNING, "The seat has ended with {0}.", status);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.ERROR, "The seat could not be started: {0}", e.getMessage());
            }
            wait = System.nanoTime() - begun > LASTED.toNanos() ? FIRST_WAIT : min(wait.multipliedBy(2), LONGEST_WAIT);
            if (open) {
                cover.run();
                TimeUnit.MILLISECONDS.sleep(wait.toMillis());
            }
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private int runOnce() throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        seat = process;
        try (var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                if (line.equals(UP)) {
                    uncover.run();
                }
            }
        }
        return process.waitFor();
    }

    /** The process that is the seat just now. */
    @Nullable
    Process seat() {
        return seat;
    }

    @Override
    public void close() {
        open = false;
        var running = seat;
        if (running != null) {
            running.destroy();
        }
    }
}
