import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
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
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;

/** The house that `./cafe run` has opened (its run directory is the property cafe.run), asked over HTTP and watched in /proc. */
final class Target {

    static final String TABLE = """
            | what | per second | p50 ms | p95 ms | p99 ms | node CPU-ms | PostgreSQL CPU-ms | client CPU-ms | not 2xx |
            |---|---|---|---|---|---|---|---|---|
            """;

    private static final Path RUN = Path.of(System.getProperty("cafe.run", "run"));
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int MOST_AT_ONCE = 64;

    final String demo;
    final long postgres;
    private final String base;
    private final long node;
    private final ThreadLocal<Wire> wires;
    private final String run = UUID.randomUUID().toString();
    private final AtomicLong keys = new AtomicLong();
    private volatile String token = "";

    Target() throws IOException {
        demo = Files.readString(RUN.resolve("demo.json"));
        base = text(demo, "base");
        wires = ThreadLocal.withInitial(() -> new Wire(URI.create(base)));
        node = Processes.pid(RUN.resolve("nodes/n1.pid"));
        postgres = Processes.pid(RUN.resolve("pg/postmaster.pid"));
    }

    /** A secret of the house by its name. */
    static String secret(String name) throws IOException {
        return Files.readAllLines(RUN.resolve("secrets")).stream()
                .filter(line -> line.startsWith(name + "="))
                .findFirst()
                .orElseThrow()
                .substring(name.length() + 1);
    }

    String head(String title, String how) throws IOException {
        var begun = ProcessHandle.of(node).flatMap(process -> process.info().startInstant()).orElseThrow();
        return "# %s, %s%n%n%d processors for server, database and this client; %s; JVM of the node %d s old; load of the machine when it began: %s. Server: %s.%n%n"
                .formatted(
                        title,
                        LocalDate.now(),
                        Runtime.getRuntime().availableProcessors(),
                        how,
                        Duration.between(begun, Instant.now()).toSeconds(),
                        Files.readString(Path.of("/proc/loadavg")).split(" ")[0],
                        started());
    }

    /** The server's own words about how long its start took. */
    private static String started() throws IOException {
        var log = Files.readString(RUN.resolve("nodes/n1/console.log"), StandardCharsets.ISO_8859_1);
        var found = Pattern.compile("started in (\\d+)ms").matcher(log);
        return found.find() ? "started in " + found.group(1) + " ms" : "start not found in its log";
    }

    static void keep(String name, String report) throws IOException {
        System.out.println(report);
        var file = Path.of("bench/results/" + LocalDate.now() + "-" + name + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, report);
        System.out.println("written to " + file);
    }

