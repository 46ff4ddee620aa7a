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
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.gamingcafe.platform.kernel.Settings;
import org.gamingcafe.platform.outbox.DeliveryFailed;

/**
 * Switches what feeds a device, over HTTP, as plugs of Shelly ({@code /relay/0?turn=on}) and with Tasmota
 * ({@code /cm?cmnd=Power%20On}) understand it. What counts is what the plug says that it is now. Addresses are those of the
 * house's own network; no other place that an answer may name is gone to. A plug that does not answer costs the others no
 * more than their turn. One plug's trouble says nothing about the next: only when nothing at all has answered for a while is
 * the way to the plugs thought to be broken, and no plug is asked for some seconds.
 */
@ApplicationScoped
class SmartPlug {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration REST = Duration.ofSeconds(4);
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
    @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 1, delay = 10, delayUnit = ChronoUnit.SECONDS)
    public boolean turn(PlugKind kind, String address, boolean on) {
        return isOn(kind, address, path(kind, on)) == on;
    }

    /**
     * Takes the power away, and gives it back after some seconds, in which a device has forgotten all.
     *
     * @return whether the plug says that it was off, and is on again
     */
    @Timeout(value = 15, unit = ChronoUnit.SECONDS)
    @Bulkhead(AT_ONCE)
    @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 1, delay = 10, delayUnit = ChronoUnit.SECONDS)
    public boolean restart(PlugKind kind, String address) {
        if (isOn(kind, address, path(kind, false))) {
            return false;
        }
        try {
            TimeUnit.MILLISECONDS.sleep(REST.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryFailed("smart plug", e);
        }
        return isOn(kind, address, path(kind, true));
    }

    private static String path(PlugKind kind, boolean on) {
        return switch (kind) {
            case SHELLY -> "/relay/0?turn=" + (on ? "on" : "off");
            case TASMOTA -> "/cm?cmnd=Power%20" + (on ? "On" : "Off");
        };
    }

    /** @return whether the plug says that it is on */
    @Timeout(value = 10, unit = ChronoUnit.SECONDS)
    @Bulkhead(AT_ONCE)
    @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 1, delay = 10, delayUnit = ChronoUnit.SECONDS)
    public boolean isOn(PlugKind kind, String address) {
        return isOn(
                kind,
                address,
                switch (kind) {
                    case SHELLY -> "/relay/0";
                    case TASMOTA -> "/cm?cmnd=Power";
                });
    }

    private boolean isOn(PlugKind kind, String address, String path) {
        try {
            return isOn(kind, ask(address(address, path)));
        } catch (IOException e) {
            throw new DeliveryFailed("smart plug", e);
        }
    }

    private URI address(String address, String path) throws IOException {
        if (house.profile() == Settings.Profile.PROD
                && InetAddress.getByName(address.replaceAll(":.*", "")).isLoopbackAddress()) {
            throw new IOException("a plug is not this server");
        }
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
