package org.gamingcafe.launcher;

import java.sql.SQLException;
import java.util.Optional;

/** The one-time password of the administrator that an empty house without demo data begins with. */
final class FirstAdministrator {

    static final String NAME = "admin";
    private static final String UNDEFINED_TABLE = "42P01";

    private FirstAdministrator() {}

    /** @return a fresh password when nobody has an account yet */
    static Optional<String> passwordFor(Database database) {
        try (var connection = database.connectAsApplication();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select exists (select 1 from account)")) {
            rows.next();
            return rows.getBoolean(1) ? Optional.empty() : Optional.of(Secrets.passing());
        } catch (SQLException fault) {
            if (UNDEFINED_TABLE.equals(fault.getSQLState())) {
                throw new LauncherFault("The database has no schema yet: run ./cafe migrate.", fault);
            }
            throw new LauncherFault("The application's role cannot use the database: " + fault.getMessage(), fault);
        }
    }
}
