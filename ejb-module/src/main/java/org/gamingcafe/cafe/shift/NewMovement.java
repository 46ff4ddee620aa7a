package org.gamingcafe.cafe.shift;

import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Reason;
import org.jspecify.annotations.Nullable;

/** A movement as it is asked for; it says only what its kind needs. */
public record NewMovement(
        CashMovement.Kind kind,
        @Nullable PaidFor purpose,
        @Nullable Money amount,
        @Nullable String reason) {

    public NewMovement {
        var opened = kind == CashMovement.Kind.NO_SALE;
        if (opened != (amount == null)) {
            throw new InvalidInput("amount", opened ? "shift.no-amount" : "money.malformed", "");
        }
        if (amount != null && !amount.isPositive()) {
            throw new InvalidInput("amount", "money.not-positive");
        }
        if ((kind == CashMovement.Kind.PAY_OUT) != (purpose != null)) {
            throw new InvalidInput("purpose", "shift.purpose");
        }
        if (reason != null) {
            Reason.checked(reason);
        } else if (kind != CashMovement.Kind.DROP) {
            throw new InvalidInput("reason", "wallet.reason");
        }
    }

    boolean takesOut() {
        return kind == CashMovement.Kind.PAY_OUT || kind == CashMovement.Kind.DROP;
    }
}
