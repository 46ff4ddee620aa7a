package org.gamingcafe.api.inventory;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.cafe.inventory.MoveKind;
import org.gamingcafe.cafe.inventory.MoveSearch;
import org.gamingcafe.cafe.inventory.StockReportService;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Which moves of stock are asked for. */
public class MoveQuery {

    @QueryParam("venue")
    @Nullable
    UUID venue;

    @QueryParam("product")
    @Nullable
    UUID product;

    @QueryParam("kind")
    @Nullable
    MoveKind kind;

    @QueryParam("reference")
    @Parameter(description = "Those of one act.")
    @Nullable
    UUID reference;

    @QueryParam("from")
    @Parameter(description = "From this business day on, together with to.")
    @Nullable
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Up to this business day, included.")
    @Nullable
    LocalDate to;

    VenueId venue() {
        return OwnVenue.of(venue);
    }

    MoveSearch search() {
        if ((from == null) != (to == null)) {
            throw new InvalidInput(from == null ? "from" : "to", "inventory.span", StockReportService.LONGEST_DAYS);
        }
        return new MoveSearch(product, kind, reference, from, to);
    }
}
