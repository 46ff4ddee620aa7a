package org.gamingcafe.cafe.incident;

import java.util.Locale;
import java.util.ResourceBundle;

/** What the house itself says of an incident, in the language of the venue: {@code messages.incidents}. */
final class IncidentTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private IncidentTexts() {}

    /** Why seats fell silent together, as far as a house can know. */
    static String silence(String language) {
        return ResourceBundle.getBundle(
                        "messages.incidents",
                        Locale.forLanguageTag(language),
                        IncidentTexts.class.getClassLoader(),
                        NO_FALLBACK)
                .getString("incident.silence");
    }
}
