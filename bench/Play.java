import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Play sessions on a house that `./cafe run` has opened, and what they cost by layer:
 * `java bench/Play.java [seconds] [sessions]` (JDK 22 or newer): starts and ends at a constant 20 a second and as fast as
 * possible, and what the ticks of so many running sessions cost in a minute, and each of them beyond what the house does when
 * nobody plays. Seats are entered with psql (bench/play.sql), members over the API.
 */
final class Play {

    private static final int RATE = 20;
    private static final int CALLERS = 8;
    private static final int PREPARERS = 8;
    private static final int MINUTE = 60;
    private static final int NODE_COLUMN = 6;
    private static final int POSTGRES_COLUMN = 7;

    private record Guest(String station, String member) {}

    private record Running(Guest guest, String session) {}

    /**
     * What the house does by itself in a minute.
     *
     * @param line of the table, with one small request a second: its CPU-ms are those of a second
     * @param renewals how many sessions it has renewed meanwhile, each by a tick
     */
    private record Minute(String line, long renewals) {

        String told() {
            return line + "| – renewals in that minute: " + renewals + " | | | | | | | |\n";
        }

        /** What a tick costs beyond what the house does when nobody plays. */
        String ticks(Minute idle) {
            if (renewals == 0) {
                return "";
            }
            return String.format(
                    Locale.ROOT,
                    "| – ticks: %.1f per second, each %.2f CPU-ms of the node and %.2f of PostgreSQL more than in the idle minute | | | | | | | |%n",
                    renewals / (double) MINUTE,
                    beyond(idle, NODE_COLUMN),
                    beyond(idle, POSTGRES_COLUMN));
        }

        private double beyond(Minute idle, int column) {
            return (inASecond(column) - idle.inASecond(column)) * MINUTE / renewals;
        }

        private double inASecond(int column) {
            return Double.parseDouble(line.split("\\|")[column].strip());
        }
    }

    private final Target target = new Target();
    private final ConcurrentLinkedQueue<Guest> waiting = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Running> playing = new ConcurrentLinkedQueue<>();

    private Play() throws IOException {}

    public static void main(String[] words) throws Exception {
        var length = Duration.ofSeconds(words.length > 0 ? Integer.parseInt(words[0]) : 30);
        var sessions = words.length > 1 ? Integer.parseInt(words[1]) : 1_000;
        new Play().all(length, sessions);
    }

    private void all(Duration length, int sessions) throws Exception {
        target.signIn();
        prepare(sessions);
        target.signIn();
        var report = new StringBuilder(target.head("Play", sessions + " seats; each line " + length.toSeconds() + " s"));
        report.append(Target.TABLE);
        target.saturate("warm-up: start and end", length.multipliedBy(3), CALLERS, this::startAndEnd);
        for (var round = 1; round <= 2; round++) {
            report.append(target.constantly("start, constant " + RATE + "/s, round " + round, length, RATE, this::start));
            report.append(target.constantly("end, constant " + RATE + "/s, round " + round, length, RATE, this::end));
        }
        target.signIn();
        for (var round = 1; round <= 2; round++) {
            report.append(target.saturate(
                    "start and end, " + CALLERS + " callers, round " + round, length, CALLERS, this::startAndEnd));
        }
        var idle = minute("nobody plays");
        report.append(idle.told());
        while (start() / 100 == 2) {}
        target.signIn();
        for (var what : List.of(playing.size() + " sessions run, first minute", "the same, second minute")) {
            var running = minute(what);
            report.append(running.told()).append(running.ticks(idle));
        }
        target.signIn();
        while (end() / 100 == 2) {}
        report.append("\nThe lines of minutes ask one small thing a second: their CPU-ms are those of the house in a second.\n");
        report.append("\nNode resident: ").append(target.resident()).append(" MB.\n");
        target.psql("-v", "leave=1", "-f", "bench/play.sql");
        Target.keep("play", report.toString());
    }

    private Minute minute(String what) throws Exception {
        var before = renewals();
        var line = target.constantly(what, Duration.ofSeconds(MINUTE), 1, () -> target.get("auth/profile"));
        return new Minute(line, renewals() - before);
    }

    private long renewals() throws Exception {
        return Long.parseLong(target.psql("-c", "select coalesce(sum(version), 0) from play_session").strip());
    }

    private void prepare(int sessions) throws Exception {
        var stations = target.psql("-v", "enter=1", "-v", "seats=" + sessions, "-f", "bench/play.sql")
                .lines()
                .filter(line -> line.length() == 36)
                .toList();
        var shift = target.openShift();
        try (var threads = Executors.newFixedThreadPool(PREPARERS)) {
            var made = threads.invokeAll(IntStream.range(0, stations.size())
                    .<Callable<Guest>>mapToObj(i -> () -> new Guest(stations.get(i), member(shift)))
                    .toList());
            var guests = new ArrayList<Guest>();
            for (var one : made) {
                guests.add(one.get());
            }
            waiting.addAll(guests);
        }
        System.out.println(waiting.size() + " seats and members");
    }

    private String member(String shift) {
        var member = Target.text(
                target.post("members", "{\"name\":\"Load Test\",\"language\":\"en\"}"), "accountId");
        for (var money : List.of("45.00", "45.00")) {
            target.post(
                    "wallets/" + member + "/top-ups",
                    "{\"amount\":{\"amount\":\"" + money + "\",\"currency\":\"EUR\"},\"tender\":\"CASH\",\"shiftId\":\"" + shift + "\"}");
        }
        return member;
    }

    private int start() {
        var guest = waiting.poll();
        if (guest == null) {
            return 404;
        }
        var status = target.commandTold(
                "play-sessions",
                "{\"stationId\":\"" + guest.station() + "\",\"accountId\":\"" + guest.member() + "\",\"mode\":\"PREPAID\"}");
        if (status / 100 == 2) {
            playing.add(new Running(guest, Target.text(target.told(), "id")));
        }
        return status;
    }

    private int end() {
        var running = playing.poll();
        if (running == null) {
            return 404;
        }
        var status = target.commandTold("play-sessions/" + running.session() + "/end", "{}");
        if (status / 100 == 2) {
            waiting.add(running.guest());
        }
        return status;
    }

    private int startAndEnd() {
        var started = start();
        return started / 100 == 2 ? end() : started;
    }
}
