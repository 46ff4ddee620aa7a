package org.gamingcafe.platform.observe;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Whether the database answers and has been migrated: one connection, one statement. */
@ApplicationScoped
class DatabaseProbe {

    @Resource(lookup = "java:jboss/datasources/CafeDS")
    DataSource source;

    boolean answers() {
        return runs("select 1");
    }

    boolean isMigrated() {
        return runs("select 1 from databasechangelog limit 1");
    }

    private boolean runs(String sql) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next();
        } catch (SQLException e) {
            return false;
        }
    }
}
