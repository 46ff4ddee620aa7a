package org.gamingcafe.cafe.till;

import org.gamingcafe.platform.kernel.Refusal;

/** A second person has to consent to exactly this first ({@code approval.needed}). */
public final class SecondPersonNeeded extends Refusal {

    SecondPersonNeeded() {
        super("approval.needed");
    }
}
