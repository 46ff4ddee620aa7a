package org.gamingcafe.cafe.wallet;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** Consent was asked, granted or denied. */
public record ApprovalChanged(
        UUID approval,
        AccountId account,
        VenueId venue,
        ApprovalView.Kind kind,
        ApprovalView.State state,
        Money amount,
        String reason)
        implements DomainEvent {

    @Override
    public String act() {
        return switch (state) {
            case ASKED -> "wallet.approval-asked";
            case GRANTED, USED -> "wallet.approval-granted";
            case DENIED -> "wallet.approval-denied";
        };
    }

    @Override
    public Subject subject() {
        return Subject.of("wallet", account.value());
    }

    @Override
    public String reason() {
        return reason;
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("approval", approval.toString(), "kind", kind.name(), "amount", amount.toString());
    }
}
