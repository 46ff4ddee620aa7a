package org.gamingcafe.identity.leaving;

import java.time.Instant;
import org.gamingcafe.platform.kernel.Objection;
import org.jspecify.annotations.Nullable;

/**
 * How far a deletion has come.
 *
 * @param until when it can be confirmed, while it only was asked for
 * @param scheduledFor the day from which nothing brings the account back, once it was confirmed
 * @param waitsFor what has put it off after that day
 * @param waitsUntil when it is looked at again
 */
public record DeletionView(
        State state,
        BalanceWish balance,
        @Nullable Instant askedAt,
        @Nullable Instant until,
        @Nullable Instant scheduledFor,
        @Nullable Objection waitsFor,
        @Nullable Instant waitsUntil) {

    static final DeletionView NONE = new DeletionView(State.NONE, BalanceWish.UNDECIDED, null, null, null, null, null);

    public enum State {
        NONE,
        /** The link in the mail was not followed yet. */
        ASKED,
        SCHEDULED
    }
}
