package org.gamingcafe.cafe.voucher;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** Codes were issued. */
public record VouchersIssued(UUID batch, VenueId venue, VoucherKind kind, int pieces, Money value)
        implements DomainEvent {

    @Override
    public String act() {
        return "voucher.issued";
    }

    @Override
    public Subject subject() {
        return Subject.of("voucher-batch", batch);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("kind", kind.name(), "pieces", Integer.toString(pieces), "value", value.toString());
    }
}
