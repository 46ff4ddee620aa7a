package org.gamingcafe.cafe.voucher;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A code has paid, and something is left of it. */
public record VoucherSpent(
        UUID voucher, VenueId venue, @Nullable AccountId account, Money amount, Money left) implements DomainEvent {

    @Override
    public String act() {
        return "voucher.spent";
    }

    @Override
    public Subject subject() {
        return Subject.of("voucher", voucher);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("value", left.plus(amount) + " → " + left);
    }
}
