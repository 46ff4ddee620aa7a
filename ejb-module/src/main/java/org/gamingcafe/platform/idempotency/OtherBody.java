package org.gamingcafe.platform.idempotency;

import org.gamingcafe.platform.kernel.Refusal;

/** The key was used for something else ({@code idempotency.other-body}). */
public final class OtherBody extends Refusal {

    OtherBody() {
        super(Kind.UNPROCESSABLE, "idempotency.other-body");
    }
}
