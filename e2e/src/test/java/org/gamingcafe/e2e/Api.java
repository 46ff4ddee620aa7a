package org.gamingcafe.e2e;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** One caller of the API, signed in or not. */
final class Api {

    private static final HttpClient CLIENT = client().build();

    private final HttpClient client;
    private final URI base;
    private final String token;
    private final Diary diary;

    private Api(HttpClient client, URI base, String token, Diary diary) {
        this.client = client;
        this.base = base;
        this.token = token;
        this.diary = diary;
    }

    static Api nobody() {
        return nobodyAt(TheCafe.base());
    }

    static Api nobodyAt(URI base) {
        return new Api(CLIENT, base, "", new Diary());
    }

    /** The same caller at another address of this machine, such as {@code 127.0.0.9}. */
    Api from(String ip) {
        try {
            return new Api(client().localAddress(InetAddress.getByName(ip)).build(), base, token, diary);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(ip, e);
        }
    }

    private static HttpClient.Builder client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER);
    }

    static Api signedIn(Demo.Person person) {
        return nobody().signIn(person);
    }

    Api signIn(Demo.Person person) {
        return bearing(login(person).expect(200).at("accessToken"));
    }

    /** The whole way in, with the second factor of who needs one; who has none yet sets it up. */
    Answer login(Demo.Person person) {
        var answer = password(person);
        for (int attempt = 1; isWaiting(answer); attempt++) {
            var next = secondStep(answer, person);
            if (next.status() != 401 || attempt == Factor.TRIES) {
                return next;
            }
            answer = password(person);
        }
        return answer;
    }

    /** The first step only. */
    Answer password(Demo.Person person) {
        return postWithoutKey("auth/login", Body.of("identifier", person.username(), "password", person.password()));
    }

    private static boolean isWaiting(Answer answer) {
        return answer.status() == 202 && answer.at("status").startsWith("2FA_");
    }

    private Answer secondStep(Answer waiting, Demo.Person person) {
        var challenge = waiting.at("challenge");
        if (waiting.at("status").equals("2FA_REQUIRED")) {
            return postWithoutKey(
                    "auth/2fa/verify-login", Body.of("challenge", challenge, "code", Factor.code(base, person)));
        }
        var secret = postWithoutKey("auth/2fa/enable", Body.of("challenge", challenge))
                .expect(200)
                .at("secret");
        Factor.keep(base, person, secret);
        return postWithoutKey(
                "auth/2fa/verify-setup", Body.of("challenge", challenge, "code", Factor.code(base, person)));
    }

    URI base() {
        return base;
    }

    Api bearing(String accessToken) {
        return new Api(client, base, accessToken, diary);
    }

    /** The same caller, whose commands are written down. */
    Api writingInto(Diary book) {
        return new Api(client, base, token, book);
    }

    Answer get(String path) {
        return send(request(path).GET().build());
    }

    /** A command with a key of its own. */
    Answer post(String path, JsonObject body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    Answer post(String path, JsonObject body, String key) {
        var answer =
                send(json(path, body.toString()).header("Idempotency-Key", key).build());
        diary.write(new Diary.Command(path, body, key, answer));
        return answer;
    }

    /** A command without a body. */
    Answer post(String path) {
        return post(path, UUID.randomUUID().toString());
    }

    Answer post(String path, String key) {
        var answer = send(request(path)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.noBody())
                .build());
        diary.write(new Diary.Command(path, null, key, answer));
        return answer;
    }

    Answer postWithoutKey(String path, JsonObject body) {
        return send(json(path, body.toString()).build());
    }

    /** An edit of what was seen with this ETag. */
    Answer put(String path, JsonObject body, String seen) {
        return send(json(path, body.toString())
                .header("If-Match", seen)
                .method("PUT", BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8))
                .build());
    }

    Answer put(String path, JsonObject body) {
        return send(json(path, body.toString())
                .method("PUT", BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8))
                .build());
    }

    HttpRequest.Builder json(String path, String body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    }

    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(30));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private URI uri(String path) {
        return path.startsWith("/") ? base.resolve(path) : base.resolve("/api/v1/" + path);
    }

    Answer send(HttpRequest request) {
        try {
            var begun = System.nanoTime();
            var response = client.send(request, BodyHandlers.ofByteArray());
            return new Answer(
                    request.method() + " " + request.uri().getPath(),
                    response.statusCode(),
                    response.headers(),
                    response.body(),
                    Duration.ofNanos(System.nanoTime() - begun));
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
