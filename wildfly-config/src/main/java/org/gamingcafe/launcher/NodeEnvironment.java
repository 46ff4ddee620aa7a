package org.gamingcafe.launcher;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a node's process learns from its environment (every name: `wildfly-config/prod.env.template`). */
record NodeEnvironment(Options options, Database database, Secrets secrets, Optional<String> firstAdministrator) {

    /** A node alone need not wait for others. */
    private static final String JOIN_MILLIS_ALONE = "100";

    /** The same for every node: what differs between them stands in their command line. */
    Map<String, String> all() {
        var all = new HashMap<String, String>();
        var ports = options.ports();
        all.put("CAFE_PROFILE", options.profile());
        all.put("CAFE_DB_URL", database.url());
        all.put("CAFE_DB_USER", database.application().user());
        all.put("CAFE_DB_PASSWORD", database.application().password());
        all.put("CAFE_MASTER_KEY", secrets.masterKey());
        all.put("CAFE_PUBLIC_URL", "http://127.0.0.1:" + ports.front());
        all.put("CAFE_PASSKEY_URL", "http://localhost:" + ports.front());
        all.put("CAFE_SMTP_HOST", "127.0.0.1");
        all.put("CAFE_SMTP_PORT", Integer.toString(ports.mail()));
        if (!"prod".equals(options.profile())) {
            all.put("CAFE_SMS_DIR", options.run().sms().toString());
        }
        all.put("CAFE_FILES_DIR", options.run().files().toString());
        all.put("CAFE_DEMO", options.demo() ? "on" : "off");
        all.put("CAFE_DEMO_FILE", options.run().demo().toString());
        all.put("OTEL_SDK_DISABLED", "true");
        firstAdministrator.ifPresent(password -> all.put("CAFE_FIRST_ADMIN_PASSWORD", password));
        cluster(all);
        all.putAll(options.environment());
        return all;
    }

    private void cluster(Map<String, String> all) {
        var ports = options.ports();
        all.put("CAFE_CLUSTER_SECRET", secrets.cluster());
        if (!options.isCluster()) {
            all.put("CAFE_BATCH_RESUME", "true");
            all.put("CAFE_JOIN_MILLIS", JOIN_MILLIS_ALONE);
            all.put("CAFE_NODE1_PORT", Integer.toString(ports.cluster(0)));
            all.put("CAFE_NODE2_PORT", Integer.toString(ports.cluster(0)));
            all.put("CAFE_NODE3_PORT", Integer.toString(ports.cluster(0)));
            return;
        }
        all.put("CAFE_TRUSTED_PROXIES", Balancer.SOURCE);
        all.put(
                "CAFE_CLUSTER_NODES",
                nodes().mapToObj(n -> "127.0.0.1:" + ports.cluster(n)).collect(Collectors.joining(",")));
        nodes().forEach(n -> all.put("CAFE_NODE" + n + "_PORT", Integer.toString(ports.cluster(n))));
    }

    private IntStream nodes() {
        return IntStream.rangeClosed(1, options.nodes());
    }
}
