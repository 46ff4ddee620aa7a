package org.gamingcafe.api;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.gamingcafe.platform.kernel.Refusal;

/** The words for a code: those of the rooms first, then the door's own. */
public final class Texts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    public static String of(String code, List<String> arguments, Locale language) {
        return pattern(code, language)
                .map(pattern -> new MessageFormat(pattern, language).format(arguments.toArray()))
                .orElse(code);
    }

    static String title(int status, Locale language) {
        return pattern("title." + status, language).orElseGet(() -> of("title.other", List.of(), language));
    }

    private static Optional<String> pattern(String code, Locale language) {
        return find("messages.refusals", Refusal.class.getClassLoader(), code, language)
                .or(() -> find("org.gamingcafe.api.problems", Texts.class.getClassLoader(), code, language));
    }

    private static Optional<String> find(String bundle, ClassLoader loader, String code, Locale language) {
        try {
            var texts = ResourceBundle.getBundle(bundle, language, loader, NO_FALLBACK);
            return texts.containsKey(code) ? Optional.of(texts.getString(code)) : Optional.empty();
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
