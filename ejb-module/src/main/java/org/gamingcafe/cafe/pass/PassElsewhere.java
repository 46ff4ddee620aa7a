package org.gamingcafe.cafe.pass;

import org.gamingcafe.platform.kernel.Refusal;

/** The product, or the till, is of another venue than the member ({@code pass.elsewhere}). */
public final class PassElsewhere extends Refusal {

    PassElsewhere() {
        super("pass.elsewhere");
    }
}
