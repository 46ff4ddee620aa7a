package org.gamingcafe.platform.limit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is limited. The numbers of each lie in the table of limits. */
public enum LimitName {
    /** Requests without a valid token or key, per address. */
    ANONYMOUS,
    /** The same from a range of addresses that a venue has entered, per range. */
    VENUE_RANGE,
    /** Requests of somebody who is signed in, per account. */
    USER,
    /** Requests with a station's key, per station. */
    STATION,
    /** Requests with a till's key, per till. */
    TILL,
    LOGIN,
    /** Logins from a range of addresses that a venue has entered, per range. */
    VENUE_LOGIN,
    REGISTRATION,
    PASSWORD_RESET,
    EMAIL_VERIFICATION,
    UNLOCK,
    REACTIVATION,
    EXPORT,
    DELETION,
    /** Failed proofs of the second factor, per account of the challenge. */
    SECOND_FACTOR,
    /** Cards that opened nothing, per station. */
    CARD_TAP,
    /** Codes by mail or SMS, per account and per address. */
    CODE_SENDING,
    /** The time between two codes. */
    CODE_SPACING;

    /** As it is written in the table, in paths and in headers. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<LimitName> of(String key) {
        return Arrays.stream(values()).filter(name -> name.key().equals(key)).findFirst();
    }
}
