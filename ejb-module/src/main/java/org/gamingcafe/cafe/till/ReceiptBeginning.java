package org.gamingcafe.cafe.till;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the number of a receipt begins with, {@code VENUE-TILL-RUNNING} as far as it was typed: which tills it may be of and which
 * running numbers.
 *
 * @param text letters, digits and hyphens, at least one
 */
record ReceiptBeginning(String text) {

    private static final int MOST_DIGITS = 18;

    /** Running numbers from the first up to but not the second. */
    record Span(long from, long until) {}

    /** The end of the texts that begin so, itself not one of them, as bytes are compared. */
    String end() {
        var last = text.length() - 1;
        return text.substring(0, last) + (char) (text.charAt(last) + 1);
    }

    /** Whether more was typed than a part of the venue's code. */
    boolean namesTill() {
        return text.indexOf('-') >= 0;
    }

    /** A pattern for codes of tills. */
    String till() {
        var parts = text.split("-", -1);
        return parts.length > 2 ? parts[1] : parts[1] + '%';
    }

    /** Those whose digits begin with what was typed, 7, 70 to 79, 700 to 799 and so on; nothing if no digit was typed. */
    List<Span> spans() {
        var spans = new ArrayList<Span>();
        var parts = text.split("-", -1);
        if (parts.length > 2 && !parts[2].isEmpty()) {
            var from = Long.parseLong(parts[2]);
            var until = from + 1;
            for (var digits = parts[2].length(); digits <= MOST_DIGITS; digits++) {
                spans.add(new Span(from, until));
                from *= 10;
                until *= 10;
            }
        }
        return spans;
    }

    /** An array as the database writes it. */
    static String array(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
