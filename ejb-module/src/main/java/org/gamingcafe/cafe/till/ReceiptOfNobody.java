package org.gamingcafe.cafe.till;

import org.gamingcafe.platform.kernel.Refusal;

/** The receipt belongs to no member, so nobody has an address for it ({@code receipt.nobody}). */
public final class ReceiptOfNobody extends Refusal {

    ReceiptOfNobody() {
        super("receipt.nobody");
    }
}
