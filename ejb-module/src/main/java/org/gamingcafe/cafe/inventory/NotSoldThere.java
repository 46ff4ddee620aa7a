package org.gamingcafe.cafe.inventory;

import org.gamingcafe.platform.kernel.Refusal;

/** The other venue sells no product with this SKU ({@code stock-transfer.no-product}). */
public final class NotSoldThere extends Refusal {

    NotSoldThere(String sku) {
        super("stock-transfer.no-product", sku);
    }
}
