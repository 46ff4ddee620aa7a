package org.gamingcafe.identity.login;

import org.gamingcafe.identity.session.Tokens;

/** How it went when somebody showed a PIN or badge at a till. */
public sealed interface TakeOver {

    /** They act there from now on; who acted before does not. */
    record Taken(Tokens tokens) implements TakeOver {}

    /** They were acting already: nothing but the lock was between. */
    record Unlocked() implements TakeOver {}

    record Wrong() implements TakeOver {}

    /** Only a full sign-in leads on: there was none today, too many PINs were wrong, or something speaks against it. */
    record SignInNeeded() implements TakeOver {}
}
