package org.gamingcafe.cafe.inventory;

import org.gamingcafe.platform.kernel.Refusal;

/** The venue sells another product with this barcode ({@code product.barcode-taken}). */
public final class BarcodeTaken extends Refusal {

    BarcodeTaken(String barcode) {
        super("product.barcode-taken", barcode);
    }

    @Override
    public String field() {
        return "barcode";
    }
}
