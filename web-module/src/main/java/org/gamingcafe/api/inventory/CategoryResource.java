package org.gamingcafe.api.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
import org.gamingcafe.cafe.inventory.CategoryService;
import org.gamingcafe.cafe.inventory.ProductCategory;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** The categories in which a venue keeps its products. */
@Path("/products/categories")
@Tag(name = "products")
@ApplicationScoped
@SignedIn(Permission.INVENTORY_WRITE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CategoryResource {

    @Inject
    CategoryService categories;

    @GET
    @SignedIn(Permission.INVENTORY_READ)
    @Operation(summary = "The categories of a venue in their order, each with the version that an edit says again")
    @Refuses("venue.not-found")
    public Page<CategoryAnswer> list(@QueryParam("venue") @Nullable UUID venue) {
        return Page.whole(categories.list(OwnVenue.of(venue)), CategoryAnswer::of);
    }

    @POST
    @Operation(summary = "Add a category")
    @APIResponseSchema(value = CategoryAnswer.class, responseCode = "201", responseDescription = "The category.")
    @Refuses({"venue.not-found", "product.category", "product-category.taken", "product-category.too-many"})
    public Response add(
            @QueryParam("venue") @Nullable UUID venue,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull CategoryRequest request) {
        var where = OwnVenue.of(venue);
        var command = Commands.of("POST /products/categories", key, where, request);
        var added = Retry.onConflict(() -> categories.add(where, request.name(), request.position(), command));
        return Created.at("products/categories", CategoryAnswer.of(added));
    }

    @PUT
    @Path("/{id}")
    @Operation(
            summary =
                    "Call a category differently, and its products with it, or put it elsewhere. If-Match says which version "
                            + "was seen")
    @APIResponseSchema(value = CategoryAnswer.class, responseCode = "200", responseDescription = "The category.")
    @Refuses({"product-category.not-found", "product-category.taken", "edit.if-match-missing", "edit.stale"})
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @NotNull CategoryRequest request) {
        var changed = EditTag.edit(seen, version -> categories.change(id, request.name(), request.position(), version));
        return EditTag.answer(CategoryAnswer.of(changed), changed.version());
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Remove a category in which no product stands, of those that are sold no more either")
    @Refuses({"product-category.not-found", "product-category.in-use"})
    public void remove(@PathParam("id") UUID id) {
        Retry.onConflict(() -> {
            categories.remove(id);
            return true;
        });
    }

    @Schema(name = "ProductCategoryRequest", example = "{\"name\":\"Drinks\",\"position\":1}")
    public record CategoryRequest(
            @NotBlank @Size(max = ProductCategory.LONGEST) String name,
            @NotNull @Min(0) @Max(CategoryService.LAST) Integer position) {}

    @Schema(name = "ProductCategoryAnswer", description = "products: how many of those on sale stand there.")
    public record CategoryAnswer(UUID id, String name, Integer position, Long products, Long version) {

        static CategoryAnswer of(ProductCategory category) {
            return new CategoryAnswer(
                    category.id(), category.name(), category.position(), category.products(), category.version());
        }
    }
}
