package org.gamingcafe.identity.login;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.identity.risk.Assessment;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to sign in, as the owner of the account sees it.
 *
 * @param device browser and system in a few words; empty if unknown
 * @param ip empty once it was forgotten
 * @param venue the one to whose addresses the caller belonged
 * @param place city and country; empty if unknown
 * @param score how doubtful it looked, 0 to 100; absent if nobody asked
 * @param doubts what spoke against it, loudest first
 * @param confirmed whether the owner has said that it was them
 */
public record LoginAttemptView(
        UUID id,
        Instant at,
        boolean success,
        Reason reason,
        Way way,
        String device,
        String ip,
        @Nullable VenueId venue,
        boolean suspicious,
        String place,
        @Nullable Integer score,
        List<Assessment.Reason> doubts,
        boolean confirmed) {

    public LoginAttemptView {
        doubts = List.copyOf(doubts);
    }

    /** Where a password was shown. */
    public enum Way {
        API,
        CONSOLE,
        /** By somebody who was signed in. */
        PASSWORD_CHANGE,
        /** By somebody who was signed in, to show again who they are. */
        STEP_UP
    }

    /** What became of it. */
    public enum Reason {
        /** Signed in, or confirmed. */
        PASSWORD,
        /** Right, but a new one had to be set first. */
        PASSWORD_CHANGE,
        /** Right, and a second factor was asked for. */
        FACTOR_ASKED,
        /** Right, but doubtful: a code was mailed. */
        CODE_ASKED,
        /** Right, and so doubtful that it was refused. */
        DOUBTED,
        /** Signed in with a second factor, or with the mailed code. */
        SECOND_FACTOR,
        WRONG_FACTOR,
        /** Not looked at, because proofs of the second factor were locked. */
        FACTOR_LOCKED,
        /** Signed in with a passkey, or could have but for a new password. */
        PASSKEY,
        WRONG_PASSKEY,
        /** Took over a till by the PIN, or unlocked it. */
        PIN,
        WRONG_PIN,
        /** Not looked at, because too many PINs were wrong. */
        PIN_LOCKED,
        /** The same by the badge. */
        BADGE,
        WRONG_BADGE,
        WRONG_PASSWORD,
        /** A name that nobody has. */
        UNKNOWN,
        /** The account may not sign in. */
        NOT_ACTIVE,
        /** Not looked at, because the account was locked. */
        LOCKED;

        boolean isSuccess() {
            return switch (this) {
                case PASSWORD, PASSWORD_CHANGE, SECOND_FACTOR, PASSKEY, PIN, BADGE -> true;
                case FACTOR_ASKED,
                        CODE_ASKED,
                        DOUBTED,
                        WRONG_FACTOR,
                        FACTOR_LOCKED,
                        WRONG_PASSKEY,
                        WRONG_PIN,
                        PIN_LOCKED,
                        WRONG_BADGE,
                        WRONG_PASSWORD,
                        UNKNOWN,
                        NOT_ACTIVE,
                        LOCKED -> false;
            };
        }
    }
}
