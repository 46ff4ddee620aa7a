package org.gamingcafe.cafe.sale;

import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What is sold and how it is paid. A wallet tender needs the account. */
public record NewSale(@Nullable AccountId account, UUID shift, List<Line> lines, List<Payment> payments) {

    /** @param quantity 1–1000 pieces */
    public record Line(UUID product, int quantity) {}

    public record Payment(Tender tender, Money amount) {}

    public enum Tender {
        CASH,
        WALLET
    }
}
