package org.gamingcafe.identity.account;

import java.time.Instant;

/**
 * An account on its way to another address.
 *
 * @param newEmail where it is to be
 * @param expiresAt until when both addresses have to have confirmed
 */
public record EmailChangeView(String newEmail, State state, Instant expiresAt) {

    /** What has been done already. */
    public enum State {
        ASKED,
        OLD_CONFIRMED,
        CHANGED
    }
}
