package org.gamingcafe;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gamingcafe.mutants.entities_match_the_schema.WrongVenue;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.junit.jupiter.api.Test;

/** The entities and the SQL files say the same. */
class SchemaGuardTest extends RoomTest {

    @Test
    void entities_match_the_migrated_postgresql_schema() {
        var schema = TestHouse.mapping().unwrap(SessionFactory.class).getSchemaManager();

        assertThatCode(schema::validateMappedObjects).doesNotThrowAnyException();
    }

    @Test
    void an_entity_with_a_column_too_many_is_found() {
        var wrong = new Configuration().addAnnotatedClass(WrongVenue.class);
        wrong.getProperties()
                .put("hibernate.connection.datasource", TestHouse.current().dataSource());

        try (var factory = wrong.buildSessionFactory()) {
            var schema = factory.getSchemaManager();

            assertThatThrownBy(schema::validateMappedObjects)
                    .isInstanceOf(SchemaManagementException.class)
                    .hasMessageContaining("seats");
        }
    }
}
