package org.gamingcafe.cafe.pass;

import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A pass that is sold at the desk.
 *
 * @param shift the operator's open shift that takes the cash; what a wallet pays stands in it too, if there is one
 */
public record NewPassSale(
        UUID product,
        AccountId account,
        Tender tender,
        @Nullable UUID shift) {

    public enum Tender {
        CASH,
        WALLET
    }

    /** @throws InvalidInput {@code pass.shift} */
    public NewPassSale {
        if (tender == Tender.CASH && shift == null) {
            throw new InvalidInput("shiftId", "pass.shift");
        }
    }
}
