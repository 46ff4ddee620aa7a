import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the kernel says of the processes of a house (proc(5)). */
final class Processes {

    private static final double TICKS_PER_SECOND = 100;

    private Processes() {}

    /** The number in a file that a process wrote about itself. */
    static long pid(Path file) throws IOException {
        return Long.parseLong(Files.readString(file).strip().split("\\s+")[0]);
    }

    /** Seconds of processor time of a process so far; none of one that has ended meanwhile, as connections of the database do. */
    static double cpu(long pid) throws IOException {
        var file = Path.of("/proc/" + pid + "/stat");
        if (!Files.exists(file)) {
            return 0;
        }
        var stat = Files.readString(file);
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    /** The same of a process and its children. */
    static double cpuOfFamily(long pid) throws IOException {
        var sum = cpu(pid);
        for (var child : ProcessHandle.of(pid).orElseThrow().children().toList()) {
            sum += cpu(child.pid());
        }
        return sum;
    }

    /** The same with those of its children that have ended. */
    static double cpuOfGenerations(long pid) throws IOException {
        var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return cpuOfFamily(pid) + (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS_PER_SECOND;
    }

    /** Megabytes of a process in memory. */
    static long resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
