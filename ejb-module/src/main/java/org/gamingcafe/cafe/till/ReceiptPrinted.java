package org.gamingcafe.cafe.till;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A receipt was printed or mailed. */
public record ReceiptPrinted(
        UUID print, String number, VenueId venue, @Nullable AccountId account, ReceiptForm form, boolean copy)
        implements DomainEvent {

    @Override
    public String act() {
        return form == ReceiptForm.MAIL ? "receipt.mailed" : "receipt.printed";
    }

    @Override
    public Subject subject() {
        return Subject.of("receipt-print", print);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("receipt", number, "form", form.name(), "copy", Boolean.toString(copy));
    }
}
