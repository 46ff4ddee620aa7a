package org.gamingcafe.platform.mail;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text as a page: paragraphs, and links that can be followed. Made of the text itself, so that both always say the same;
 * nothing in it is markup but what is made here.
 */
final class HtmlLetter {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");
    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="%s">
            <head><meta charset="UTF-8"><title>%s</title></head>
            <body style="margin:0;padding:24px;background:#f4f5f7;color:#1b1f24;font:16px/1.5 sans-serif">
            <div style="max-width:34em;margin:0 auto;padding:24px;background:#fff;border-radius:8px">
            %s
            </div>
            </body>
            </html>
            """;

    private HtmlLetter() {}

    static String of(String language, String subject, String text) {
        var paragraphs = Arrays.stream(text.strip().split("\n\\s*\n"))
                .map(paragraph -> "<p>" + linked(escaped(paragraph)) + "</p>")
                .collect(Collectors.joining("\n"));
        return FRAME.formatted(escaped(language), escaped(subject), paragraphs);
    }

    private static String linked(String paragraph) {
        return LINK.matcher(paragraph)
                .replaceAll(
                        link -> "<a href=\"" + link.group() + "\" style=\"color:#0b57d0\">" + link.group() + "</a>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
