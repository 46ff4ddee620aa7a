package org.gamingcafe.cafe.ledger;

import org.gamingcafe.platform.kernel.Refusal;

/** The books of this venue are being verified already ({@code ledger.verification-running}). */
public final class VerificationRunning extends Refusal {

    VerificationRunning() {
        super("ledger.verification-running");
    }
}
