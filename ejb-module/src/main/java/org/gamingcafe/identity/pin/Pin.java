package org.gamingcafe.identity.pin;

import java.util.regex.Pattern;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Secret;

/** Four to eight digits that somebody has chosen; never printed. */
record Pin(String digits) {

    private static final Pattern FORM = Pattern.compile("\\d{4,8}");
    private static final String UP = "01234567890123456789";
    private static final String DOWN = new StringBuilder(UP).reverse().toString();
    private static final Pattern REPEATED = Pattern.compile("(\\d{1,4})\\1+");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern DAY = Pattern.compile("(0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2])(19|20)\\d\\d");
    private static final Pattern KEYPAD = Pattern.compile("2580|0852|1470|3690|7410|9630|1379|9731");

    /** Refuses with {@code pin.form} what is no PIN, with {@code pin.weak} what everybody tries first. */
    static Pin chosen(Secret typed) {
        var digits = typed.reveal();
        if (!isOne(typed)) {
            throw new InvalidInput("pin", "pin.form");
        }
        if (isWeak(digits)) {
            throw new InvalidInput("pin", "pin.weak");
        }
        return new Pin(digits);
    }

    static boolean isOne(Secret typed) {
        return FORM.matcher(typed.reveal()).matches();
    }

    /** In a row, repeated, a year, a date, or a line on the keypad. */
    private static boolean isWeak(String digits) {
        return UP.contains(digits)
                || DOWN.contains(digits)
                || REPEATED.matcher(digits).matches()
                || YEAR.matcher(digits).matches()
                || DAY.matcher(digits).matches()
                || KEYPAD.matcher(digits).matches();
    }

    @Override
    public String toString() {
        return "***";
    }
}
