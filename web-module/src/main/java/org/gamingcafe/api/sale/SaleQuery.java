package org.gamingcafe.api.sale;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.cafe.sale.SaleSearch;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Which sales or refunds are asked for. */
public class SaleQuery {

    @QueryParam("venue")
    @Nullable
    UUID venue;

    @QueryParam("shift")
    @Nullable
    UUID shift;

    @QueryParam("cashier")
    @Parameter(description = "The account of who has sold, or given back.")
    @Nullable
    UUID cashier;

    @QueryParam("account")
    @Parameter(description = "The member who has bought.")
    @Nullable
    UUID account;

    @QueryParam("from")
    @Parameter(description = "From this instant on.")
    @Nullable
    Instant from;

    @QueryParam("until")
    @Parameter(description = "Before this instant.")
    @Nullable
    Instant until;

    VenueId venue() {
        return OwnVenue.of(venue);
    }

    SaleSearch search() {
        return new SaleSearch(shift, id(cashier), id(account), from, until);
    }

    private static @Nullable AccountId id(@Nullable UUID named) {
        return named == null ? null : new AccountId(named);
    }
}
