package org.gamingcafe.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gamingcafe.RoomTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D30: the house verifies the schema before it starts")
class SchemaVersionsRoomTest extends RoomTest {

    private static final Pattern CHANGE_SET = Pattern.compile("(?m)^--changeset [a-z]+:(\\S+)");

    private final SchemaVersions schema = the(SchemaVersions.class);

    @Test
    void a_migrated_database_is_fit() {
        assertThat(schema.fault()).isEmpty();
    }

    @Test
    void a_database_that_lacks_change_sets_before_the_last_is_refused_and_each_of_them_named() {
        change("update databasechangelog set id = 'gone-' || id where id in ('013', '014-transfer')");

        assertThat(schema.fault())
                .hasValueSatisfying(fault -> assertThat(fault).contains("change set 013, 014-transfer:"));

        change("update databasechangelog set id = substr(id, 6) where id like 'gone-%'");
    }

    @Test
    @DisplayName("G093, G116: without the tables of the job store the house is not fit, and says what to do")
    void a_database_without_the_tables_of_jobs_is_refused() {
        change("update databasechangelog set id = 'gone-' || id where id = '010'");

        assertThat(schema.fault()).hasValue("the database lacks change set 010: run ./cafe migrate");

        change("update databasechangelog set id = substr(id, 6) where id like 'gone-%'");
    }

    @Test
    void the_list_is_that_of_the_files() throws IOException {
        assertThat(SchemaVersions.BUILT_IN).containsExactlyElementsOf(inTheFiles());
    }

    private static List<String> inTheFiles() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.list(Path.of("src/main/resources/db"))) {
            for (var file : files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList()) {
                CHANGE_SET.matcher(Files.readString(file)).results().forEach(line -> found.add(line.group(1)));
            }
        }
        return found;
    }
}
