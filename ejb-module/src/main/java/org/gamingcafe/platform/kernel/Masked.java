package org.gamingcafe.platform.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as it may be shown to people who run the house: addresses and phone numbers that slipped in are blanked. */
public final class Masked {

    private static final Pattern EMAIL = Pattern.compile(
            "([\\p{L}\\p{N}])[\\p{L}\\p{N}._%+-]{0,63}@([\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8})");
    private static final Pattern PHONE = Pattern.compile("\\+\\d{2}[\\d ()/-]{4,18}(\\d{2})(?!\\d)");

    private Masked() {}

    /** {@code a***@example.org}, {@code +***89}. */
    public static String in(String text) {
        var withoutEmail = EMAIL.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + "***@" + found.group(2)));
        return PHONE.matcher(withoutEmail).replaceAll("+***$1");
    }
}
