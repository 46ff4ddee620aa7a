package org.gamingcafe.cafe.play;

import org.gamingcafe.platform.kernel.Refusal;

/** The draft is being compared already ({@code comparison.running}). */
public final class ComparisonRunning extends Refusal {

    ComparisonRunning() {
        super("comparison.running");
    }
}
