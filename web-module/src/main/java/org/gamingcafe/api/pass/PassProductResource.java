package org.gamingcafe.api.pass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Created;
import org.gamingcafe.api.EditTag;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.pass.PassProductService;
import org.gamingcafe.cafe.pass.PassProductView;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** What a venue sells as passes. */
@Path("/pass-products")
@Tag(name = "passes")
@ApplicationScoped
@SignedIn(Permission.TARIFF_MANAGE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PassProductResource {

    @Inject
    PassProductService products;

    @GET
    @SignedIn
    @Operation(summary = "The passes a venue sells, newest first; those off sale too with tariff:read")
    @Refuses("venue.not-found")
    public Page<ProductAnswer> list(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(products.list(OwnVenue.of(venue), Page.request(size, after)), ProductAnswer::of);
    }

    @GET
    @Path("/{id}")
    @SignedIn
    @Operation(summary = "One of them; the ETag is needed for an edit")
    @APIResponseSchema(value = ProductAnswer.class, responseCode = "200", responseDescription = "The product.")
    @Refuses("pass-product.not-found")
    public Response get(@PathParam("id") UUID id) {
        return answer(products.get(id));
    }

    @POST
    @Operation(summary = "Sell another pass")
    @APIResponseSchema(value = ProductAnswer.class, responseCode = "201", responseDescription = "The product.")
    @Refuses({
        "venue.not-found",
        "station-group.not-found",
        "pass.name",
        "pass.kind",
        "pass.seconds",
        "pass.groups",
        "pass.validity",
        "pass.price",
        "money.other-currency"
    })
    public Response add(@QueryParam("venue") @Nullable UUID venue, @Valid @NotNull ProductRequest request) {
        var where = OwnVenue.of(venue);
        var terms = request.terms().terms();
        var added = Retry.onConflict(() -> products.add(where, terms, request.sellable()));
        return Created.at("pass-products/" + added.id(), ProductAnswer.of(added));
    }

    @PUT
    @Path("/{id}")
    @Operation(
            summary = "Change what is sold from now on; passes that were sold keep their terms. If-Match says which "
                    + "edition was seen")
    @APIResponseSchema(value = ProductAnswer.class, responseCode = "200", responseDescription = "The new edition.")
    @Refuses({
        "pass-product.not-found",
        "station-group.not-found",
        "pass.kind",
        "pass.seconds",
        "pass.validity",
        "edit.if-match-missing",
        "edit.stale"
    })
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @NotNull ProductRequest request) {
        var terms = request.terms().terms();
        return answer(EditTag.edit(seen, edition -> products.change(id, terms, request.sellable(), edition)));
    }

    private static Response answer(PassProductView product) {
        return EditTag.answer(ProductAnswer.of(product), product.edition());
    }

    /** @param sellable whether it is on sale */
    public record ProductRequest(
            @NotNull @Valid PassTermsBody terms, @NotNull Boolean sellable) {}

    public record ProductAnswer(UUID id, UUID venueId, long edition, PassTermsBody terms, boolean sellable) {

        static ProductAnswer of(PassProductView product) {
            return new ProductAnswer(
                    product.id(),
                    product.venue().value(),
                    product.edition(),
                    PassTermsBody.of(product.terms()),
                    product.sellable());
        }
    }
}
