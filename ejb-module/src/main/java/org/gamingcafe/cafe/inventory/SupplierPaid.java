package org.gamingcafe.cafe.inventory;

import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** A supplier was paid. */
public record SupplierPaid(SupplierPayment payment) implements DomainEvent {

    @Override
    public String act() {
        return "supplier.paid";
    }

    @Override
    public Subject subject() {
        return Subject.of("supplier", payment.supplier());
    }

    @Override
    public VenueId venue() {
        return payment.venue();
    }

    @Override
    public Map<String, String> changes() {
        var reference = payment.reference();
        return Map.of(
                "amount",
                payment.amount().toString(),
                "owed",
                payment.owed().toString(),
                "reference",
                reference == null ? "" : reference);
    }
}
