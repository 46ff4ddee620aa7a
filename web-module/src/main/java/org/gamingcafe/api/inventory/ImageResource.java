package org.gamingcafe.api.inventory;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.cafe.inventory.ProductImageService;
import org.jspecify.annotations.Nullable;

/** Pictures, under the hash of what is in them: an address never shows anything else, so it may be kept for ever. */
@Path("/images/{name}")
@Tag(name = "products")
@ApplicationScoped
@PermitAll
@Produces({"image/jpeg", "image/png", "application/problem+json"})
public class ImageResource {

    private static final String BASE = "/api/v1/images/";
    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";

    @Inject
    ProductImageService images;

    /** Where a picture of this name is. */
    static @Nullable String address(@Nullable String name) {
        return name == null ? null : BASE + name;
    }

    @GET
    @Operation(
            summary =
                    "A picture, for everybody who knows its address, which nobody can guess. It may be kept for ever; with "
                            + "If-None-Match 304")
    @APIResponse(
            responseCode = "200",
            description = "The picture.",
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "304", description = "It is what the client has.")
    @Refuses({"image.not-found", "file.unavailable"})
    public Response look(@PathParam("name") String name, @Context Request request) {
        var picture = images.look(name);
        var tag = new EntityTag(name);
        var known = request.evaluatePreconditions(tag);
        var answer =
                known == null ? Response.ok(picture.content(), picture.kind().mediaType()) : known;
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, FOR_A_YEAR).build();
    }
}
