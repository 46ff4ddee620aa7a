package org.gamingcafe.api.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
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
import org.gamingcafe.cafe.incident.IncidentService;
import org.gamingcafe.cafe.incident.IncidentView;
import org.gamingcafe.cafe.incident.NewIncident;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/** Incidents: several seats at which nobody can play. */
@Path("/incidents")
@Tag(name = "stations")
@ApplicationScoped
@SignedIn(Permission.STATION_READ)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class IncidentResource {

    private static final String CSV = "text/csv";

    @Inject
    IncidentService incidents;

    @GET
    @Operation(
            summary =
                    "Incidents of the venue, the latest first; open=true: those that last, open=false: those that are over")
    @Refuses("venue.not-found")
    public Page<IncidentAnswer> list(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("open") @Nullable Boolean open,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(incidents.list(OwnVenue.of(venue), open, Page.request(size, after)), IncidentAnswer::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary =
                    "One of them with its seats and whom it keeps from playing, money with fin:view; the ETag is needed for "
                            + "an edit. With Accept: text/csv or format=csv whom it concerned as a table (needs fin:view)")
    @APIResponseSchema(value = IncidentDetailAnswer.class, responseCode = "200", responseDescription = "The incident.")
    @Refuses("incident.not-found")
    public Response get(@PathParam("id") UUID id) {
        var detail = incidents.get(id);
        return EditTag.answer(IncidentDetailAnswer.of(detail), detail.incident().version());
    }

    @GET
    @Path("/{id}")
    @SignedIn(Permission.FINANCIALS_VIEW)
    @Produces(CSV + ";qs=0.1")
    @Operation(hidden = true, summary = "The same as a table; a path and method have one entry in the contract")
    public Response export(@PathParam("id") UUID id) {
        return Response.ok(incidents.export(id), CSV + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"incident.csv\"")
                .build();
    }

    @POST
    @SignedIn(Permission.STATION_MANAGE)
    @Operation(
            summary =
                    "Say that nobody can play: in the whole venue, in a room, or at some seats, from now or from a time in "
                            + "the past, which needs a fresh factor; with until it is over already. Who plays there pays "
                            + "nothing meanwhile and keeps the seat; whoever opens it, or is linked to them, is left out")
    @APIResponseSchema(value = IncidentAnswer.class, responseCode = "201", responseDescription = "The incident.")
    @Refuses({
        "venue.not-found",
        "station.not-found",
        "station-room.not-found",
        "incident.from",
        "incident.until",
        "incident.seats",
        "incident.seats-out",
        "step-up.required",
        "wallet.reason"
    })
    public Response open(
            @QueryParam("venue") @Nullable UUID venue,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull IncidentRequest request) {
        var where = OwnVenue.of(venue);
        var wanted = new NewIncident(
                where,
                request.roomId(),
                request.stationIds() == null
                        ? List.of()
                        : request.stationIds().stream().map(StationId::new).toList(),
                request.reason(),
                request.from(),
                request.until(),
                request.untilHeard());
        var command = Commands.of("POST /incidents", key, where, request);
        var incident = Retry.onConflict(() -> incidents.open(wanted, command));
        return Created.at("incidents/" + incident.id(), IncidentAnswer.of(incident));
    }

    @POST
    @Path("/{id}/close")
    @SignedIn(Permission.STATION_MANAGE)
    @Operation(summary = "Everybody can play again")
    @Refuses({"incident.not-found", "incident.over"})
    public IncidentAnswer close(@PathParam("id") UUID id, @HeaderParam(Commands.KEY) @Nullable String key) {
        var command = Commands.of("POST /incidents/{id}/close", key, id);
        return IncidentAnswer.of(Retry.onConflict(() -> incidents.close(id, command)));
    }

    @PUT
    @Path("/{id}/reason")
    @SignedIn(Permission.STATION_MANAGE)
    @Operation(summary = "It had another reason; If-Match says which version was seen")
    @APIResponseSchema(value = IncidentAnswer.class, responseCode = "200", responseDescription = "The incident.")
    @Refuses({"incident.not-found", "edit.if-match-missing", "edit.stale", "wallet.reason"})
    public Response rename(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @NotNull ReasonRequest request) {
        var incident = EditTag.edit(seen, version -> incidents.rename(id, request.reason(), version));
        return EditTag.answer(IncidentAnswer.of(incident), incident.version());
    }

    @Schema(
            description =
                    "A room, or seats, or nothing of both for the whole venue. Without a time it begins now; with until it is over already. untilHeard: "
                            + "for each seat it is over as soon as the seat is heard of again; else when somebody says so.",
            example = "{\"reason\":\"Fuse of row A\",\"from\":\"2026-03-02T10:05:00Z\",\"untilHeard\":true}")
    public record IncidentRequest(
            @Nullable UUID roomId,
            @Nullable @Size(max = NewIncident.MOST) List<@NotNull UUID> stationIds,
            @NotBlank @Size(max = 200) String reason,
            @Nullable Instant from,
            @Nullable Instant until,
            @NotNull Boolean untilHeard) {}

    @Schema(name = "IncidentReasonRequest", example = "{\"reason\":\"Fuse of row A\"}")
    public record ReasonRequest(@NotBlank @Size(max = 200) String reason) {}

    @Schema(
            description =
                    "An incident: what it concerns (seats that fell silent together, the venue, a room, seats), since when, when it "
                            + "ends at the latest, and how it was closed (all seats heard of again, by somebody, after the longest time).")
    public record IncidentAnswer(
            UUID id,
            UUID venueId,
            IncidentView.Scope scope,
            @Nullable UUID roomId,
            String reason,
            Boolean untilHeard,
            Instant from,
            Instant openedAt,
            @Nullable UUID openedBy,
            Instant latestAt,
            @Nullable Instant closedAt,
            @Nullable UUID closedBy,
            IncidentView.@Nullable How closedHow,
            Integer seats,
            Integer lasting) {

        static IncidentAnswer of(IncidentView incident) {
            return new IncidentAnswer(
                    incident.id(),
                    incident.venue().value(),
                    incident.scope(),
                    incident.room(),
                    incident.reason(),
                    incident.untilHeard(),
                    incident.from(),
                    incident.openedAt(),
                    incident.openedBy(),
                    incident.latestAt(),
                    incident.closedAt(),
                    incident.closedBy(),
                    incident.closedHow(),
                    incident.seats(),
                    incident.lasting());
        }
    }
}
