package org.gamingcafe.cafe.inventory;

import org.gamingcafe.platform.kernel.Refusal;

/** What is there besides is past its date and is sold no more ({@code inventory.past-date}). */
public final class OnlyPastDate extends Refusal {

    OnlyPastDate(String product, int sellable) {
        super("inventory.past-date", product, sellable);
    }
}
