package org.gamingcafe.cafe.member;

import java.util.Locale;
import java.util.regex.Pattern;
import org.gamingcafe.platform.kernel.InvalidInput;

/** What a reader reads from a card; never printed. Readers write the same number in different ways. */
public record CardNumber(String reveal) {

    public static final int LONGEST_READ = 80;

    private static final Pattern PLAIN = Pattern.compile("[0-9A-Z]{8,64}");
    private static final int SHOWN = 4;

    public CardNumber {
        reveal = reveal.length() > LONGEST_READ ? "" : plain(reveal);
        if (!PLAIN.matcher(reveal).matches()) {
            throw new InvalidInput("card", "card.number");
        }
    }

    /** Whether a reader may have read this from a card. */
    public static boolean isOne(String read) {
        return read.length() <= LONGEST_READ && PLAIN.matcher(plain(read)).matches();
    }

    private static String plain(String read) {
        return read.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s:.-]", "");
    }

    String lastFour() {
        return reveal.substring(reveal.length() - SHOWN);
    }

    @Override
    public String toString() {
        return "***";
    }
}
