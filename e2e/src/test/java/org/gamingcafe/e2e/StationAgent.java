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

/** The program at a seat, as docs/api/station-protocol.md describes it, over one connection. */
final class StationAgent implements AutoCloseable, WebSocket.Listener {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BlockingQueue<JsonObject> heard = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;
    private volatile Integer closed;

    private StationAgent(URI base) {
        var address =
                URI.create(base.toString().replaceFirst("^http", "ws").replaceFirst("/?$", "/") + "api/v1/ws/station");
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .buildAsync(address, this)
                .join();
    }

    static StationAgent at(URI base) {
        return new StationAgent(base);
    }

    static StationAgent greeted(URI base, String key) {
        var agent = at(base);
        agent.say("hello", Body.of("protocol", 1, "key", key));
        agent.hear("welcome", any -> true);
        return agent;
    }

    static JsonObject aBeat() {
        return Body.of("boot", UUID.randomUUID(), "agent", "test 1.0", "idleSeconds", 1);
    }

    void say(String type, JsonObject body) {
        sayRaw(Json.createObjectBuilder()
                .add("type", type)
                .add("body", body)
                .build()
                .toString());
    }

    void sayRaw(String text) {
        socket.sendText(text, true).join();
    }

    /** The body of the next message of this type that fits; others are passed over. */
    JsonObject hear(String type, Predicate<JsonObject> fits) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (var left = PATIENCE.toNanos(); left > 0; left = until - System.nanoTime()) {
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
        throw new AssertionError("nothing of type " + type + " was heard");
    }

    /** The code with which the house has closed the connection; nothing while it is open. */
    Integer closed() {
        return closed;
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
    public CompletionStage<?> onClose(WebSocket from, int code, String why) {
        closed = code;
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
