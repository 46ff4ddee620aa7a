package org.gamingcafe.cafe.wallet;

import org.gamingcafe.platform.kernel.InvalidInput;

/** Why money was moved by hand: 1–200 characters on one line. */
final class Reason {

    private Reason() {}

    static String checked(String reason) {
        if (!reason.matches("(?U)(?=.*\\S)[^\\p{Cntrl}]{1,200}")) {
            throw new InvalidInput("reason", "wallet.reason");
        }
        return reason;
    }
}
