package org.gamingcafe.cafe.transfer;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** Money was offered to another member, or the offer has ended. */
public record TransferChanged(
        UUID transfer, AccountId account, AccountId to, VenueId venue, TransferView.State state, Money amount)
        implements DomainEvent {

    @Override
    public String act() {
        return "transfer." + state.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Subject subject() {
        return Subject.of("transfer", transfer);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("to", to.toString(), "amount", amount.toString());
    }
}
