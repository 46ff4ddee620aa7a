package org.gamingcafe.api.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Created;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.station.RegistryService;
import org.gamingcafe.cafe.station.RoomView;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Parts of the floor. */
@Path("/station-rooms")
@Tag(name = "stations")
@ApplicationScoped
@SignedIn(Permission.STATION_MANAGE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StationRoomResource {

    @Inject
    RegistryService registry;

    @GET
    @SignedIn(Permission.STATION_READ)
    @Operation(summary = "The rooms of a venue, in their order")
    @Refuses("venue.not-found")
    public Page<RoomAnswer> list(@QueryParam("venue") @Nullable UUID venue) {
        return Page.whole(registry.rooms(OwnVenue.of(venue)), RoomAnswer::of);
    }

    @POST
    @Operation(summary = "Add a room behind those that are there")
    @APIResponseSchema(value = RoomAnswer.class, responseCode = "201", responseDescription = "The room.")
    @Refuses({"venue.not-found", "station-room.taken", "station-room.too-many", "station.name"})
    public Response add(@QueryParam("venue") @Nullable UUID venue, @Valid @NotNull RoomRequest request) {
        var where = OwnVenue.of(venue);
        return Created.at(
                "station-rooms", RoomAnswer.of(Retry.onConflict(() -> registry.addRoom(where, request.name()))));
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Call a room differently")
    @Refuses({"station-room.not-found", "station-room.taken", "station.name"})
    public RoomAnswer rename(@PathParam("id") UUID id, @Valid @NotNull RoomRequest request) {
        return RoomAnswer.of(Retry.onConflict(() -> registry.renameRoom(id, request.name())));
    }

    @Schema(name = "StationRoomRequest", example = "{\"name\":\"Ground floor\"}")
    public record RoomRequest(@NotNull @Size(max = 60) String name) {}

    @Schema(name = "StationRoomAnswer")
    public record RoomAnswer(UUID id, String name, Integer position) {

        static RoomAnswer of(RoomView room) {
            return new RoomAnswer(room.id(), room.name(), room.position());
        }
    }
}
