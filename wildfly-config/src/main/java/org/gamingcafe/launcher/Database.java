package org.gamingcafe.launcher;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One PostgreSQL database with its two roles: the owner changes the schema, the application only works in it. */
public record Database(String url, Login owner, Login application) {

    private static final String PREFIX = "jdbc:";
    private static final int USUAL_PORT = 5432;

    public Database {
        if (!url.startsWith("jdbc:postgresql://")) {
            throw new LauncherFault("CAFE_DB_URL has to look like jdbc:postgresql://host:port/name");
        }
    }

    static Database at(String host, int port, String name, Login owner, Login application) {
        return new Database("jdbc:postgresql://" + host + ":" + port + "/" + name, owner, application);
    }

    public String host() {
        return address().getHost();
    }

    public int port() {
        return address().getPort() < 0 ? USUAL_PORT : address().getPort();
    }

    public String name() {
        return address().getPath().substring(1);
    }

    public Connection connectAsOwner() throws SQLException {
        return owner.connect(url);
    }

    public Connection connectAsApplication() throws SQLException {
        return application.connect(url);
    }

    private URI address() {
        return URI.create(url.substring(PREFIX.length()));
    }

    /** A role and its password. */
    public record Login(String user, String password) {

        Connection connect(String url) throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }

        @Override
        public String toString() {
            return user;
        }
    }
}
