package org.gamingcafe.launcher;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.ChangeLogParameters;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DatabaseChangelogCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.ui.ConsoleUIService;

/**
 * Brings a database to the schema this version needs. It runs as the owner, before any server process, because the server's
 * job repository wants its tables before the application starts.
 */
public final class Migration {

    private static final String CHANGELOG = "db/changelog.xml";

    private Migration() {}

    public static void run(Database database) {
        beQuiet();
        try (var connection = database.connectAsOwner()) {
            var target =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            var parameters = new ChangeLogParameters(target);
            parameters.set("app_role", database.application().user());
            new CommandScope(UpdateCommandStep.COMMAND_NAME)
                    .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, target)
                    .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, CHANGELOG)
                    .addArgumentValue(DatabaseChangelogCommandStep.CHANGELOG_PARAMETERS, parameters)
                    .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF)
                    .execute();
        } catch (SQLException fault) {
            throw new LauncherFault("The owner cannot reach the database: " + fault.getMessage(), fault);
        } catch (LiquibaseException fault) {
            throw new LauncherFault("The migration failed, nothing was started: " + fault.getMessage(), fault);
        }
    }

    private static void beQuiet() {
        if (Scope.getCurrentScope().getUI() instanceof ConsoleUIService console) {
            console.setOutputStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        }
    }
}
