package org.gamingcafe.agent.screen;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.gamingcafe.agent.house.Running;

/** Programs, sound and power of this computer. */
final class Machine {

    private static final System.Logger LOG = System.getLogger(Machine.class.getName());
    private static final int MOST = 2_000;
    private static final int PATIENCE_SECONDS = 3;

    private final boolean isWindows =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    /** Of the user who runs the agent; what belongs to others is not the player's. */
    List<Running> running() {
        var user = ProcessHandle.current().info().user();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().user().equals(user))
                .filter(process -> process.info().command().isPresent())
                .limit(MOST)
                .map(Machine::running)
                .toList();
    }

    private static Running running(ProcessHandle process) {
        return new Running(
                process.pid(),
                Running.plain(process.info().command().orElse("")),
                process.parent().map(ProcessHandle::pid).orElse(0L),
                process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** By the number that was looked at; another process that has got it in the meantime is left alone. */
    boolean close(Running program) {
        return ProcessHandle.of(program.pid())
                .filter(process -> running(process).equals(program))
                .map(ProcessHandle::destroy)
                .orElse(false);
    }

    boolean close(String name) {
        var wanted = Running.plain(name);
        var found = running().stream()
                .filter(one -> one.name().equals(wanted)
                        && one.pid() != ProcessHandle.current().pid())
                .toList();
        found.forEach(this::close);
        return !found.isEmpty();
    }

    /** One program without a shell, so that nothing in its name is obeyed. */
    boolean launch(String program) {
        return !program.isBlank() && start(program);
    }

    boolean volume(int percent) {
        return isWindows
                ? done("nircmd", "setsysvolume", Integer.toString(percent * 65_535 / 100))
                : done("pactl", "set-sink-volume", "@DEFAULT_SINK@", percent + "%")
                        || done("amixer", "-q", "set", "Master", percent + "%");
    }

    boolean mute() {
        return isWindows
                ? done("nircmd", "mutesysvolume", "1")
                : done("pactl", "set-sink-mute", "@DEFAULT_SINK@", "1")
                        || done("amixer", "-q", "set", "Master", "mute");
    }

    boolean restart() {
        return isWindows ? start("shutdown", "/r", "/t", "5") : start("systemctl", "reboot");
    }

    boolean powerOff() {
        return isWindows ? start("shutdown", "/s", "/t", "5") : start("systemctl", "poweroff");
    }

    private static boolean start(String... words) {
        try {
            var program = new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            // What opens the house is not for programs that players start.
            program.environment().keySet().removeIf(name -> name.startsWith("CAFE_"));
            program.start();
            return true;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.INFO, "{0} could not be started: {1}", words[0], e.getMessage());
            return false;
        }
    }

    private static boolean done(String... words) {
        try {
            var process = new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
