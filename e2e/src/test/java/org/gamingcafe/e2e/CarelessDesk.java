package org.gamingcafe.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * The wrong implementation: a wallet over the same PostgreSQL whose debit reads the balance, decides, and then writes it.
 * It answers like the real one as long as nobody else is there.
 */
final class CarelessDesk implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore connections = new Semaphore(20);
    private final HttpServer server;
    private final Database database;

    /** The database of a house, as its owner. */
    interface Database {
        Connection connect() throws SQLException;
    }

    private CarelessDesk(HttpServer server, Database database) {
        this.server = server;
        this.database = database;
    }

    static CarelessDesk open() {
        return open(Books::connect);
    }

    static CarelessDesk open(Database database) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var desk = new CarelessDesk(server, database);
            desk.change("create schema if not exists careless");
            desk.change("create table if not exists careless.wallet (balance bigint not null)");
            server.setExecutor(desk.threads);
            server.createContext("/debits", desk::answer);
            server.start();
            return desk;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void put(long cents) {
        change("delete from careless.wallet");
        change("insert into careless.wallet values (" + cents + ")");
    }

    long balance() {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select balance from careless.wallet")) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int debit(long cents) {
        var uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/debits?cents=" + cents);
        try {
            return CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var cents = Long.parseLong(exchange.getRequestURI().getQuery().replace("cents=", ""));
        exchange.sendResponseHeaders(take(cents) ? 200 : 409, -1);
        exchange.close();
    }

    private boolean take(long cents) {
        connections.acquireUninterruptibly();
        try (var connection = database.connect();
                var read = connection.prepareStatement("select balance from careless.wallet");
                var write = connection.prepareStatement("update careless.wallet set balance = ?");
                var found = read.executeQuery()) {
            found.next();
            var balance = found.getLong(1);
            if (balance < cents) {
                return false;
            }
            write.setLong(1, balance - cents);
            return write.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            connections.release();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        change("drop schema if exists careless cascade");
    }

    private void change(String sql) {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
