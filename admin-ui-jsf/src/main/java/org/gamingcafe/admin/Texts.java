package org.gamingcafe.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Refusal;

/** Texts in the language of the call, with their arguments filled in. */
@Named("texts")
@ApplicationScoped
public class Texts {

    private static final String OWN = "org.gamingcafe.admin.texts";
    private static final String REFUSALS = "messages.refusals";
    private static final ResourceBundle.Control NO_DEFAULT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public String of(String key, Object... arguments) {
        return filled(bundle(OWN).getString(key), arguments);
    }

    public String refusal(Refusal refusal) {
        return refusal(
                refusal.code(), refusal.arguments().stream().map(Texts::said).toArray());
    }

    /** A day of the week is told in the language of the call, everything else as it is. */
    private static String said(String argument) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equals(argument))
                .map(day -> day.getDisplayName(TextStyle.FULL, Call.current().language()))
                .findFirst()
                .orElse(argument);
    }

    /** A refusal without a text is still told, by its code. */
    public String refusal(String code, Object... arguments) {
        try {
            return filled(bundle(REFUSALS).getString(code), arguments);
        } catch (MissingResourceException e) {
            return of("refusal.other", code);
        }
    }

    /** A word of the house in the language of the call; one that has no text yet stands for itself. */
    public String word(String sort, String word) {
        var texts = bundle(OWN);
        var key = sort + "." + word;
        return texts.containsKey(key) ? texts.getString(key) : word;
    }

    private static ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle(
                name, Call.current().language(), Thread.currentThread().getContextClassLoader(), NO_DEFAULT);
    }

    private static String filled(String pattern, Object... arguments) {
        return new MessageFormat(pattern, Call.current().language()).format(arguments);
    }
}
