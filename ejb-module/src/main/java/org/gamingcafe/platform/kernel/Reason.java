package org.gamingcafe.platform.kernel;

import java.util.regex.Pattern;

/** Why somebody did something by hand: 1–200 characters on one line. */
public final class Reason {

    private static final Pattern SAID = Pattern.compile("(?U)(?=.*\\S)[^\\p{Cntrl}]{1,200}");

    private Reason() {}

    /** @throws InvalidInput if it says nothing, is too long or has line ends in it */
    public static String checked(String reason) {
        if (!SAID.matcher(reason).matches()) {
            throw new InvalidInput("reason", "wallet.reason");
        }
        return reason;
    }
}
