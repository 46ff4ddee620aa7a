package org.gamingcafe.cafe.inventory;

import org.gamingcafe.platform.kernel.Refusal;

/** A kit has no stock of its own: its parts have ({@code product.is-kit}). */
public final class IsKit extends Refusal {

    IsKit(String product) {
        super("product.is-kit", product);
    }
}
