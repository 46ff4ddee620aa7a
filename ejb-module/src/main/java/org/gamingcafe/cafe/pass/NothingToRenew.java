package org.gamingcafe.cafe.pass;

import org.gamingcafe.platform.kernel.Refusal;

/** The pass is no subscription, or it is not renewed any more ({@code pass.not-renewing}). */
public final class NothingToRenew extends Refusal {

    NothingToRenew() {
        super("pass.not-renewing");
    }
}
