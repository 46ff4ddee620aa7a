package org.gamingcafe.cafe.station;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.gamingcafe.platform.kernel.Settings;
import org.gamingcafe.platform.outbox.DeliveryFailed;

/**
 * Switches what feeds a device, over HTTP, as plugs of Shelly ({@code /relay/0?turn=on}) and with Tasmota
 * ({@code /cm?cmnd=Power%20On}) understand it. What counts is what the plug says that it is now. Addresses are those of the
 * house's own network; no other place that an answer may name is gone to. A plug that does not answer costs the others no
 * more than their turn: there is no circuit breaker, because one plug's trouble says nothing about the next.
 */
@ApplicationScoped
class SmartPlug {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LARGEST_ANSWER = 16_384;
    private static final int AT_ONCE = 8;

    @Inject
    Settings.House house;

    private HttpClient client;

    @PostConstruct
    void open() {
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(PATIENCE)
                .build();
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }

    /** @return whether the plug says that it is as it should be */
    @Timeout(value = 10, unit = ChronoUnit.SECONDS)
    @Bulkhead(AT_ONCE)
    public boolean turn(PlugKind kind, String address, boolean on) {
        try {
            return isOn(kind, ask(address(kind, address, on))) == on;
        } catch (IOException e) {
            throw new DeliveryFailed("smart plug", e);
        }
    }

    private URI address(PlugKind kind, String address, boolean on) throws IOException {
        if (house.profile() == Settings.Profile.PROD
                && InetAddress.getByName(address.replaceAll(":.*", "")).isLoopbackAddress()) {
            throw new IOException("a plug is not this server");
        }
        var path = switch (kind) {
            case SHELLY -> "/relay/0?turn=" + (on ? "on" : "off");
            case TASMOTA -> "/cm?cmnd=Power%20" + (on ? "On" : "Off");
        };
        return URI.create("http://" + address + path);
    }

    /** One deadline for all of it, so that a plug that drips its answer gains nothing. */
    private byte[] ask(URI address) throws IOException {
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).GET().build();
        var asked = client.sendAsync(request, head -> new ShortBody(LARGEST_ANSWER));
        try {
            var answer = asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() != HttpURLConnection.HTTP_OK) {
                throw new IOException("status " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("it was not waited for", e);
        } catch (ExecutionException e) {
            throw new IOException("it could not be asked", e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("no whole answer within " + PATIENCE.toSeconds() + " s", e);
        } finally {
            asked.cancel(true);
        }
    }

    private static boolean isOn(PlugKind kind, byte[] answer) throws IOException {
        try (var reader = Json.createReader(new ByteArrayInputStream(answer))) {
            var says = reader.readObject();
            return switch (kind) {
                case SHELLY -> says.get("ison") == JsonValue.TRUE;
                case TASMOTA ->
                    says.get("POWER") instanceof JsonString power
                            && power.getString().toUpperCase(Locale.ROOT).equals("ON");
            };
        } catch (JsonException e) {
            throw new IOException("that is no answer of a plug", e);
        }
    }
}
