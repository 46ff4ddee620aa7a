package org.gamingcafe.e2e;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.gamingcafe.launcher.Node;

/** The caches of a running node, as its operator can reach them by JMX. A node that has lost one gets it back when it starts. */
final class NodeCaches {

    private static final String CACHES = "*:type=Cache,component=%s,manager=\"cafe\",*";
    private static final String ITSELF = "Cache";
    private static final String FIGURES = "Statistics";

    private NodeCaches() {}

    static void stop(Node node, String cache) {
        ask(node, server -> server.invoke(find(server, ITSELF, cache).orElseThrow(), "stop", null, null));
    }

    /** Empties it on all nodes. */
    static void clear(Node node, String cache) {
        ask(node, server -> server.invoke(find(server, ITSELF, cache).orElseThrow(), "clear", null, null));
    }

    /** One that was stopped is not there any more. */
    static boolean isRunning(Node node, String cache) {
        return ask(node, server -> find(server, ITSELF, cache).isPresent());
    }

    /** Whether it answers; one that has been cut off from the majority may refuse to. */
    static boolean isAvailable(Node node, String cache) {
        return ask(
                node,
                server -> "AVAILABLE"
                        .equals(server.getAttribute(find(server, ITSELF, cache).orElseThrow(), "cacheAvailability")));
    }

    /** How many entries this node holds. */
    static long entries(Node node, String cache) {
        return ask(
                node,
                server -> ((Number) server.getAttribute(
                                find(server, FIGURES, cache).orElseThrow(), "approximateEntriesInMemory"))
                        .longValue());
    }

    private interface Question<T> {
        T of(MBeanServerConnection server) throws JMException, IOException;
    }

    private static <T> T ask(Node node, Question<T> question) {
        try {
            var machine = VirtualMachine.attach(
                    Long.toString(node.process().orElseThrow().pid()));
            try (var connector = JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()))) {
                return question.of(connector.getMBeanServerConnection());
            } finally {
                machine.detach();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(node.name(), e);
        } catch (AttachNotSupportedException | JMException e) {
            throw new IllegalStateException(node.name(), e);
        }
    }

    private static Optional<ObjectName> find(MBeanServerConnection server, String component, String cache)
            throws JMException, IOException {
        return server.queryNames(new ObjectName(CACHES.formatted(component)), null).stream()
                .filter(name -> name.getKeyProperty("name").startsWith("\"" + cache + "("))
                .findFirst();
    }
}
