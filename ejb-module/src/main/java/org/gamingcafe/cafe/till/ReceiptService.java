package org.gamingcafe.cafe.till;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Receipts, numbered without gaps per till (I17). */
@Stateless
@PermitAll
public class ReceiptService {

    private static final String BEGINNING = "[A-Z0-9-]{0,40}";

    @Inject
    Receipts receipts;

    @Inject
    Tills tills;

    @Inject
    VenueService venues;

    @Inject
    Clock clock;

    /** For rooms: takes the till's next number in this transaction, so that a rollback leaves no gap. @return the number */
    public String issue(ReceiptDraft draft) {
        var till = draft.till() == null
                ? tills.automatic(draft.venue())
                : tills.find(draft.till()).orElseThrow(() -> new NotFound("till"));
        return receipts.issue(draft, till, venues.get(draft.venue()), clock.instant());
    }

    /** Own, or with {@code sale:read} in its venue; else {@code receipt.not-found}. */
    public ReceiptView get(String number) {
        var caller = Call.current().caller();
        return receipts.find(number)
                .filter(filed -> {
                    var owner = filed.receipt().account();
                    return (owner != null && caller.is(owner)) || caller.may(Permission.SALE_READ, filed.venue());
                })
                .orElseThrow(() -> new NotFound("receipt"))
                .receipt();
    }

    /** The receipt of a sale or play session, for whom may see it. */
    public Optional<ReceiptView> of(UUID source) {
        return receipts.of(source)
                .filter(filed -> Call.current().caller().may(Permission.SALE_READ, filed.venue()))
                .map(Receipts.Filed::receipt);
    }

    /** The caller's own receipts, newest first. */
    public Slice<ReceiptView> mine(PageRequest page) {
        return receipts.of(Call.current().caller().person(), page);
    }

    /** Those of a venue whose number begins with this, with {@code sale:read}; newest first. */
    public Slice<ReceiptView> list(VenueId venue, @Nullable String number, PageRequest page) {
        Call.current().caller().mustBeAllowed(Permission.SALE_READ, venue, "venue");
        var beginning = number == null ? "" : number.strip().toUpperCase(Locale.ROOT);
        return beginning.matches(BEGINNING) ? receipts.of(venue, beginning, page) : new Slice<>(List.of(), null);
    }
}
