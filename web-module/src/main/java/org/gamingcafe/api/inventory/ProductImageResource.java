package org.gamingcafe.api.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.PictureBody;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.inventory.ProductImageService;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** The picture of a product. */
@Path("/products/{id}/image")
@Tag(name = "products")
@ApplicationScoped
@SignedIn(Permission.INVENTORY_WRITE)
@Produces(MediaType.APPLICATION_JSON)
public class ProductImageResource {

    @Inject
    ProductImageService images;

    @PUT
    @Consumes({"image/png", "image/jpeg"})
    @Operation(
            summary =
                    "Show the product by this picture, in place of the one it had. At most 10 MB and 24 million pixels; it is turned "
                            + "upright, made no larger than 1920 × 1080 and drawn anew, so that no words about it are left")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Refuses({"product.not-found", "image.not-one", "image.type", "image.too-many-pixels", "file.unavailable"})
    public ProductDetailAnswer put(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @NotNull InputStream body)
            throws IOException {
        var content = PictureBody.readProduct(body);
        return ProductDetailAnswer.of(Retry.onConflict(() -> images.put(id, content, type)));
    }

    @DELETE
    @Operation(summary = "Show the product by no picture")
    @Refuses("product.not-found")
    public ProductDetailAnswer remove(@PathParam("id") UUID id) {
        return ProductDetailAnswer.of(Retry.onConflict(() -> images.remove(id)));
    }
}
