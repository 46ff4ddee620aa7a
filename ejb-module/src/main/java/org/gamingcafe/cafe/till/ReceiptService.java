package org.gamingcafe.cafe.till;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;

/** Receipts, numbered without gaps per till (I17). */
@Stateless
@PermitAll
public class ReceiptService {

    /** For rooms: takes the till's next number in this transaction, so that a rollback leaves no gap. @return the number */
    public String issue(ReceiptDraft draft) {
        throw new UnsupportedOperationException();
    }

    /** Own, or with {@code sale:read} in its venue; else {@code receipt.not-found}. */
    public ReceiptView get(String number) {
        throw new UnsupportedOperationException();
    }

    /** The caller's own receipts, newest first. */
    public Slice<ReceiptView> mine(PageRequest page) {
        throw new UnsupportedOperationException();
    }

    /** All of a venue with {@code sale:read}, newest first. */
    public Slice<ReceiptView> list(VenueId venue, PageRequest page) {
        throw new UnsupportedOperationException();
    }
}
