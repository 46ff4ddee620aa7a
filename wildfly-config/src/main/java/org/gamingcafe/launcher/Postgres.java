package org.gamingcafe.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL that comes with the house, for development and tests. Its data outlives it. */
public final class Postgres implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final String ACCESS = """
            # Written by the launcher: everybody proves a password, also on this machine.
            local all all               reject
            host  all all 127.0.0.1/32  scram-sha-256
            host  all all ::1/128       scram-sha-256
            """;

    private final RunDirectory run;
    private final int port;
    private final Secrets secrets;
    private @Nullable EmbeddedPostgres server;

    Postgres(RunDirectory run, int port, Secrets secrets) {
        this.run = run;
        this.port = port;
        this.secrets = secrets;
    }

    public synchronized void start() {
        endLeftover(run);
        Ports.requireFree(port, "database");
        try {
            PrivateFile.directory(run.databaseFiles());
            server = program().start();
            requirePasswords();
        } catch (IOException | SQLException fault) {
            throw new LauncherFault("The embedded PostgreSQL did not start: " + fault.getMessage(), fault);
        }
    }

    /** The database `cafe`, made with its roles when it is missing. */
    Database database() {
        var found = Database.at(
                "127.0.0.1",
                port,
                Roles.DATABASE,
                new Database.Login(Roles.OWNER, secrets.databaseOwner()),
                new Database.Login(Roles.APPLICATION, secrets.databaseApplication()));
        try (var connection = connectAsSuperuser()) {
            new Roles(connection).make(found);
            return found;
        } catch (SQLException fault) {
            throw new LauncherFault("The database's roles could not be made: " + fault.getMessage(), fault);
        }
    }

    @Override
    public synchronized void close() {
        if (server == null) {
            return;
        }
        try {
            server.close();
        } catch (IOException fault) {
            throw new UncheckedIOException("PostgreSQL did not stop", fault);
        }
        server = null;
    }

    /** Ends a server that a killed launcher left on these files. */
    static void endLeftover(RunDirectory run) {
        var file = run.databaseFiles().resolve("postmaster.pid");
        try {
            if (Files.isRegularFile(file)) {
                var pid = Long.parseLong(Files.readAllLines(file).getFirst().trim());
                ProcessHandle.of(pid)
                        .filter(Postgres::isPostgres)
                        .ifPresent(left -> Patience.end(left, Duration.ofSeconds(20)));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("Cannot read " + file, fault);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").contains("postgres");
    }

    private EmbeddedPostgres.Builder program() {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(run.databaseFiles())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(
                        PrivateFile.directory(run.databaseProgram()).toFile())
                .setPGStartupWait(Duration.ofSeconds(90))
                .setConnectConfig("password", secrets.databaseSuperuser())
                .setServerConfig("max_connections", "150")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("checkpoint_timeout", "15min")
                .setServerConfig("jit", "off")
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log().toFile()));
    }

    private Path log() {
        return run.root().resolve("pg.log");
    }

    /** A new data directory trusts everybody on this machine; that ends before anything of ours is in it. */
    private void requirePasswords() throws SQLException, IOException {
        var access = run.databaseFiles().resolve("pg_hba.conf");
        if (Files.readString(access).equals(ACCESS)) {
            return;
        }
        try (var connection = connectAsSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("alter role " + SUPERUSER + " password '" + secrets.databaseSuperuser() + "'");
            PrivateFile.write(access, ACCESS);
            statement.execute("select pg_reload_conf()");
        }
    }

    private Connection connectAsSuperuser() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", SUPERUSER, secrets.databaseSuperuser());
    }
}
