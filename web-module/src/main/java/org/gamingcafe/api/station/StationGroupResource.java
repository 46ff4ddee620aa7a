package org.gamingcafe.api.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import org.gamingcafe.cafe.station.GroupView;
import org.gamingcafe.cafe.station.StationPlanService;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Groups of seats that share a price. */
@Path("/station-groups")
@Tag(name = "stations")
@ApplicationScoped
@SignedIn(Permission.STATION_READ)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StationGroupResource {

    @Inject
    StationService stations;

    @Inject
    StationPlanService plans;

    @GET
    @Operation(summary = "The groups of a venue, in their order")
    @Refuses("venue.not-found")
    public Page<GroupAnswer> list(@QueryParam("venue") @Nullable UUID venue) {
        return Page.whole(stations.groups(OwnVenue.of(venue)), GroupAnswer::of);
    }

    @POST
    @SignedIn(Permission.STATION_MANAGE)
    @Operation(summary = "Add a group behind those that are there")
    @APIResponseSchema(value = GroupAnswer.class, responseCode = "201", responseDescription = "The group.")
    @Refuses({"venue.not-found", "station-group.taken", "station.name"})
    public Response add(@QueryParam("venue") @Nullable UUID venue, @Valid @NotNull GroupRequest request) {
        var where = OwnVenue.of(venue);
        var group = Retry.onConflict(() -> plans.addGroup(where, request.name()));
        return Created.at("station-groups", GroupAnswer.of(group));
    }

    @Schema(name = "StationGroupRequest", example = "{\"name\":\"PC\"}")
    public record GroupRequest(@NotNull @Size(max = 60) String name) {}

    @Schema(name = "StationGroupAnswer")
    public record GroupAnswer(UUID id, String name, Integer position) {

        static GroupAnswer of(GroupView group) {
            return new GroupAnswer(group.id(), group.name(), group.position());
        }
    }
}
