package org.gamingcafe.e2e;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Somebody who watches a floor over a socket, as docs/api/live.md describes it. */
final class FloorWatcher implements AutoCloseable, WebSocket.Listener {

    static final Duration A_SECOND = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BlockingQueue<JsonObject> heard = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;
    private volatile Integer closed;
    private volatile String why = "";

    FloorWatcher(URI base, String header, String value) {
        var address =
                URI.create(base.toString().replaceFirst("^http", "ws").replaceFirst("/?$", "/") + "api/v1/ws/floor");
        var builder = HttpClient.newHttpClient().newWebSocketBuilder().connectTimeout(PATIENCE);
        if (header != null) {
            builder.header(header, value);
        }
        socket = builder.buildAsync(address, this).join();
    }

    /** With a code of whoever is signed in there. */
    static FloorWatcher of(Api who, UUID venue) {
        var watcher = new FloorWatcher(who.base(), null, null);
        watcher.hello(venue, aCode(who), null);
        return watcher;
    }

    /** With the token of whoever is signed in there, as programs connect. */
    static FloorWatcher withToken(Api who) {
        var bearer =
                who.request("").build().headers().firstValue("Authorization").orElseThrow();
        return new FloorWatcher(who.base(), "Authorization", bearer);
    }

    static String aCode(Api who) {
        return who.postWithoutKey("connect-codes", Body.of()).expect(201).at("code");
    }

    void hello(UUID venue, String code, String known) {
        var hello = Json.createObjectBuilder().add("protocol", 1).add("venue", venue.toString());
        if (code != null) {
            hello.add("code", code);
        }
        if (known != null) {
            hello.add("lastEventId", known);
        }
        say(Json.createObjectBuilder().add("type", "hello").add("body", hello).build());
    }

    void say(JsonObject message) {
        socket.sendText(message.toString(), true).join();
    }

    JsonObject hear(String type) {
        return hear(type, PATIENCE, any -> true);
    }

    /** The type of what is said first. */
    String first() {
        try {
            var message = heard.poll(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
            return message == null ? "nothing; closed: " + closed + " " + why : message.getString("type");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How this seat stands, as soon as it stands so. */
    JsonObject hearOf(UUID seat, Duration within, Predicate<JsonObject> fits) {
        var body = hear("seats", within, told -> seat(told, seat) != null && fits.test(seat(told, seat)));
        return seat(body, seat);
    }

    static JsonObject seat(JsonObject told, UUID seat) {
        return told.getJsonArray("seats").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("id").equals(seat.toString()))
                .findFirst()
                .orElse(null);
    }

    /** The body of the next message of this type that fits; others are passed over. */
    JsonObject hear(String type, Duration within, Predicate<JsonObject> fits) {
        var until = System.nanoTime() + within.toNanos();
        try {
            for (var left = within.toNanos(); left > 0; left = until - System.nanoTime()) {
                var message = heard.poll(left, TimeUnit.NANOSECONDS);
                if (message != null
                        && message.getString("type").equals(type)
                        && fits.test(message.getJsonObject("body"))) {
                    return message.getJsonObject("body");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("nothing of type " + type + " was heard; closed: " + closed + " " + why);
    }

    /** The code with which the house has closed the connection; nothing while it is open. */
    Integer closed() {
        return closed;
    }

    String why() {
        return why;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            try (var reader = Json.createReader(new StringReader(part.toString()))) {
                heard.add(reader.readObject());
            }
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        why = reason;
        closed = code;
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
