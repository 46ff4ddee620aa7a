package org.gamingcafe.cafe.inventory;

import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;

/** What stands open with a supplier. @param received what has come from there, with its tax @param paid what was paid for it */
public record SupplierDebt(UUID supplier, String name, Money received, Money paid) {

    public Money owed() {
        return received.minus(paid);
    }
}
