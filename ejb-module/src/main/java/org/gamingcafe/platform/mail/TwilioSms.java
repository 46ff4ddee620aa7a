package org.gamingcafe.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.gamingcafe.platform.kernel.PhoneNumber;
import org.gamingcafe.platform.kernel.Settings;
import org.gamingcafe.platform.outbox.DeliveryFailed;

/**
 * A service that speaks Twilio's protocol ({@code POST /2010-04-01/Accounts/{sid}/Messages.json}, a form, basic
 * authentication). Neither number nor text gets into a log or a failure. After five failures in a row it is left alone for
 * half a minute.
 */
@ApplicationScoped
class TwilioSms implements SmsSender {

    private static final int LARGEST_ANSWER = 65_536;
    private static final int DONE = 2;
    private static final int HUNDRED = 100;

    @Inject
    Settings.Sms settings;

    @Override
    @Timeout(value = 30, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(requestVolumeThreshold = 5, failureRatio = 1, delay = 30, delayUnit = ChronoUnit.SECONDS)
    public void send(UUID message, PhoneNumber to, String text) {
        var service = settings.gateway().orElseThrow();
        var form = "To=%s&From=%s&Body=%s".formatted(encoded(to.value()), encoded(service.from()), encoded(text));
        try {
            var status = post(service, form);
            if (status / HUNDRED != DONE) {
                throw new DeliveryFailed("sms", new IOException("status " + status));
            }
        } catch (IOException e) {
            throw new DeliveryFailed("sms", e);
        }
    }

    private int post(Settings.Sms.Gateway service, String form) throws IOException {
        var millis = Math.toIntExact(settings.timeout().toMillis());
        var connection = (HttpURLConnection) address(service).toURL().openConnection();
        connection.setConnectTimeout(millis);
        connection.setReadTimeout(millis);
        connection.setInstanceFollowRedirects(false);
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
        connection.setRequestProperty("Authorization", "Basic " + credentials(service));
        try {
            connection.getOutputStream().write(form.getBytes(StandardCharsets.UTF_8));
            var status = connection.getResponseCode();
            try (var answer = status < HttpURLConnection.HTTP_BAD_REQUEST
                    ? connection.getInputStream()
                    : connection.getErrorStream()) {
                if (answer != null) {
                    answer.readNBytes(LARGEST_ANSWER);
                }
            }
            return status;
        } finally {
            connection.disconnect();
        }
    }

    private static URI address(Settings.Sms.Gateway service) {
        return service.url().resolve("/2010-04-01/Accounts/" + encoded(service.account()) + "/Messages.json");
    }

    private static String credentials(Settings.Sms.Gateway service) {
        var both = service.account() + ":" + service.token().reveal();
        return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
