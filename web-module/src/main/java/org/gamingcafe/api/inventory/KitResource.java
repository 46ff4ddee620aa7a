package org.gamingcafe.api.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.EditTag;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.inventory.KitPart;
import org.gamingcafe.cafe.inventory.KitService;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Of what a product is made when it is sold. */
@Path("/products/{id}/parts")
@Tag(name = "products")
@ApplicationScoped
@SignedIn(Permission.INVENTORY_WRITE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class KitResource {

    @Inject
    KitService kits;

    @GET
    @SignedIn(Permission.INVENTORY_READ)
    @Operation(summary = "The parts of a kit by name; none of a product that is no kit")
    @Refuses("product.not-found")
    public KitAnswer parts(@PathParam("id") UUID id) {
        return KitAnswer.of(kits.parts(id));
    }

    @PUT
    @Operation(
            summary =
                    "Make the product of these parts when it is sold; without any it is no kit any more. If-Match says which version "
                            + "of the product was seen")
    @APIResponseSchema(value = KitAnswer.class, responseCode = "200", responseDescription = "The parts.")
    @Refuses({
        "product.not-found",
        "product.no-kit",
        "product.kit-parts",
        "inventory.quantity",
        "edit.if-match-missing",
        "edit.stale"
    })
    public Response make(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @NotNull KitRequest request) {
        var parts = request.pieces();
        var version = EditTag.edit(seen, shown -> kits.make(id, parts, shown));
        return EditTag.answer(KitAnswer.of(kits.parts(id)), version);
    }

    @Schema(
            name = "KitRequest",
            example = "{\"parts\":[{\"productId\":\"0198c0de-0000-7000-8000-000000000001\",\"quantity\":2}]}")
    public record KitRequest(
            @NotNull @Size(max = KitPart.MOST) List<@NotNull @Valid PartRequest> parts) {

        Map<UUID, Integer> pieces() {
            return parts.stream()
                    .collect(Collectors.toMap(PartRequest::productId, PartRequest::quantity, (one, other) -> {
                        throw new InvalidInput("parts", "product.kit-parts", KitPart.MOST);
                    }));
        }
    }

    @Schema(name = "KitPartRequest")
    public record PartRequest(
            @NotNull UUID productId,
            @NotNull @Min(1) @Max(KitPart.MOST_PIECES) Integer quantity) {}

    @Schema(name = "KitAnswer")
    public record KitAnswer(List<PartAnswer> parts) {

        static KitAnswer of(List<KitPart> parts) {
            return new KitAnswer(parts.stream()
                    .map(part ->
                            new PartAnswer(part.product(), part.name(), part.sku(), part.quantity(), part.sellable()))
                    .toList());
        }
    }

    @Schema(
            name = "KitPartAnswer",
            description = "quantity: pieces in one kit; sellable: how many of them can be sold.")
    public record PartAnswer(UUID productId, String product, String sku, Integer quantity, Long sellable) {}
}
