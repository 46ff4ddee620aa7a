package org.gamingcafe.guards;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gamingcafe.RoomTest;
import org.gamingcafe.With;
import org.gamingcafe.platform.kernel.Kept;
import org.gamingcafe.platform.kernel.PersonalData;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** G212: whatever lies in the database about a person is handed out and forgotten by the room that holds it. */
@With(PersonalTablesTest.Rooms.class)
class PersonalTablesTest extends RoomTest {

    @ApplicationScoped
    static class Rooms {
        @Inject
        @Any
        Instance<PersonalData> rooms;

        Set<String> tables() {
            return rooms.stream().flatMap(room -> room.tables().stream()).collect(Collectors.toSet());
        }

        /** What rooms say to keep of tables that they do not answer for. */
        List<String> keptElsewhere() {
            return rooms.stream()
                    .flatMap(room -> room.kept().keySet().stream()
                            .filter(table -> !room.tables().contains(table)))
                    .toList();
        }

        Set<String> names() {
            return rooms.stream()
                    .map(room -> room.getClass().getPackageName().replaceFirst(".*\\.", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    @DisplayName("G212: every table that names an account has a room that hands its rows out and forgets them")
    void every_table_that_names_an_account_is_answered_for() {
        assertThat(unanswered()).isEmpty();
    }

    @Test
    void a_table_that_nobody_answers_for_is_found() {
        change("create table forgotten_hobby (account_id uuid not null references account (id), hobby text not null)");
        try {
            assertThat(unanswered()).containsExactly("forgotten_hobby");
        } finally {
            change("drop table forgotten_hobby");
        }
    }

    @Test
    void every_table_that_is_answered_for_exists() {
        var known = sql("select table_name from information_schema.tables where table_schema = 'public'").stream()
                .map(row -> (String) row.get("table_name"))
                .toList();

        assertThat(the(Rooms.class).tables()).isSubsetOf(known);
    }

    @Test
    @DisplayName("E12.1: every room that hands something out stands in the published schema and has a name for readers")
    void every_room_is_published() throws IOException {
        var schema = Files.readString(Path.of("../docs/api/data-export.schema.json"));
        var words = ResourceBundle.getBundle("messages.export");

        assertThat(the(Rooms.class).names()).contains("play", "sale", "review").allSatisfy(room -> {
            assertThat(schema).contains("\"" + room + "\": { \"$ref\": \"#/$defs/room\"");
            assertThat(words.getString("room." + room)).isNotBlank();
        });
    }

    @Test
    @DisplayName(
            "E12: every table has a name for who reads what an erasure would do, and says only of its own what it keeps")
    void every_table_has_a_name_for_readers() {
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            var words = ResourceBundle.getBundle(
                    "messages.erasure",
                    language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            assertThat(words.keySet())
                    .containsAll(the(Rooms.class).tables().stream()
                            .map(table -> "data." + table)
                            .toList())
                    .containsAll(Arrays.stream(Kept.values())
                            .map(why -> "why." + why.name())
                            .toList());
        }
        assertThat(the(Rooms.class).keptElsewhere()).isEmpty();
    }

    private static List<String> unanswered() {
        var answered = the(Rooms.class).tables();
        return sql("""
                        select distinct named.relname as name
                        from pg_constraint points join pg_class named on named.oid = points.conrelid
                        where points.contype = 'f' and points.confrelid = 'account'::regclass
                        order by named.relname""").stream()
                .map(row -> (String) row.get("name"))
                .filter(table -> !answered.contains(table))
                .toList();
    }
}
