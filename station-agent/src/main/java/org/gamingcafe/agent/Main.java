package org.gamingcafe.agent;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.gamingcafe.agent.desk.Words;
import org.gamingcafe.agent.house.Pace;
import org.gamingcafe.agent.lease.Clocks;
import org.gamingcafe.agent.screen.Cover;
import org.gamingcafe.agent.screen.ScreenDesk;
import org.gamingcafe.agent.seat.Agent;
import org.gamingcafe.agent.seat.Disk;

/** The main program: a watchdog, and under it the seat. */
public final class Main {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private Main() {}

    public static void main(String[] words) throws IOException, InterruptedException {
        if (Arrays.asList(words).contains("--help")) {
            System.out.print(Settings.HELP);
            return;
        }
        try {
            var settings = Settings.of(List.of(words), System.getenv());
            if (settings.isSeat()) {
                seat(settings);
            } else {
                watch(settings, List.of(words));
            }
        } catch (Settings.Wrong wrong) {
            System.err.println("station-agent: " + wrong.getMessage());
            System.exit(2);
        }
    }

    private static void watch(Settings settings, List<String> words) throws IOException, InterruptedException {
        Files.createDirectories(settings.memory());
        try (var channel = FileChannel.open(
                        settings.memory().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = only(channel)) {
            var cover = new Cover(new Words(settings.language()));
            try (var watchdog = new Watchdog(Watchdog.seatOf(words), cover::show, cover::hide)) {
                Runtime.getRuntime().addShutdownHook(new Thread(watchdog::close, "stop"));
                watchdog.watch();
            }
        }
    }

    private static FileLock only(FileChannel channel) throws IOException {
        var lock = channel.tryLock();
        if (lock == null) {
            throw new Settings.Wrong("Another agent runs with this memory.");
        }
        return lock;
    }

    /** Ends when its watchdog does. */
    private static void seat(Settings settings) throws IOException {
        var words = new Words(settings.language());
        try (var desk = ScreenDesk.open(words);
                var agent = new Agent(new Agent.Parts(
                        settings.address(),
                        HttpClient.newBuilder()
                                .connectTimeout(Duration.ofSeconds(5))
                                .build(),
                        desk,
                        new Disk(settings.memory(), settings.address().key()),
                        Clocks.ofThisMachine(),
                        words,
                        Pace.USUAL,
                        LOOK_EVERY,
                        "station-agent " + version(),
                        new SecureRandom()))) {
            agent.start();
            System.out.println(Watchdog.UP);
            while (System.in.read() >= 0) {
                // Nothing is said to a seat; that nobody is there to say it is what it waits for.
                continue;
            }
        }
        System.exit(0);
    }

    private static String version() {
        var version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "0" : version;
    }
}
