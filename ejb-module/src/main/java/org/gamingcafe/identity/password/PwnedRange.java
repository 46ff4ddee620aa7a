package org.gamingcafe.identity.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.Settings;

/**
 * Asks a service that speaks the range protocol of Have I Been Pwned. It learns the first five of forty digits of a hash
 * and answers with all that begin like this; which one was meant it cannot know. Off unless an address is configured.
 * After five failures in a row it is left alone for half a minute.
 */
@ApplicationScoped
class PwnedRange implements BreachCheck {

    private static final Logger LOG = Logger.getLogger(PwnedRange.class.getName());
    private static final int TOLD_DIGITS = 5;
    private static final int LARGEST_ANSWER = 1_048_576;
    private static final int PATIENCE_FAILURES = 5;
    private static final int PAUSE_SECONDS = 30;

    @Inject
    Settings.Passwords settings;

    @Inject
    Clock clock;

    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicReference<Instant> pausedUntil = new AtomicReference<>(Instant.MIN);

    @Override
    public boolean isKnown(Secret password) {
        if (settings.breachService().isEmpty() || clock.instant().isBefore(pausedUntil.get())) {
            return false;
        }
        var hash = PwnedHash.of(password);
        try {
            var answer = ask(settings.breachService().get().resolve(hash.substring(0, TOLD_DIGITS)));
            failures.set(0);
            return names(answer, hash.substring(TOLD_DIGITS));
        } catch (IOException e) {
            failed(e);
            return false;
        }
    }

    /** One line a hash: the digits that were not told, a colon, how often it was seen; 0 for padding. */
    private static boolean names(String answer, String rest) {
        return answer.lines()
                .map(String::strip)
                .anyMatch(line -> line.regionMatches(true, 0, rest + ":", 0, rest.length() + 1)
                        && !line.substring(rest.length() + 1).equals("0"));
    }

    private String ask(URI range) throws IOException {
        var millis = Math.toIntExact(settings.breachTimeout().toMillis());
        var connection = (HttpURLConnection) range.toURL().openConnection();
        connection.setConnectTimeout(millis);
        connection.setReadTimeout(millis);
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Add-Padding", "true");
        connection.setRequestProperty("User-Agent", "gaming-cafe");
        try {
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                throw new IOException("status " + connection.getResponseCode());
            }
            try (var body = connection.getInputStream()) {
                return new String(body.readNBytes(LARGEST_ANSWER), StandardCharsets.US_ASCII);
            }
        } finally {
            connection.disconnect();
        }
    }

    /** Neither the password nor any part of its hash gets into the log. */
    private void failed(IOException trouble) {
        if (failures.incrementAndGet() >= PATIENCE_FAILURES) {
            failures.set(0);
            pausedUntil.set(clock.instant().plusSeconds(PAUSE_SECONDS));
            LOG.warning(() -> "breached passwords are not looked up for " + PAUSE_SECONDS + " s: "
                    + trouble.getClass().getSimpleName());
        } else {
            LOG.info(() -> "a breached password could not be looked up: "
                    + trouble.getClass().getSimpleName());
        }
    }
}
