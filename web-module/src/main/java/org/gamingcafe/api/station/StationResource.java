package org.gamingcafe.api.station;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Commands;
import org.gamingcafe.api.Created;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.station.StationKind;
import org.gamingcafe.cafe.station.StationPlanService;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/** Seats. */
@Path("/stations")
@Tag(name = "stations")
@ApplicationScoped
@SignedIn(Permission.STATION_READ)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StationResource {

    @Inject
    StationService stations;

    @Inject
    StationPlanService plans;

    @GET
    @Operation(summary = "The stations of a venue, by number")
    public Page<StationAnswer> list(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(stations.list(OwnVenue.of(venue), null, Page.request(size, after)), StationAnswer::of);
    }

    @POST
    @SignedIn(Permission.STATION_MANAGE)
    @Operation(
            summary = "Add stations to a group, numbered after the highest of the venue and named by prefix and number")
    @APIResponseSchema(value = StationsAnswer.class, responseCode = "201", responseDescription = "The new stations.")
    @Refuses({"station-group.not-found", "station-room.not-found", "station.count", "station.number"})
    public Response add(@HeaderParam(Commands.KEY) @Nullable String key, @Valid @NotNull StationsRequest request) {
        var command = Commands.of("POST /stations", key, request);
        var added = Retry.onConflict(
                () -> plans.add(request.groupId(), request.roomId(), request.prefix(), request.count(), command));
        return Created.at("stations", new StationsAnswer(added.group(), added.first(), added.count()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One station")
    @Refuses("station.not-found")
    public StationAnswer get(@PathParam("id") UUID id) {
        return StationAnswer.of(stations.get(new StationId(id)));
    }

    @Schema(
            name = "StationsRequest",
            example = "{\"groupId\":\"0198c0de-0000-7000-8000-000000000001\",\"prefix\":\"PC\",\"count\":20}")
    public record StationsRequest(
            @NotNull UUID groupId,
            @NotNull @Size(max = 55) String prefix,
            @NotNull @Min(1) @Max(StationPlanService.MOST) Integer count,
            @Nullable UUID roomId) {}

    @Schema(name = "StationsAnswer")
    public record StationsAnswer(UUID groupId, Integer firstNumber, Integer count) {}

    @Schema(
            description = "A seat. In state LOCKED it is free; occupiedBy is the play session on it, lastSeenAt "
                    + "when its program last said something.")
    public record StationAnswer(
            UUID id,
            Integer number,
            String name,
            String group,
            UUID groupId,
            UUID venue,
            StationView.State state,
            @Nullable UUID occupiedBy,
            StationKind kind,
            @Nullable Instant lastSeenAt) {

        static StationAnswer of(StationView station) {
            return new StationAnswer(
                    station.id().value(),
                    station.number(),
                    station.name(),
                    station.group(),
                    station.groupId(),
                    station.venue().value(),
                    station.state(),
                    station.occupiedBy(),
                    station.kind(),
                    station.lastSeenAt());
        }
    }
}
