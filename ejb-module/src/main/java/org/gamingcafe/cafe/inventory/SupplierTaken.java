package org.gamingcafe.cafe.inventory;

import org.gamingcafe.platform.kernel.Refusal;

/** The venue has a supplier of this name ({@code supplier.taken}). */
public final class SupplierTaken extends Refusal {

    SupplierTaken(String name) {
        super("supplier.taken", name);
    }

    @Override
    public String field() {
        return "name";
    }
}
