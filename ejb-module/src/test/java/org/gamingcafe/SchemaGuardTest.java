package org.gamingcafe;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** The entities and the SQL files say the same. */
class SchemaGuardTest extends RoomTest {

    @Test
    void entities_match_the_migrated_postgresql_schema() {
        var schema = TestHouse.mapping().unwrap(SessionFactory.class).getSchemaManager();

        assertThatCode(schema::validateMappedObjects).doesNotThrowAnyException();
    }
}
