package org.gamingcafe.cafe.pass;

import org.gamingcafe.platform.kernel.Refusal;

/** The pass is no subscription that waits for its money ({@code pass.not-paused}). */
public final class PassNotPaused extends Refusal {

    PassNotPaused() {
        super("pass.not-paused");
    }
}
