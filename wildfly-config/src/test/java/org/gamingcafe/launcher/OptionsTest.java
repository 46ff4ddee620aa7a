package org.gamingcafe.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {

    private final Home home = new Home(Path.of("/house"));

    @Test
    void an_empty_environment_gives_the_house_of_the_readme() {
        var options = from(Map.of());

        assertThat(options.run().root()).isEqualTo(Path.of("/house/run"));
        assertThat(options.ports().front()).isEqualTo(8080);
        assertThat(options.database()).isEmpty();
        assertThat(options.migrate()).isTrue();
        assertThat(options.demo()).isTrue();
        assertThat(options.profile()).isEqualTo("dev");
    }

    @Test
    void the_environment_chooses_ports_directory_database_and_migration() {
        var options = from(Map.of(
                "CAFE_RUN_DIR", "/elsewhere",
                "CAFE_PORT_OFFSET", "100",
                "CAFE_DB_URL", "jdbc:postgresql://db/house",
                "CAFE_DB_USER", "clerk",
                "CAFE_MIGRATE", "off"));

        assertThat(options.run().secrets()).isEqualTo(Path.of("/elsewhere/secrets"));
        assertThat(options.ports().front()).isEqualTo(8180);
        assertThat(options.database().orElseThrow().application().user()).isEqualTo("clerk");
        assertThat(options.database().orElseThrow().owner().user()).isEqualTo("cafe_owner");
        assertThat(options.migrate()).isFalse();
    }

    @Test
    void a_number_that_is_none_is_named() {
        assertThatThrownBy(() -> from(Map.of("CAFE_PORT_OFFSET", "many")))
                .isInstanceOf(LauncherFault.class)
                .hasMessageContaining("CAFE_PORT_OFFSET");
    }

    @Test
    void a_node_knows_its_cluster_and_never_the_owner_of_the_database(@TempDir Path run) {
        var options = Options.in(run).nodes(3).with("CAFE_CLOCK_FILE", "/clock");
        var database = new Database(
                "jdbc:postgresql://db/house",
                new Database.Login("owner", "owners-word"),
                new Database.Login("app", "apps-word"));

        var environment =
                new NodeEnvironment(options, database, Secrets.in(run.resolve("secrets")), Optional.empty()).all();

        assertThat(environment)
                .containsEntry("CAFE_DB_PASSWORD", "apps-word")
                .containsEntry("CAFE_PUBLIC_URL", "http://127.0.0.1:8080")
                .containsEntry("CAFE_CLUSTER_NODES", "127.0.0.1:7700,127.0.0.1:7800,127.0.0.1:7900")
                .containsEntry("CAFE_CLOCK_FILE", "/clock")
                .containsEntry("CAFE_TRUSTED_PROXIES", "127.0.0.2")
                .doesNotContainKeys("CAFE_FIRST_ADMIN_PASSWORD", "CAFE_JWKS_URL")
                .doesNotContainValue("owners-word");
    }

    private Options from(Map<String, String> environment) {
        return Options.from(environment, home, line -> {});
    }
}
