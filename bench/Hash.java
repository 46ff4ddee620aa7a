import de.mkammerer.argon2.Argon2Factory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * The hash of a password alone, as the house computes it (Argon2id, 19 MiB, 2 passes, 1 lane: OWASP), on so many threads: the
 * most sign-ins that this machine can give at this moment, whoever asks.
 * `java -cp 'ear/target/cafe/lib/*' bench/Hash.java [seconds] [threads]`.
 */
final class Hash {

    private Hash() {}

    public static void main(String[] words) throws InterruptedException {
        var seconds = words.length > 0 ? Integer.parseInt(words[0]) : 10;
        var threads = words.length > 1 ? Integer.parseInt(words[1]) : Runtime.getRuntime().availableProcessors();
        var argon2 = Argon2Factory.create(Argon2Factory.Argon2Types.ARGON2id, 16, 32);
        var done = new AtomicInteger();
        var until = System.nanoTime() + seconds * 1_000_000_000L;
        var before = cpu();
        var started = System.nanoTime();
        var all = IntStream.range(0, threads)
                .mapToObj(i -> Thread.ofPlatform().start(() -> {
                    while (System.nanoTime() < until) {
                        argon2.hash(2, 19_456, 1, "plum-orbit-kettle-93".toCharArray());
                        done.incrementAndGet();
                    }
                }))
                .toList();
        for (var thread : all) {
            thread.join();
        }
        var took = (System.nanoTime() - started) / 1e9;
        System.out.printf("%.0f hashes per second, %.1f CPU-ms each%n", done.get() / took, (cpu() - before) / done.get() / 1e6);
    }

    private static double cpu() {
        return ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
