package org.gamingcafe.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.gamingcafe.platform.kernel.PhoneNumber;
import org.gamingcafe.platform.kernel.Settings;
import org.gamingcafe.platform.outbox.DeliveryFailed;

/** Hands short texts to the way of sending that the operator has set up. Called by outbox handlers, outside of any transaction. */
@ApplicationScoped
public class TextMessages {

    @Inject
    Settings.Sms settings;

    @Inject
    SmsFiles files;

    @Inject
    TwilioSms service;

    /** Whether there is any way; without one nobody is offered a code by SMS. */
    public boolean arePossible() {
        return settings.gateway().isPresent() || settings.directory().isPresent();
    }

    /**
     * @param template name of the file under {@code mail/}; its first line is left out
     * @throws DeliveryFailed when the service is in trouble
     */
    public void send(UUID message, PhoneNumber to, String language, String template, Map<String, String> values) {
        var text = Templates.fill(template, language, values).text().strip();
        try {
            sender().send(message, to, text);
        } catch (FaultToleranceException e) {
            throw new DeliveryFailed("sms", e);
        }
    }

    private SmsSender sender() {
        return settings.gateway().isPresent() ? service : files;
    }
}
