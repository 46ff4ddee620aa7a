package org.gamingcafe.cafe.pass;

import org.gamingcafe.platform.kernel.Refusal;

/** The product is not sold any more ({@code pass-product.not-on-sale}). */
public final class PassNotOnSale extends Refusal {

    PassNotOnSale() {
        super("pass-product.not-on-sale");
    }
}
