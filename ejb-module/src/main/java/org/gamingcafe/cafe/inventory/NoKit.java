package org.gamingcafe.cafe.inventory;

import org.gamingcafe.platform.kernel.Refusal;

/** This product cannot be made of others: it lies in stock, or in a kit itself ({@code product.no-kit}). */
public final class NoKit extends Refusal {

    NoKit(String product) {
        super("product.no-kit", product);
    }
}
