import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Load on a house that `./cafe run` has opened, and what it cost: `java bench/Load.java [seconds] [callers]`.
 * CPU time is read from /proc, so that the figures say something on a busy machine too.
 */
final class Load {

    private static final Path RUN = Path.of(System.getProperty("cafe.run", "run"));
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    /** The answer of a wallet on which no more may lie. */
    private static final int FULL = 409;

    private static final double TICKS_PER_SECOND = 100;

    private final String demo;
    private final String base;
    private final long node;
    private final long postgres;
    private final Duration length;
    private final int callers;
    private String token = "";
    private String shift = "";

    private Load(Duration length, int callers) throws IOException {
        demo = Files.readString(RUN.resolve("demo.json"));
        base = text(demo, "base");
        node = pid(RUN.resolve("nodes/n1.pid"));
        postgres = pid(RUN.resolve("pg/postmaster.pid"));
        this.length = length;
        this.callers = callers;
    }

    public static void main(String[] words) throws Exception {
        var seconds = words.length > 0 ? Integer.parseInt(words[0]) : 20;
        var callers = words.length > 1 ? Integer.parseInt(words[1]) : 8;
        new Load(Duration.ofSeconds(seconds), callers).run();
    }

    private void run() throws Exception {
        signIn();
        shift = text(
                post(
                        "tills/" + idsOf("tills").getFirst() + "/shifts",
                        "{\"openingFloat\":{\"amount\":\"100.00\",\"currency\":\"EUR\"}}"),
                "id");
        var members = membersOf();
        var warmUp = length.multipliedBy(2);
        measure("warm-up", warmUp, this::profile);
        measure("warm-up", length, () -> topUp(members));
        signIn();
        var report = new StringBuilder(head());
        for (int round = 1; round <= 2; round++) {
            report.append(measure("authenticated GET (auth/profile), round " + round, length, this::profile));
            report.append(measure("top-up of " + members.size() + " wallets, round " + round, length, () -> topUp(members)));
        }
        report.append("\nResident after the load: node ").append(resident(node) / 1024).append(" MB.\n");
        System.out.println(report);
        var file = Path.of("bench/results/" + LocalDate.now() + "-one-node.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, report);
        System.out.println("written to " + file);
    }

    private String head() throws IOException {
        var age = Duration.between(ProcessHandle.of(node).flatMap(process -> process.info().startInstant()).orElseThrow(), Instant.now());
        return """
                # One node, %s

                %d processors for server, database and this client; %d callers; each line %d s; JVM of the node %d s old;
                load of the machine when it began: %s. Server: %s.

                | what | per second | p50 ms | p95 ms | node CPU-ms | PostgreSQL CPU-ms | client CPU-ms | not 2xx |
                |---|---|---|---|---|---|---|---|
                """
                .formatted(
                        LocalDate.now(),
                        Runtime.getRuntime().availableProcessors(),
                        callers,
                        length.toSeconds(),
                        age.toSeconds(),
                        Files.readString(Path.of("/proc/loadavg")).split(" ")[0],
                        started());
    }

    /** The server's own words about how long its start took. */
    private static String started() throws IOException {
        var log = Files.readString(RUN.resolve("nodes/n1/console.log"), java.nio.charset.StandardCharsets.ISO_8859_1);
        var found = Pattern.compile("started in (\\d+)ms").matcher(log);
        return found.find() ? "started in " + found.group(1) + " ms" : "start not found in its log";
    }

    private String measure(String what, Duration length, Supplier<Integer> act) throws Exception {
        var millis = new ConcurrentLinkedQueue<Double>();
        var failed = new AtomicLong();
        var nodeBefore = cpu(node);
        var databaseBefore = cpuOfFamily(postgres);
        var clientBefore = cpu(ProcessHandle.current().pid());
        var until = System.nanoTime() + length.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < callers; i++) {
                threads.submit(() -> {
                    while (System.nanoTime() < until) {
                        var begun = System.nanoTime();
                        if (act.get() / 100 != 2) {
                            failed.incrementAndGet();
                        }
                        millis.add((System.nanoTime() - begun) / 1e6);
                    }
                });
            }
        }
        var sorted = new ArrayList<>(millis);
        sorted.sort(Double::compare);
        var count = sorted.size();
        var line = String.format(
                Locale.ROOT,
                "| %s | %.0f | %.1f | %.1f | %.2f | %.2f | %.2f | %d |%n",
                what,
                count / (double) length.toSeconds(),
                sorted.get(count / 2),
                sorted.get(count * 95 / 100),
                (cpu(node) - nodeBefore) * 1000 / count,
                (cpuOfFamily(postgres) - databaseBefore) * 1000 / count,
                (cpu(ProcessHandle.current().pid()) - clientBefore) * 1000 / count,
                failed.get());
        System.out.print(line);
        return line;
    }

    private int profile() {
        return status(request("auth/profile").GET().build());
    }

    private int topUp(List<String> members) {
        var member = members.get(ThreadLocalRandom.current().nextInt(members.size()));
        var body = "{\"amount\":{\"amount\":\"5.00\",\"currency\":\"EUR\"},\"tender\":\"CASH\",\"shiftId\":\"" + shift + "\"}";
        var answer = status(command("wallets/" + member + "/top-ups", body));
        if (answer != FULL) {
            return answer;
        }
        var debit = "{\"amount\":{\"amount\":\"900.00\",\"currency\":\"EUR\"},\"reason\":\"room for more\"}";
        return status(command("wallets/" + member + "/debits", debit));
    }

    private void signIn() throws Exception {
        var cashier = demo.substring(demo.indexOf("\"cashier\""));
        var body = "{\"identifier\":\"" + text(cashier, "username") + "\",\"password\":\"" + text(cashier, "password") + "\"}";
        token = "";
        token = text(post("auth/login", body), "accessToken");
    }

    private String post(String path, String body) throws Exception {
        var answer = CLIENT.send(command(path, body), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpRequest command(String path, String body) {
        return request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + "/api/v1/" + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static int status(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private List<String> membersOf() {
        return ids(demo.substring(demo.indexOf("\"members\"")), demo.indexOf(']', demo.indexOf("\"members\"")) - demo.indexOf("\"members\""));
    }

    private List<String> idsOf(String name) {
        var from = demo.substring(demo.indexOf("\"" + name + "\""));
        return ids(from, from.indexOf(']'));
    }

    private static List<String> ids(String text, int until) {
        return Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                .matcher(text.substring(0, until))
                .results()
                .map(found -> found.group())
                .toList();
    }

    private static String text(String json, String name) {
        var found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]+)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException(name + " is missing");
        }
        return found.group(1);
    }

    private static long pid(Path file) throws IOException {
        return Long.parseLong(Files.readString(file).strip().split("\\s+")[0]);
    }

    /** Seconds of processor time of a process so far. */
    private static double cpu(long pid) throws IOException {
        var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    private static double cpuOfFamily(long pid) throws IOException {
        var sum = cpu(pid);
        for (var child : ProcessHandle.of(pid).orElseThrow().children().toList()) {
            sum += cpu(child.pid());
        }
        return sum;
    }

    /** Kilobytes in memory. */
    private static long resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
