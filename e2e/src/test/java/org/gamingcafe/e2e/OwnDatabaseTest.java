package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.launcher.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The first day of a real café: its own PostgreSQL, no demo data, the schema changed by an operator (D30). */
@Tag("long")
class OwnDatabaseTest {

    private static final Path RUN = Path.of("target/run-own").toAbsolutePath();
    private static final int OFFSET = Integer.getInteger("cafe.offset", 5000) + 300;
    private static final String NEW_PASSWORD = "nine Loud pelicans 17";

    private EmbeddedPostgres postgres;
    private Map<String, String> environment;

    @BeforeEach
    void make_a_database() throws IOException, SQLException {
        House.clear(RUN);
        postgres = EmbeddedPostgres.start();
        var owner = UUID.randomUUID().toString();
        var application = UUID.randomUUID().toString();
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role house_owner login password '" + owner + "'");
            statement.execute("create role house_app login password '" + application + "'");
            statement.execute("create database house owner house_owner");
        }
        environment = Map.of(
                "CAFE_MIGRATE",
                "off",
                "CAFE_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/house",
                "CAFE_DB_OWNER_USER",
                "house_owner",
                "CAFE_DB_OWNER_PASSWORD",
                owner,
                "CAFE_DB_USER",
                "house_app",
                "CAFE_DB_PASSWORD",
                application);
    }

    @AfterEach
    void drop_it() throws IOException {
        postgres.close();
        House.clear(RUN);
    }

    @Test
    @DisplayName("D30, G084: no server without its schema; ./cafe migrate; a one-time password that has to be changed")
    void the_first_day() {
        try (var early = command("run", "--no-demo")) {
            assertThat(early.expect(1)).contains("./cafe migrate");
        }
        command("migrate").expect(0);

        try (var house = command("run", "--no-demo")) {
            var base = house.find("Console +(http://\\S+?)/?\\s");
            var name = house.find("Sign in +as (\\S+) with the one-time password");
            var password = house.find("one-time password (\\S+)");
            var page = Browser.window();
            page.navigate(base + "/login");
            Console.fillIn(page, name, password);
            page.locator("#newPassword").fill(NEW_PASSWORD);
            page.locator("#repeated").fill(NEW_PASSWORD);
            page.locator("#set").click();
            Console.comeIn(page, URI.create(base), new Demo.Person(UUID.randomUUID(), name, name, NEW_PASSWORD));
            page.context().close();
        }
    }

    private CafeCommand command(String... words) {
        return CafeCommand.start(RUN, OFFSET, environment, words);
    }
}
