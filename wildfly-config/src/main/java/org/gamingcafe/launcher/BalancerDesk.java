package org.gamingcafe.launcher;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Where the balancer is told while it runs whom to lead where: a socket that nobody but its owner may open. */
record BalancerDesk(Path socket) {

    /** HAProxy makes room for its own process number at the end of a name of which the system takes about a hundred bytes. */
    private static final int LONGEST_NAME = 90;

    /** Who watches a floor has no end; everybody else is answered by then. */
    private static final Duration DRAIN_LIMIT = Duration.ofSeconds(10);

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(3);

    private static final String BACKEND = "nodes";
    private static final int SESSIONS_NOW = 4;

    static BalancerDesk of(RunDirectory run) {
        return new BalancerDesk(run.balancerSocket());
    }

    /** The line of its configuration; none in a directory that lies too deep, where nobody is led away before a stop. */
    String configuration() {
        var bytes = socket.toString().getBytes(StandardCharsets.UTF_8).length;
        return bytes > LONGEST_NAME ? "" : "stats socket \"" + socket + "\" mode 600 level admin";
    }

    /** Nobody is led to the node any more; returns when nobody waits for it, or after ten seconds. */
    void leadAwayFrom(String node) {
        if (tell("set server " + BACKEND + "/" + node + " weight 0").isPresent()) {
            Patience.until(() -> isIdle(node), DRAIN_LIMIT);
        }
    }

    void leadTo(String node) {
        tell("set server " + BACKEND + "/" + node + " weight 100%");
    }

    private boolean isIdle(String node) {
        var row = BACKEND + "," + node + ",";
        return tell("show stat").stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith(row))
                .allMatch(line -> line.split(",")[SESSIONS_NOW].equals("0"));
    }

    /** @return the answer; nothing where no balancer runs, as in a house with one node, or before and after the nodes do */
    private Optional<String> tell(String order) {
        try (var line = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return CompletableFuture.supplyAsync(() -> answer(line, order))
                    .completeOnTimeout(Optional.empty(), ANSWER_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (IOException nobodyThere) {
            return Optional.empty();
        }
    }

    /** A balancer that stands still does not answer; then the line is closed under this. */
    private static Optional<String> answer(SocketChannel line, String order) {
        try {
            line.write(ByteBuffer.wrap((order + "\n").getBytes(StandardCharsets.US_ASCII)));
            var answer = Channels.newInputStream(line).readAllBytes();
            return Optional.of(new String(answer, StandardCharsets.US_ASCII));
        } catch (IOException brokenOff) {
            return Optional.empty();
        }
    }
}
