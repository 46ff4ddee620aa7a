package org.gamingcafe.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.gamingcafe.platform.kernel.Settings;

/** How mails look, for people who want to know before they get one; what only the real one knows is left open. */
@ApplicationScoped
public class SampleLetters {

    /**
     * @param text without markup
     * @param html the same words as a page
     */
    public record Sample(String subject, String text, String html) {}

    @Inject
    Settings.Mail settings;

    /** Empty for a template that is not there. */
    public Optional<Sample> of(String template, String language, String name) {
        if (!Templates.isThere(template)) {
            return Optional.empty();
        }
        var filled = Templates.sample(template, language, Map.of("name", name, "baseUrl", settings.baseUrl()));
        return Optional.of(new Sample(filled.subject(), filled.text(), filled.html()));
    }
}
