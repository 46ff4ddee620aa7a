package org.gamingcafe.e2e;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.gamingcafe.launcher.Node;

/** The caches of a running node, stopped and started as its operator can by JMX. */
final class NodeCaches {

    private static final String CACHES = "*:type=Cache,component=Cache,manager=\"cafe\",*";

    private NodeCaches() {}

    static void stop(Node node, String cache) {
        tell(node, cache, "stop");
    }

    static void start(Node node, String cache) {
        tell(node, cache, "start");
    }

    /** {@code RUNNING} or {@code TERMINATED}. */
    static String status(Node node, String cache) {
        return ask(node, (server, name) -> String.valueOf(server.getAttribute(name, "cacheStatus")), cache);
    }

    private static void tell(Node node, String cache, String act) {
        ask(node, (server, name) -> String.valueOf(server.invoke(name, act, null, null)), cache);
    }

    private interface Question {
        String of(MBeanServerConnection server, ObjectName cache) throws JMException, IOException;
    }

    private static String ask(Node node, Question question, String cache) {
        try {
            var machine = VirtualMachine.attach(
                    Long.toString(node.process().orElseThrow().pid()));
            try (var connector = JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()))) {
                var server = connector.getMBeanServerConnection();
                return question.of(server, find(server, cache));
            } finally {
                machine.detach();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(node.name(), e);
        } catch (AttachNotSupportedException | JMException e) {
            throw new IllegalStateException(node.name() + ": " + cache, e);
        }
    }

    private static ObjectName find(MBeanServerConnection server, String cache) throws JMException, IOException {
        var all = server.queryNames(new ObjectName(CACHES), null);
        return all.stream()
                .filter(name -> name.getKeyProperty("name").startsWith("\"" + cache + "("))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no cache " + cache + " among " + all));
    }
}
