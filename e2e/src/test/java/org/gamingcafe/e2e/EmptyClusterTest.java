package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import org.gamingcafe.launcher.Migration;
import org.gamingcafe.launcher.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The first minute of a cluster: three nodes start at the same moment on a database in which nothing is but the schema. */
@Tag("long")
@DisplayName("Reliability exam: nodes start at once on an empty database")
class EmptyClusterTest {

    private static final Path DEMO = Path.of("target/run-empty/demo.json");
    private static final String OPENING = "first-start";
    private static final int NODES = 3;

    private static Nodes nodes;

    @BeforeAll
    static void open() {
        nodes = Nodes.open("empty", NODES, 1_400);
    }

    @AfterAll
    static void close() {
        if (nodes != null) {
            nodes.close();
        }
    }

    @Test
    @DisplayName("G084, C5: three nodes at once: one of them opens the house, once, and all become one cluster")
    void three_nodes_open_an_empty_house_once() {
        var before = Demo.read(DEMO).getJsonObject("venue").getString("id");
        emptyTheHouse();

        AtOnce.run(NODES, number -> {
            nodes.house().restart(nodes.all().get(number));
            return null;
        });

        assertThat(nodes.number("select count(*) from job_instance where jobname = ?", OPENING))
                .as("openings")
                .isEqualTo(1);
        assertThat(nodes.texts("select code from venue")).containsExactly("DEMO");
        assertThat(nodes.texts("select username from account where kind = 'STAFF' order by username"))
                .containsExactly("admin", "cashier", "manager");
        assertThat(nodes.number("select count(*) from station")).isEqualTo(24);
        assertThat(nodes.faults()).isZero();
        var made = Demo.of(Demo.read(DEMO));
        assertThat(made.venue()).hasToString(nodes.text("select cast(id as text) from venue"));
        assertThat(made.venue().toString()).isNotEqualTo(before);
        allAreOneCluster();
        whoSignsInAtOneIsSignedInAtAll(made);
    }

    /** Nobody runs, and the database holds what a migration leaves. */
    private static void emptyTheHouse() {
        nodes.all().forEach(Node::kill);
        nodes.change("drop owned by current_user cascade");
        Migration.run(nodes.house().database());
        assertThat(nodes.number("select count(*) from account")).isZero();
        assertThat(nodes.number("select count(*) from venue")).isZero();
    }

    private static void allAreOneCluster() {
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> nodes.all().stream().allMatch(node -> membersSeenBy(node) == NODES));
    }

    private static int membersSeenBy(Node node) {
        return Api.nobodyAt(node.managementAddress()).get("/health/ready").objects("checks").stream()
                .filter(check -> check.getString("name").equals("cache"))
                .map(check -> check.getJsonObject("data"))
                .mapToInt((JsonObject data) -> data.getInt("nodes"))
                .max()
                .orElse(0);
    }

    private static void whoSignsInAtOneIsSignedInAtAll(Demo made) {
        for (var first : nodes.all()) {
            var token = Api.nobodyAt(first.address())
                    .login(made.cashier())
                    .expect(200)
                    .at("accessToken");
            for (var node : nodes.all()) {
                Api.nobodyAt(node.address()).bearing(token).get("auth/profile").expect(200);
            }
        }
    }
}
