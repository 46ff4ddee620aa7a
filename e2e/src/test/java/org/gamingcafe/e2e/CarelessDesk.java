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

    private CarelessDesk(HttpServer server) {
        this.server = server;
    }

    static CarelessDesk open() {
        try {
            Books.change("create schema if not exists careless");
            Books.change("create table if not exists careless.wallet (balance bigint not null)");
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var desk = new CarelessDesk(server);
            server.setExecutor(desk.threads);
            server.createContext("/debits", desk::answer);
            server.start();
            return desk;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void put(long cents) {
        Books.change("delete from careless.wallet");
        Books.change("insert into careless.wallet values (?)", cents);
    }

    long balance() {
        return Books.number("select balance from careless.wallet");
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
        try (var connection = Books.connect();
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
        Books.change("drop schema careless cascade");
    }
}
