package org.gamingcafe.cafe.inventory;

import org.gamingcafe.platform.kernel.Refusal;

/** More pieces would come back than the act has taken ({@code inventory.not-taken}). */
public final class NotTaken extends Refusal {

    NotTaken(int left) {
        super("inventory.not-taken", left);
    }
}
