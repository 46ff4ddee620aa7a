package org.gamingcafe.api.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Commands;
import org.gamingcafe.api.Created;
import org.gamingcafe.api.EditTag;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.inventory.NewPrice;
import org.gamingcafe.cafe.inventory.ProductService;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** What a venue sells, and at which price. */
@Path("/products")
@Tag(name = "products")
@ApplicationScoped
@SignedIn(Permission.INVENTORY_WRITE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ProductResource {

    private static final String CSV = "text/csv";
    private static final int WHOLE = 1_000_000;

    @Inject
    ProductService products;

    @GET
    @SignedIn(Permission.INVENTORY_READ)
    @Operation(
            summary =
                    "The products of a venue; with text those whose name, SKU or category contains it or whose barcode it is. "
                            + "With If-None-Match 304 as long as the page says the same. With Accept: text/csv or format=csv all of them "
                            + "as a table")
    @APIResponseSchema(value = ProductPage.class, responseCode = "200", responseDescription = "A page of products.")
    @APIResponse(responseCode = "304", description = "Nothing has changed.")
    @Refuses({"venue.not-found", "search.text", "page.cursor"})
    public Response list(
            @BeanParam ProductQuery query,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after,
            @Context Request request) {
        var found = products.page(query.venue(), query.search(), Page.request(size, after));
        var tag = new EntityTag(found.tag());
        var unchanged = request.evaluatePreconditions(tag);
        var page = Page.of(found.products(), ProductAnswer::of);
        return (unchanged == null ? Response.ok(new ProductPage(page.items(), page.next())) : unchanged)
                .tag(tag)
                .cacheControl(askedAgain())
                .build();
    }

    /** A client may keep it for itself, and asks each time whether it is still true. */
    private static CacheControl askedAgain() {
        var cache = new CacheControl();
        cache.setPrivate(true);
        cache.setNoCache(true);
        return cache;
    }

    @GET
    @SignedIn(Permission.INVENTORY_READ)
    @Produces(CSV + ";qs=0.1")
    @Operation(hidden = true, summary = "The same as a table; a path and method have one entry in the contract")
    public Response export(@BeanParam ProductQuery query) {
        return Response.ok(products.export(query.venue(), query.search()), CSV + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"products.csv\"")
                .build();
    }

    @GET
    @Path("/{id}")
    @SignedIn(Permission.INVENTORY_READ)
    @Operation(summary = "One product, one that is sold no more too; the ETag is needed for an edit")
    @APIResponseSchema(value = ProductDetailAnswer.class, responseCode = "200", responseDescription = "The product.")
    @Refuses("product.not-found")
    public Response get(@PathParam("id") UUID id) {
        var found = products.get(id);
        return EditTag.answer(ProductDetailAnswer.of(found), found.product().version());
    }

    @POST
    @Operation(summary = "Sell another product")
    @APIResponseSchema(value = ProductDetailAnswer.class, responseCode = "201", responseDescription = "The product.")
    @Refuses({
        "venue.not-found",
        "product-category.not-found",
        "product.not-found",
        "product.sku",
        "product.sku-taken",
        "money.too-large",
        "product.barcode",
        "product.barcode-digit",
        "product.barcode-taken",
        "product.variant",
        "product.variant-of",
        "product.price",
        "money.other-currency"
    })
    public Response add(
            @QueryParam("venue") @Nullable UUID venue,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull ProductRequest request) {
        var where = OwnVenue.of(venue);
        var edit = request.product().edit();
        var price = new NewPrice(request.price(), request.taxPpm(), null);
        var command = Commands.of("POST /products", key, where, request);
        var added = Retry.onConflict(() -> products.add(where, edit, price, command));
        return Created.at("products/" + added.product().id(), ProductDetailAnswer.of(added));
    }

    @PUT
    @Path("/{id}")
    @Operation(
            summary =
                    "Say something else of a product, or sell it no more; receipts keep what stood there. If-Match says which "
                            + "version was seen")
    @APIResponseSchema(value = ProductDetailAnswer.class, responseCode = "200", responseDescription = "The product.")
    @Refuses({
        "product.not-found",
        "product-category.not-found",
        "product.sku-taken",
        "money.too-large",
        "product.barcode-taken",
        "product.variant-of",
        "edit.if-match-missing",
        "edit.stale"
    })
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @NotNull ProductBody request) {
        var edit = request.edit();
        var changed = EditTag.edit(seen, version -> products.change(id, edit, version));
        return EditTag.answer(ProductDetailAnswer.of(changed), changed.product().version());
    }

    @Schema(name = "ProductPage")
    public record ProductPage(
            List<ProductAnswer> items, @Nullable String next) {}

    /** @param taxPpm inside the price, in parts per million */
    @Schema(name = "ProductRequest")
    public record ProductRequest(
            @NotNull @Valid ProductBody product,
            @NotNull Money price,
            @NotNull @Min(0) @Max(WHOLE) Integer taxPpm) {}
}
