package org.gamingcafe.cafe.inventory;

import org.gamingcafe.platform.kernel.Refusal;

/** Another product of the venue has this SKU ({@code product.sku-taken}). */
public final class SkuTaken extends Refusal {

    SkuTaken(String sku) {
        super("product.sku-taken", sku);
    }

    @Override
    public String field() {
        return "sku";
    }
}
