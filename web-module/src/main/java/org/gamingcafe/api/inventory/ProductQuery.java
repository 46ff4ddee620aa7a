package org.gamingcafe.api.inventory;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.cafe.inventory.ProductSearch;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Which products somebody asks for. */
public class ProductQuery {

    @QueryParam("venue")
    @Nullable
    UUID venue;

    @QueryParam("text")
    @Parameter(description = "Whose name, SKU or category contains it, or whose barcode it is.")
    @Nullable
    String text;

    @QueryParam("category")
    @Parameter(description = "Of this category.")
    @Nullable
    String category;

    @QueryParam("low")
    @Parameter(description = "true: only those of which less is left than should be.")
    @Nullable
    Boolean low;

    @QueryParam("retired")
    @Parameter(description = "true: those that are sold no more, instead of those on sale.")
    @Nullable
    Boolean retired;

    @QueryParam("sort")
    @Parameter(description = "The lowest first; NAME without it.")
    ProductSearch.@Nullable Sort sort;

    VenueId venue() {
        return OwnVenue.of(venue);
    }

    ProductSearch search() {
        return new ProductSearch(
                text,
                category,
                Boolean.TRUE.equals(low),
                Boolean.TRUE.equals(retired),
                sort == null ? ProductSearch.Sort.NAME : sort);
    }
}
