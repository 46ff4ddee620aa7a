package org.gamingcafe.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** HAProxy in front of the nodes of a cluster. */
public final class Balancer implements AutoCloseable {

    /** From where it comes to the nodes: they believe it, and nobody else, about the address of a client. */
    static final String SOURCE = "127.0.0.2";

    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final Home home;
    private final Options options;
    private @Nullable Process process;

    Balancer(Home home, Options options) {
        this.home = home;
        this.options = options;
    }

    /** Where the program stands; found before anything is started. */
    static Path program() {
        return Stream.concat(
                        Stream.of(System.getenv("PATH").split(File.pathSeparator)),
                        Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(directory -> Path.of(directory, "haproxy"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new LauncherFault("HAProxy is missing; install it (Debian: apt-get install haproxy)."));
    }

    void start(List<Node> nodes) {
        var config = options.run().balancerConfig();
        try {
            Files.writeString(config, config(nodes));
            process = new ProcessBuilder(program().toString(), "-db", "-f", config.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(options.run().root().resolve("haproxy.log").toFile())
                    .start();
        } catch (IOException fault) {
            throw new UncheckedIOException("HAProxy did not start", fault);
        }
        Surroundings.balancerOf(options.run()).remember(process.toHandle());
        if (!Patience.until(() -> Ports.isOpen(options.ports().front()), STOP_LIMIT)) {
            throw new LauncherFault(
                    "HAProxy does not listen; see " + options.run().root().resolve("haproxy.log"));
        }
    }

    @Override
    public void close() {
        if (process != null) {
            Patience.end(process.toHandle(), STOP_LIMIT);
        }
    }

    private String config(List<Node> nodes) throws IOException {
        var servers = nodes.stream().map(Balancer::server).collect(Collectors.joining("\n"));
        return Files.readString(home.balancerTemplate())
                .replace("@desk@", BalancerDesk.of(options.run()).configuration())
                .replace("@source@", SOURCE)
                .replace("@front@", "127.0.0.1:" + options.ports().front())
                .replace("@servers@", servers);
    }

    /** A console session goes on elsewhere as soon as its node is about to end, and not only when it has. */
    private static String server(Node node) {
        return """
                  ignore-persist if { req.cook(JSESSIONID) -m beg %1$s~ } { srv_uweight(nodes/%1$s) eq 0 }
                  server %1$s %2$s check port %3$d cookie %1$s""".formatted(
                        node.name(),
                        node.address().getAuthority(),
                        node.managementAddress().getPort());
    }
}
