package org.gamingcafe.agent.house;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

/** Plain requests of a station. Each has an end: no answer within ten seconds is none. */
public final class Requests {

    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int LONGEST_ANSWER = 262_144;

    private final HttpClient client;
    private final Address address;
    private final Supplier<Locale> language;

    public Requests(HttpClient client, Address address, Supplier<Locale> language) {
        this.client = client;
        this.address = address;
        this.language = language;
    }

    public Reply get(String path) throws Unreachable {
        return exchange(request(path).GET().build());
    }

    public Reply post(String path, JsonObject body) throws Unreachable {
        return exchange(withBody(path, body).build());
    }

    /** An act that is done once, however often it is sent with this key. */
    public Reply post(String path, JsonObject body, UUID key) throws Unreachable {
        return exchange(
                withBody(path, body).header("Idempotency-Key", key.toString()).build());
    }

    /** With the token of somebody who has signed in at this seat. */
    public Reply postAs(String token, String path) throws Unreachable {
        return exchange(HttpRequest.newBuilder(address.api(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.noBody())
                .build());
    }

    public Reply putPicture(String path, byte[] png) throws Unreachable {
        return exchange(request(path)
                .header("Content-Type", "image/png")
                .PUT(BodyPublishers.ofByteArray(png))
                .build());
    }

    private HttpRequest.Builder withBody(String path, JsonObject body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.api(path))
                .timeout(PATIENCE)
                .header("Accept-Language", language.get().toLanguageTag())
                .header("X-Station-Key", address.key());
    }

    private Reply exchange(HttpRequest request) throws Unreachable {
        try {
            var response = client.send(request, BodyHandlers.ofInputStream());
            try (var in = response.body()) {
                return new Reply(response.statusCode(), json(in));
            }
        } catch (IOException e) {
            throw new Unreachable("No answer from " + address + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("Interrupted.", e);
        }
    }

    private static JsonObject json(InputStream in) throws IOException {
        var text = new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
        return text.isBlank() ? JsonValue.EMPTY_JSON_OBJECT : Fields.parse(text).orElse(JsonValue.EMPTY_JSON_OBJECT);
    }
}
