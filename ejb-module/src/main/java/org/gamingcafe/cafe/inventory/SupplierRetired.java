package org.gamingcafe.cafe.inventory;

import org.gamingcafe.platform.kernel.Refusal;

/** Nothing is bought there any more ({@code supplier.retired}). */
public final class SupplierRetired extends Refusal {

    SupplierRetired(String name) {
        super("supplier.retired", name);
    }
}
