package org.gamingcafe.agent.house;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One connection to the house. It is used once: when it has ended, another one is made. */
final class Connection implements WebSocket.Listener {

    private static final int PROTOCOL = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST = 262_144;

    private final BiConsumer<String, JsonObject> hears;
    private final Runnable ends;
    private final StringBuilder part = new StringBuilder();
    private volatile @Nullable WebSocket socket;
    private volatile boolean over;

    private Connection(BiConsumer<String, JsonObject> hears, Runnable ends) {
        this.hears = hears;
        this.ends = ends;
    }

    /** @param hears type and body of each message */
    static Connection open(HttpClient client, Address address, BiConsumer<String, JsonObject> hears, Runnable ends)
            throws Unreachable {
        var connection = new Connection(hears, ends);
        connection.socket = waitFor(client.newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .header("X-Station-Key", address.key())
                .buildAsync(address.socket(), connection));
        return connection;
    }

    boolean isOpen() {
        return !over && socket != null;
    }

    /** The first thing that is said. */
    void greet(String key) throws Unreachable {
        say(
                "hello",
                Json.createObjectBuilder()
                        .add("protocol", PROTOCOL)
                        .add("key", key)
                        .build());
    }

    void say(String type, JsonObject body) throws Unreachable {
        var to = socket;
        if (to == null || over) {
            throw new Unreachable("The connection has ended.");
        }
        var text = Json.createObjectBuilder()
                .add("type", type)
                .add("body", body)
                .build()
                .toString();
        waitFor(to.sendText(text, true));
    }

    private static <T> T waitFor(CompletionStage<T> stage) throws Unreachable {
        try {
            return stage.toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new Unreachable("The connection failed: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("Interrupted.", e);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        if (part.length() + text.length() > LONGEST) {
            abort();
            return null;
        }
        part.append(text);
        if (last) {
            var message = Fields.parse(part.toString());
            part.setLength(0);
            message.ifPresent(one -> hears.accept(
                    Fields.text(one, "type").orElse(""),
                    Fields.object(one, "body").orElse(jakarta.json.JsonValue.EMPTY_JSON_OBJECT)));
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String why) {
        end();
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        end();
    }

    private void end() {
        if (!over) {
            over = true;
            ends.run();
        }
    }

    void abort() {
        var open = socket;
        if (open != null) {
            open.abort();
        }
        end();
    }
}
