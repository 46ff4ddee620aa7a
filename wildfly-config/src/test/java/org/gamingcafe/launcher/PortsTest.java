package org.gamingcafe.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void one_offset_shifts_every_port() {
        var ports = Ports.shiftedBy(2000);

        assertThat(ports.front()).isEqualTo(10080);
        assertThat(ports.http(0)).isEqualTo(10080);
        assertThat(ports.management(0)).isEqualTo(11990);
        assertThat(ports.database()).isEqualTo(17432);
        assertThat(ports.mail()).isEqualTo(14525);
    }

    @Test
    void no_two_parts_of_a_cluster_share_a_port() {
        var ports = Ports.shiftedBy(0);
        Set<Integer> seen = new HashSet<>(Set.of(ports.front(), ports.database(), ports.mail()));

        for (var node = 1; node <= 3; node++) {
            assertThat(seen.add(ports.http(node))).isTrue();
            assertThat(seen.add(ports.management(node))).isTrue();
            assertThat(seen.add(ports.cluster(node))).isTrue();
        }
    }

    @Test
    void an_offset_out_of_range_is_refused() {
        assertThatThrownBy(() -> Ports.shiftedBy(-1)).isInstanceOf(LauncherFault.class);
        assertThatThrownBy(() -> Ports.shiftedBy(50_000)).isInstanceOf(LauncherFault.class);
    }

    @Test
    void a_taken_port_is_named_with_its_purpose() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.requireFree(taken.getLocalPort(), "database"))
                    .isInstanceOf(LauncherFault.class)
                    .hasMessageContaining(taken.getLocalPort() + " (database) is taken");
        }
    }
}
