package org.gamingcafe.admin.till;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.cafe.till.ReceiptService;
import org.gamingcafe.cafe.till.ReceiptView;
import org.gamingcafe.platform.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** One receipt, to read, to print, and to see how its amounts came about. */
@Named
@RequestScoped
public class ReceiptPage {

    @Inject
    ReceiptService receipts;

    private @Nullable String number;
    private @Nullable ReceiptView receipt;

    public void load() {
        if (number == null) {
            throw new NotFound("receipt");
        }
        receipt = receipts.get(number);
    }

    public @Nullable ReceiptView getReceipt() {
        return receipt;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }
}
