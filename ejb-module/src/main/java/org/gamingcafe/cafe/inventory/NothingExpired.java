package org.gamingcafe.cafe.inventory;

import org.gamingcafe.platform.kernel.Refusal;

/** Nothing is there that is past its date ({@code inventory.nothing-expired}). */
public final class NothingExpired extends Refusal {

    NothingExpired() {
        super("inventory.nothing-expired");
    }
}
