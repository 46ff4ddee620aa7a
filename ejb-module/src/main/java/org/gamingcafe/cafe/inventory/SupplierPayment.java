package org.gamingcafe.cafe.inventory;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** What was paid to a supplier. @param reference of the transfer or the invoice @param owed what was owed afterwards */
public record SupplierPayment(
        UUID id,
        VenueId venue,
        UUID supplier,
        String supplierName,
        Money amount,
        @Nullable String reference,
        Instant paidAt,
        @Nullable UUID paidBy,
        Money owed) {

    public static final int LONGEST_REFERENCE = 60;
}
