package org.gamingcafe.cafe.play;

import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Refusal;

/** A guest has not paid enough for this ({@code play.not-paid-for}). */
public final class NotPaidFor extends Refusal {

    NotPaidFor(Money missing) {
        super("play.not-paid-for", missing);
    }
}
