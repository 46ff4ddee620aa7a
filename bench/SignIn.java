import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Signing in and what it opens, on a house that `./cafe run` has opened, and what it costs by layer:
 * `java bench/SignIn.java [seconds] [callers]` (JDK 22 or newer): password logins as fast as possible and at 10, 20 and 30 a
 * second, refresh with rotation, an authenticated GET, and one's own 50 sessions while there are 100,000 (bench/sign-in.sql
 * enters them with psql and takes them away again).
 *
 * `java bench/SignIn.java first [callers]`, started right after `./cafe run` says *ready*, measures logins in the first
 * minute of the node, without any warm-up.
 *
 * Logins are limited to 10 a minute for an address; the demo house has put 127.0.0.1 on its allow-list, so nothing is to be
 * done. The hash goes on at most as many cores as there are (`CAFE_HASH_AT_ONCE`); 503 counts among "not 2xx".
 */
final class SignIn {

    private static final List<Integer> RATES = List.of(10, 20, 30);
    private static final int FAMILIES = 64;
    private static final Duration FIRST_MINUTE = Duration.ofSeconds(60);

    private final Target target = new Target();
    private final List<String> people = People.members(target.demo);
    private final ConcurrentLinkedQueue<String> refreshTokens = new ConcurrentLinkedQueue<>();

    private SignIn() throws IOException {}

    public static void main(String[] words) throws Exception {
        var bench = new SignIn();
        if (bench.people.isEmpty()) {
            throw new IllegalStateException("the demo has no member with a password");
        }
        if (words.length > 0 && words[0].equals("first")) {
            bench.firstMinute(word(words, 1, 16));
        } else {
            bench.all(Duration.ofSeconds(word(words, 0, 30)), word(words, 1, 16));
        }
    }

    private static int word(String[] words, int at, int usual) {
        return words.length > at ? Integer.parseInt(words[at]) : usual;
    }

    private void firstMinute(int callers) throws Exception {
        var report = new StringBuilder(target.head("Signing in, first minute", callers + " callers; no warm-up"));
        report.append(Target.TABLE);
        report.append(target.saturate("password login, first minute", FIRST_MINUTE, callers, this::login));
        Target.keep("sign-in-first-minute", report.toString());
    }

    private void all(Duration length, int callers) throws Exception {
        target.saturate("warm-up: login", length, callers, this::login);
        takeFamilies();
        target.saturate("warm-up: refresh", length, callers, this::refresh);
        target.signIn();
        target.saturate("warm-up: GET", length, callers, () -> target.get("auth/profile"));
        var report = new StringBuilder(
                target.head("Signing in", callers + " callers; " + people.size() + " people; each line " + length.toSeconds() + " s"));
        report.append(Target.TABLE);
        var before = hashAlone(length);
        for (int round = 1; round <= 2; round++) {
            report.append(target.saturate("password login, round " + round, length, callers, this::login));
        }
        for (var rate : RATES) {
            report.append(target.constantly("password login, constant " + rate + "/s", length, rate, this::login));
        }
        for (int round = 1; round <= 2; round++) {
            takeFamilies();
            report.append(target.saturate("refresh with rotation, round " + round, length, callers, this::refresh));
        }
        target.signIn();
        for (int round = 1; round <= 2; round++) {
            report.append(target.saturate(
                    "authenticated GET (auth/profile), round " + round, length, callers, () -> target.get("auth/profile")));
        }
        report.append(amongMany(length, callers));
        report.append("\nThe hash alone on all processors (bench/Hash.java), the node idle: before the logins ")
                .append(before)
                .append(", at the end ")
                .append(hashAlone(length))
                .append(".\n\nNode resident: ")
                .append(target.resident())
                .append(" MB.\n");
        Target.keep("sign-in", report.toString());
    }

    /** What this machine can give at this moment: rates are to be read beside it. */
    private static String hashAlone(Duration length) throws IOException, InterruptedException {
        var java = ProcessHandle.current().info().command().orElse("java");
        var process = new ProcessBuilder(
                        java, "-cp", "ear/target/cafe/lib/*", "bench/Hash.java", Long.toString(length.toSeconds()))
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return said.lines().reduce((one, next) -> next).orElseThrow();
    }

    private int login() {
        return target.tell("auth/login", people.get(ThreadLocalRandom.current().nextInt(people.size())));
    }

    /** Takes a family whose turn nobody else has, and gives its next token back. */
    private int refresh() {
        var token = refreshTokens.poll();
        if (token == null) {
            throw new IllegalStateException("more callers than families");
        }
        var status = target.tell("auth/refresh-token", "{\"refreshToken\":\"" + token + "\"}");
        refreshTokens.offer(status == 200 ? Target.text(target.told(), "refreshToken") : token);
        return status;
    }

    private void takeFamilies() {
        refreshTokens.clear();
        IntStream.range(0, FAMILIES).forEach(i -> {
            var status = target.tell("auth/login", people.get(i % people.size()));
            if (status != 200) {
                throw new IllegalStateException("login: " + status + " " + target.told());
            }
            refreshTokens.offer(Target.text(target.told(), "refreshToken"));
        });
    }

    /** One's own 50 sessions, while there are 100,000 of everybody. */
    private String amongMany(Duration length, int callers) throws Exception {
        var cashier = target.demo.substring(target.demo.indexOf("\"cashier\""));
        sql("enter", Target.text(cashier, "id"));
        try {
            var lines = new StringBuilder();
            for (int round = 1; round <= 2; round++) {
                lines.append(target.saturate(
                        "my sessions (50 of 100,000), round " + round, length, callers, () -> target.get("auth/sessions?size=50")));
            }
            return lines.toString();
        } finally {
            sql("leave", Target.text(cashier, "id"));
        }
    }

    private void sql(String act, String account) throws IOException, InterruptedException {
        target.psql("-v", act + "=1", "-v", "account=" + account, "-f", "bench/sign-in.sql");
    }
}
