package org.gamingcafe.identity.pin;

import java.util.Locale;
import java.util.regex.Pattern;
import org.gamingcafe.platform.kernel.InvalidInput;

/** What a reader reads from a badge; never printed. Readers write the same number in different ways. */
public record BadgeNumber(String reveal) {

    private static final int LONGEST_READ = 80;
    private static final Pattern PLAIN = Pattern.compile("[0-9A-Z]{8,64}");
    private static final int SHOWN = 4;

    /** Refuses with {@code badge.number} what no reader reads. */
    public BadgeNumber {
        reveal = reveal.length() > LONGEST_READ
                ? ""
                : reveal.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s:.-]", "");
        if (!PLAIN.matcher(reveal).matches()) {
            throw new InvalidInput("badge", "badge.number");
        }
    }

    String lastFour() {
        return reveal.substring(reveal.length() - SHOWN);
    }

    @Override
    public String toString() {
        return "***";
    }
}
