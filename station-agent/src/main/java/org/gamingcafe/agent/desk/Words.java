package org.gamingcafe.agent.desk;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words on the screen, in the language of who sits there. */
public final class Words {

    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static final String BUNDLE = "org.gamingcafe.agent.words";

    private volatile Locale language;

    public Words(Locale language) {
        this.language = LANGUAGES.stream()
                .filter(one -> one.getLanguage().equals(language.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    public Locale language() {
        return language;
    }

    public void speak(Locale other) {
        language = other;
    }

    public String say(String key, Object... with) {
        var pattern = ResourceBundle.getBundle(
                        BUNDLE,
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
        return new MessageFormat(pattern, language).format(with);
    }

    /** 1:23:45 or 23:45. */
    public static String clock(Duration left) {
        return left.toHours() > 0
                ? "%d:%02d:%02d".formatted(left.toHours(), left.toMinutesPart(), left.toSecondsPart())
                : "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart());
    }

    /** Many fonts have no narrow space, and show a box in its place. */
    public String time(Instant at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(language)
                .withZone(ZoneId.systemDefault())
                .format(at)
                .replace('\u202f', ' ');
    }
}