    /** As fast as this many callers can; each asks again when it has its answer. */
    String saturate(String what, Duration length, int callers, IntSupplier act) throws IOException {
        var until = System.nanoTime() + length.toNanos();
        return measure(what, length, (millis, failed) -> {
            try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
                for (int i = 0; i < callers; i++) {
                    threads.submit(() -> {
                        while (System.nanoTime() < until) {
                            one(System.nanoTime(), act, millis, failed);
                        }
                    });
                }
            }
        });
    }

    /** So many a second whatever the answers do; times count from when a request was due, so that waiting is seen. */
    String constantly(String what, Duration length, int perSecond, IntSupplier act) throws IOException {
        var begun = System.nanoTime();
        var count = length.toSeconds() * perSecond;
        return measure(what, length, (millis, failed) -> {
            try (var threads = Executors.newFixedThreadPool(MOST_AT_ONCE)) {
                for (long i = 0; i < count; i++) {
                    var due = begun + i * 1_000_000_000L / perSecond;
                    while (System.nanoTime() < due) {
                        java.util.concurrent.locks.LockSupport.parkNanos(due - System.nanoTime());
                    }
                    threads.submit(() -> one(due, act, millis, failed));
                }
            }
        });
    }

    private static void one(long due, IntSupplier act, ConcurrentLinkedQueue<Double> millis, AtomicLong failed) {
        if (act.getAsInt() / 100 != 2) {
            failed.incrementAndGet();
        }
        millis.add((System.nanoTime() - due) / 1e6);
    }

    private interface Work {
        void perform(ConcurrentLinkedQueue<Double> millis, AtomicLong failed);
    }

    private String measure(String what, Duration length, Work work) throws IOException {
        var millis = new ConcurrentLinkedQueue<Double>();
        var failed = new AtomicLong();
        var nodeBefore = Processes.cpu(node);
        var databaseBefore = Processes.cpuOfFamily(postgres);
        var clientBefore = Processes.cpu(ProcessHandle.current().pid());
        work.perform(millis, failed);
        var sorted = new ArrayList<>(millis);
        sorted.sort(Double::compare);
        var count = sorted.size();
        var line = String.format(
                Locale.ROOT,
                "| %s | %.0f | %.1f | %.1f | %.1f | %.2f | %.2f | %.2f | %d |%n",
                what,
                count / (double) length.toSeconds(),
                sorted.get(count / 2),
                sorted.get(count * 95 / 100),
                sorted.get(count * 99 / 100),
                (Processes.cpu(node) - nodeBefore) * 1000 / count,
                (Processes.cpuOfFamily(postgres) - databaseBefore) * 1000 / count,
                (Processes.cpu(ProcessHandle.current().pid()) - clientBefore) * 1000 / count,
                failed.get());
        System.out.print(line);
        return line;
    }

    /** As the cashier; every request from now on bears the token. */
    void signIn() {
        token = "";
        token = text(post("auth/login", People.signIn(demo, "cashier")), "accessToken");
    }

    /** As the manager, with a code; not twice within half a minute. */
    void signInAsManager() {
        token = "";
        var challenge = text(post("auth/login", People.signIn(demo, "manager")), "challenge");
        var code = Authenticator.code(People.of(demo, "manager", "totpSecret"));
        var proof = "{\"challenge\":\"" + challenge + "\",\"code\":\"" + code + "\"}";
        token = text(post("auth/2fa/verify-login", proof), "accessToken");
    }

    /** The shift that is open at the first till, by an earlier run, or a new one. */
    String openShift() throws IOException, InterruptedException {
        var till = idsOf("tills").getFirst();
        var open = psql("-c", "select id from shift where state = 'OPEN' and till_id = '" + till + "'").strip();
        var begin = "{\"openingFloat\":{\"amount\":\"100.00\",\"currency\":\"EUR\"}}";
        return open.isEmpty() ? text(post("tills/" + till + "/shifts", begin), "id") : open;
    }

    int get(String path) {
        return wires.get().get("/api/v1/" + path, token);
    }

    /** Status of a command with a fresh key. */
    int command(String path, String body) {
        return wires.get().post("/api/v1/" + path, token, run + "-" + keys.incrementAndGet(), body);
    }

    /** The same; the body of its answer is kept for this thread. */
    int commandTold(String path, String body) {
        return wires.get().postTold("/api/v1/" + path, token, run + "-" + keys.incrementAndGet(), body);
    }

    /** Status of a command of nobody known; the body of its answer is kept for this thread. */
    int tell(String path, String body) {
        return wires.get().tell("/api/v1/" + path, body);
    }

    /** What came with this thread's last answer to {@link #tell} or {@link #commandTold}. */
    String told() {
        return wires.get().body();
    }

    /** What psql prints, as the owner of the database, without decoration. */
    String psql(String... words) throws IOException, InterruptedException {
        var database = demo.substring(demo.indexOf("\"database\""));
        var port = Pattern.compile("\"port\"\\s*:\\s*(\\d+)").matcher(database);
        if (!port.find()) {
            throw new IllegalStateException("port is missing");
        }
        var line = new ArrayList<>(List.of(
                "psql", "-h", "127.0.0.1", "-p", port.group(1), "-U", "cafe_owner", "-qAt", "-v", "ON_ERROR_STOP=1"));
        line.addAll(List.of(words));
        line.add("cafe");
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", secret("CAFE_DB_OWNER_PASSWORD"));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return said;
    }

    /** Body of the answer to a command that has to succeed. */
    String post(String path, String body) {
        try {
            var answer = CLIENT.send(prepared(path, body), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest prepared(String path, String body) {
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

    /** The ids in a list of the demo file. */
    List<String> idsOf(String name) {
        var from = demo.substring(demo.indexOf("\"" + name + "\""));
        return Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                .matcher(from.substring(0, from.indexOf(']')))
                .results()
                .map(found -> found.group())
                .toList();
    }

    static String text(String json, String name) {
        var found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]+)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException(name + " is missing");
        }
        return found.group(1);
    }

    /** Seconds of processor time of the node so far. */
    double nodeCpu() throws IOException {
        return Processes.cpu(node);
    }

    /** The same of PostgreSQL, with connections that have ended. */
    double postgresCpu() throws IOException {
        return Processes.cpuOfGenerations(postgres);
    }

    /** Megabytes of the node in memory. */
    long resident() throws IOException {
        return Processes.resident(node);
    }
}
