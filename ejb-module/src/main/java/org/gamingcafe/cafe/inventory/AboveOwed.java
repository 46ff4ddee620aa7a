package org.gamingcafe.cafe.inventory;

import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Refusal;

/** More would be paid than is owed ({@code supplier.above-owed}). */
public final class AboveOwed extends Refusal {

    AboveOwed(Money owed) {
        super("supplier.above-owed", owed);
    }
}
