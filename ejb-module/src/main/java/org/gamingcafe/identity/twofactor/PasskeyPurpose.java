package org.gamingcafe.identity.twofactor;

/** What a challenge for a passkey is good for; it opens nothing else. */
public enum PasskeyPurpose {
    REGISTRATION,
    /** By somebody who is not known yet. */
    SIGN_IN,
    /** After the password. */
    SECOND_FACTOR,
    /** By somebody who is signed in and is about to do something that matters. */
    STEP_UP
}
