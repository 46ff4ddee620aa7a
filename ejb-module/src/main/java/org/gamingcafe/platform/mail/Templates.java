package org.gamingcafe.platform.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text templates: the first line is the subject, the rest after an empty line the text. */
final class Templates {

    private static final Pattern WORD = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final String OTHERWISE = "en";
    private static final String OPEN = "…";

    /** @param html the same words, for programs that show it */
    record Filled(String subject, String text, String html) {

        /** The same with another text behind it. */
        Filled with(Filled end, String language) {
            var both = text.stripTrailing() + "\n\n-- \n" + end.text();
            return new Filled(subject, both, HtmlLetter.of(language, subject, both));
        }
    }

    private Templates() {}

    static Filled fill(String template, String language, Map<String, String> values) {
        var lines = read(template, language).split("\n", 3);
        var subject = filled(lines[0], values).replaceAll("\\p{Cntrl}+", " ");
        var text = filled(lines[2], values);
        return new Filled(subject, text, HtmlLetter.of(language, subject, text));
    }

    static boolean isThere(String template) {
        try (var file = open(template, OTHERWISE)) {
            return file != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with what is not known left open. */
    static Filled sample(String template, String language, Map<String, String> values) {
        var open = new HashMap<>(values);
        WORD.matcher(read(template, language)).results().forEach(word -> open.putIfAbsent(word.group(1), OPEN));
        return fill(template, language, open);
    }

    private static String filled(String text, Map<String, String> values) {
        return WORD.matcher(text).replaceAll(word -> {
            var value = values.get(word.group(1));
            if (value == null) {
                throw new IllegalStateException("nothing to fill in for " + word.group());
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static String read(String template, String language) {
        try (var own = open(template, language);
                var other = own == null ? open(template, OTHERWISE) : null) {
            var file = own == null ? other : own;
            if (file == null) {
                throw new IllegalStateException("no mail template " + template);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable InputStream open(String template, String language) {
        return Templates.class.getResourceAsStream("/mail/" + template + "." + language + ".txt");
    }
}
