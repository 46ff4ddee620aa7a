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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.EditTag;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.station.Hardware;
import org.gamingcafe.cafe.station.Machine;
import org.gamingcafe.cafe.station.PlugKind;
import org.gamingcafe.cafe.station.RegistryService;
import org.gamingcafe.cafe.station.StationDetails;
import org.gamingcafe.cafe.station.StationEdit;
import org.gamingcafe.cafe.station.StationKind;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/** What stands at a seat, and where (R05). */
@Path("/stations/{id}/details")
@Tag(name = "stations")
@ApplicationScoped
@SignedIn(Permission.STATION_MANAGE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StationDetailsResource {

    @Inject
    RegistryService registry;

    @GET
    @SignedIn(Permission.STATION_READ)
    @Operation(summary = "Everything about a station; the ETag is needed for an edit")
    @APIResponseSchema(
            value = StationDetailsAnswer.class,
            responseCode = "200",
            responseDescription = "The station, its machine, its place and what it can be told.")
    @Refuses("station.not-found")
    public Response get(@PathParam("id") UUID id) {
        return answer(registry.get(new StationId(id)));
    }

    @PUT
    @Operation(
            summary = "Change name, group, room, machine and hardware as a whole; If-Match says which version was seen")
    @APIResponseSchema(
            value = StationDetailsAnswer.class,
            responseCode = "200",
            responseDescription = "The station as it is now.")
    @Refuses({
        "station.not-found",
        "station-group.not-found",
        "station-room.not-found",
        "edit.if-match-missing",
        "edit.stale",
        "station.name",
        "station.mac",
        "station.plug-address",
        "station.warranty"
    })
    public Response edit(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @NotNull EditRequest request) {
        var wanted = request.edit();
        return answer(EditTag.edit(seen, version -> registry.edit(new StationId(id), wanted, version)));
    }

    @PUT
    @Path("/place")
    @Operation(summary = "Put the station somewhere on the floor plan of a room; whoever is last is right")
    @APIResponseSchema(
            value = StationDetailsAnswer.class,
            responseCode = "200",
            responseDescription = "The station at its place.")
    @Refuses({"station.not-found", "station-room.not-found", "station.plan"})
    public Response place(@PathParam("id") UUID id, @Valid @NotNull PlaceRequest request) {
        return answer(
                Retry.onConflict(() -> registry.place(new StationId(id), request.roomId(), request.x(), request.y())));
    }

    @POST
    @Path("/retire")
    @Operation(summary = "Take the station off the floor; what was played there stays on record")
    @APIResponseSchema(
            value = StationDetailsAnswer.class,
            responseCode = "200",
            responseDescription = "The station, which is there no more.")
    @Refuses({"station.not-found", "station.taken"})
    public Response retire(@PathParam("id") UUID id) {
        return answer(Retry.onConflict(() -> registry.retire(new StationId(id))));
    }

    private static Response answer(StationDetails details) {
        return EditTag.answer(StationDetailsAnswer.of(details), details.edition());
    }

    @Schema(
            name = "StationEditRequest",
            example = "{\"name\":\"PC-01\",\"groupId\":\"0198c0de-0000-7000-8000-000000000001\",\"kind\":\"PC\"}")
    public record EditRequest(
            @NotNull @Size(max = 60) String name,
            @NotNull UUID groupId,
            @Nullable UUID roomId,
            @NotNull StationKind kind,
            @Size(max = 17) @Nullable String mac,
            @Nullable PlugKind plugKind,
            @Size(max = 60) @Nullable String plugAddress,
            @Size(max = Hardware.LONGEST_NOTES) @Nullable String hardware,
            @Size(max = Hardware.LONGEST_SERIAL) @Nullable String serial,
            @Nullable LocalDate purchasedOn,
            @Nullable LocalDate warrantyUntil) {

        StationEdit edit() {
            return new StationEdit(
                    name,
                    groupId,
                    roomId,
                    new Machine(kind, mac, plugKind, plugAddress),
                    new Hardware(hardware, serial, purchasedOn, warrantyUntil));
        }
    }

    @Schema(name = "StationPlaceRequest")
    public record PlaceRequest(
            @NotNull UUID roomId,
            @NotNull @Min(0) @Max(RegistryService.PLAN) Integer x,
            @NotNull @Min(0) @Max(RegistryService.PLAN) Integer y) {}
}
