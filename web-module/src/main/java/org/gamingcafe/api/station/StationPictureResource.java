package org.gamingcafe.api.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.station.StationPictureService;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StationId;

/** Pictures of screens that were asked for by command. */
@Path("/stations/{id}/commands/{command}/picture")
@Tag(name = "stations")
@ApplicationScoped
@SignedIn(Permission.STATION_MANAGE)
@Produces({"image/png", "application/problem+json"})
public class StationPictureResource {

    @Inject
    StationPictureService pictures;

    @GET
    @Operation(summary = "What the screen has shown; kept for a day, and each look is on record")
    @APIResponse(
            responseCode = "200",
            description = "The picture.",
            content = @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Refuses("station-picture.not-found")
    public Response look(@PathParam("id") UUID id, @PathParam("command") UUID command) {
        var png = Retry.onConflict(() -> pictures.look(new StationId(id), command));
        return Response.ok(png, "image/png").build();
    }
}
