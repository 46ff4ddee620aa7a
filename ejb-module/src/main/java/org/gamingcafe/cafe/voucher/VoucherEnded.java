package org.gamingcafe.cafe.voucher;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A code was redeemed, made void, or expired. */
public record VoucherEnded(
        UUID voucher,
        VenueId venue,
        VoucherView.State state,
        @Nullable AccountId account,
        Money value,
        @Nullable String reason)
        implements DomainEvent {

    @Override
    public String act() {
        return switch (state) {
            case ISSUED -> "voucher.issued";
            case REDEEMED -> "voucher.redeemed";
            case VOID -> "voucher.voided";
            case EXPIRED -> "voucher.expired";
        };
    }

    @Override
    public Subject subject() {
        return Subject.of("voucher", voucher);
    }

    @Override
    public @Nullable String reason() {
        return reason;
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("value", value.toString(), "state", "ISSUED → " + state);
    }
}
