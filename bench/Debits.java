import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Debits over HTTP, signed in, on many wallets and on one, as fast as possible and at a constant rate, beside raw pgbench of
 * the same statements in the same run: `java bench/Debits.java [seconds] [callers] [wallets] [per second] [warm-up seconds]` (JDK
 * 22 or newer). The wallets are made through the API. The warm-up is long enough for the JVM and for the database, whose
 * statistics of tables that were empty a minute ago would have it read them from end to end.
 */
final class Debits {

    private static final int PREPARERS = 16;

    private Debits() {}

    public static void main(String[] words) throws Exception {
        var length = Duration.ofSeconds(word(words, 0, 30));
        var callers = word(words, 1, 16);
        var wallets = word(words, 2, 10_000);
        var rate = word(words, 3, 100);
        var target = new Target();
        target.signIn();
        var many = prepared(target, wallets);
        var one = many.subList(0, 1);
        target.signIn();
        var report = new StringBuilder(target.head("Debits", callers + " callers; each line " + length.toSeconds() + " s"));
        report.append(Target.TABLE);
        target.saturate("warm-up", Duration.ofSeconds(word(words, 4, 150)), callers, () -> debit(target, many));
        for (int round = 1; round <= 2; round++) {
            report.append(target.saturate(wallets + " wallets, round " + round, length, callers, () -> debit(target, many)));
            report.append(target.saturate("one hot wallet, round " + round, length, callers, () -> debit(target, one)));
        }
        report.append(target.constantly(wallets + " wallets, constant " + rate + "/s", length, rate, () -> debit(target, many)));
        report.append("\nNode resident: ").append(target.resident()).append(" MB.\n\n");
        report.append(reference(target, length, callers, wallets));
        Target.keep("debits", report.toString());
    }

    private static int word(String[] words, int at, int usual) {
        return words.length > at ? Integer.parseInt(words[at]) : usual;
    }

    private static int debit(Target target, List<String> wallets) {
        var wallet = wallets.get(ThreadLocalRandom.current().nextInt(wallets.size()));
        return target.command(
                "wallets/" + wallet + "/debits", "{\"amount\":{\"amount\":\"0.01\",\"currency\":\"EUR\"},\"reason\":\"load\"}");
    }

    /** New members with money; the first has enough for the hot rounds. */
    private static List<String> prepared(Target target, int wallets) throws Exception {
        var begun = System.nanoTime();
        var shift = target.openShift();
        try (var threads = Executors.newFixedThreadPool(PREPARERS)) {
            var made = threads.invokeAll(IntStream.range(0, wallets)
                    .<Callable<String>>mapToObj(i -> () -> member(target, shift, i == 0 ? "900" : "20"))
                    .toList());
            var ids = new java.util.ArrayList<String>();
            for (var one : made) {
                ids.add(one.get());
            }
            System.out.printf("%d members with money in %d s%n", wallets, (System.nanoTime() - begun) / 1_000_000_000L);
            return ids;
        }
    }

    private static String member(Target target, String shift, String money) {
        var member = Target.text(
                target.post("members", "{\"name\":\"Load Test\",\"language\":\"en\"}"), "accountId");
        // In pieces that bring no bonus: debits are to take cash.
        for (var rest = Integer.parseInt(money); rest > 0; rest -= 45) {
            target.post(
                    "wallets/" + member + "/top-ups",
                    "{\"amount\":{\"amount\":\"" + Math.min(rest, 45) + ".00\",\"currency\":\"EUR\"},\"tender\":\"CASH\",\"shiftId\":\"" + shift + "\"}");
        }
        return member;
    }

    /** The same statements without a server: bench/debit.sql in a schema of its own, run by pgbench as the owner. */
    private static String reference(Target target, Duration length, int callers, int wallets) throws Exception {
        var database = target.demo.substring(target.demo.indexOf("\"database\""));
        var port = java.util.regex.Pattern.compile("\"port\"\\s*:\\s*(\\d+)").matcher(database);
        if (!port.find()) {
            throw new IllegalStateException("port is missing");
        }
        var password = Target.secret("CAFE_DB_OWNER_PASSWORD");
        run(port.group(1), password, "psql", "-q", "-v", "ON_ERROR_STOP=1", "-v", "wallets=" + wallets, "-f", "bench/debit-setup.sql");
        var many = run(port.group(1), password, "pgbench", "-n", "-M", "prepared", "-c", "" + callers, "-j", "2", "-T", "" + length.toSeconds(),
                "-D", "wallets=" + wallets, "-f", "bench/debit.sql");
        var hot = run(port.group(1), password, "pgbench", "-n", "-M", "prepared", "-c", "" + callers, "-j", "2", "-T", "" + length.toSeconds(),
                "-D", "wallets=1", "-f", "bench/debit.sql");
        run(port.group(1), password, "psql", "-q", "-c", "drop schema bench cascade");
        return "pgbench, " + callers + " connections, the same statements in one transaction:\n\n"
                + "- " + wallets + " wallets: " + tps(many) + "\n- one hot wallet: " + tps(hot) + "\n";
    }

    private static String tps(String said) {
        return said.lines().filter(line -> line.startsWith("tps")).findFirst().orElse("no figure") + "; "
                + said.lines().filter(line -> line.startsWith("latency average")).findFirst().orElse("");
    }

    private static String run(String port, String password, String program, String... words) throws IOException, InterruptedException {
        var line = new java.util.ArrayList<>(List.of(program, "-h", "127.0.0.1", "-p", port, "-U", "cafe_owner"));
        line.addAll(List.of(words));
        line.add("cafe");
        var builder = new ProcessBuilder(line).redirectErrorStream(true).directory(Path.of(".").toFile());
        builder.environment().put("PGPASSWORD", password);
        builder.environment().put("PGOPTIONS", "-c search_path=bench,public");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return said;
    }
}
