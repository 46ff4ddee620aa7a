package org.gamingcafe.cafe.inventory;

import org.gamingcafe.platform.kernel.Refusal;

/** There are fewer pieces than wanted ({@code inventory.out-of-stock}). */
public final class OutOfStock extends Refusal {

    OutOfStock(String product, int left) {
        super("inventory.out-of-stock", product, left);
    }
}
