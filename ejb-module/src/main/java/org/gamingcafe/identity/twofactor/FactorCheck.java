package org.gamingcafe.identity.twofactor;

import java.time.Instant;

/** What became of a proof. A "no" is counted, and so it is an answer and no exception. */
public sealed interface FactorCheck {

    record Right(FactorMethod method) implements FactorCheck {}

    /** @param counted whether it is one of the few that an account bears; a right code that was used before is not */
    record Wrong(boolean counted) implements FactorCheck {}

    /** No proof is looked at until then, of whatever kind. */
    record Locked(Instant until) implements FactorCheck {}
}
