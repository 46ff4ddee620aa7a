package org.gamingcafe.cafe.transfer;

import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** @param toNumber the member number of the receiver, {@code note} at most 140 characters on one line */
public record NewTransfer(
        AccountId from,
        String toNumber,
        Money amount,
        @Nullable String note) {

    public NewTransfer {
        if (note != null && !note.matches("(?U)[^\\p{Cntrl}]{0,140}")) {
            throw new InvalidInput("note", "transfer.note");
        }
    }
}
