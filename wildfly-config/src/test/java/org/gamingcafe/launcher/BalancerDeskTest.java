package org.gamingcafe.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BalancerDeskTest {

    private static final String DONE = "\n";

    private final List<String> orders = new CopyOnWriteArrayList<>();

    @Test
    void a_node_is_left_when_nobody_waits_for_it_any_more(@TempDir Path run) throws Exception {
        serving(run, List.of(DONE, figures(2), figures(1), figures(0)), desk -> desk.leadAwayFrom("n2"));

        assertThat(orders).containsExactly("set server nodes/n2 weight 0", "show stat", "show stat", "show stat");
    }

    @Test
    void a_node_that_is_back_gets_people_again(@TempDir Path run) throws Exception {
        serving(run, List.of(DONE), desk -> desk.leadTo("n2"));

        assertThat(orders).containsExactly("set server nodes/n2 weight 100%");
    }

    @Test
    void where_no_balancer_runs_nobody_waits(@TempDir Path run) {
        var begun = System.nanoTime();

        BalancerDesk.of(new RunDirectory(run)).leadAwayFrom("n2");

        assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
    }

    @Test
    void a_name_that_is_too_long_for_a_socket_is_not_configured() {
        var deep = Path.of("/house/" + "cellar/".repeat(20));

        assertThat(BalancerDesk.of(new RunDirectory(deep)).configuration()).isEmpty();
        assertThat(BalancerDesk.of(new RunDirectory(Path.of("/house"))).configuration())
                .isEqualTo("stats socket \"/house/haproxy.sock\" mode 600 level admin");
    }

    private interface Act {
        void at(BalancerDesk desk);
    }

    /** A balancer that gives these answers, one to each order. */
    private void serving(Path run, List<String> answers, Act act) throws Exception {
        var desk = BalancerDesk.of(new RunDirectory(run));
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(desk.socket()));
            var serving = Thread.ofVirtual().start(() -> answers.forEach(answer -> serve(server, answer)));
            act.at(desk);
            serving.join();
        }
    }

    private void serve(ServerSocketChannel server, String answer) {
        try (var caller = server.accept()) {
            var in = new InputStreamReader(Channels.newInputStream(caller), StandardCharsets.US_ASCII);
            orders.add(new BufferedReader(in).readLine());
            caller.write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String figures(int sessions) {
        return """
                # pxname,svname,qcur,qmax,scur,smax,slim,stot
                house,FRONTEND,,,3,9,2000,120
                nodes,n1,0,0,7,9,,60
                nodes,n2,0,0,%d,9,,60
                nodes,BACKEND,0,0,7,9,200,120
                """.formatted(sessions);
    }
}
