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
import org.gamingcafe.api.Created;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.station.MaintenanceService;
import org.gamingcafe.cafe.station.TicketView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/** What is wrong with stations. */
@Path("/stations/{id}/tickets")
@Tag(name = "stations")
@ApplicationScoped
@SignedIn(Permission.STATION_COMMAND)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StationTicketResource {

    @Inject
    MaintenanceService maintenance;

    @GET
    @SignedIn(Permission.STATION_READ)
    @Operation(summary = "What is and was wrong with the station, newest first")
    @Refuses("station.not-found")
    public Page<TicketAnswer> list(
            @PathParam("id") UUID id,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(maintenance.history(new StationId(id), Page.request(size, after)), TicketAnswer::of);
    }

    @POST
    @Operation(summary = "Say what is wrong; until it is closed nobody sits down there")
    @APIResponseSchema(value = TicketAnswer.class, responseCode = "201", responseDescription = "The ticket.")
    @Refuses({"station.not-found", "station-ticket.reason"})
    public Response open(@PathParam("id") UUID id, @Valid @NotNull TicketRequest request) {
        var ticket = Retry.onConflict(() -> maintenance.open(new StationId(id), request.reason()));
        return Created.at("stations/" + id + "/tickets", TicketAnswer.of(ticket));
    }

    @POST
    @Path("/{ticket}/close")
    @Operation(summary = "Say that it is in order again; with the last ticket the seat is free")
    @Refuses({"station-ticket.not-found", "station-ticket.closed", "station-ticket.reason"})
    public TicketAnswer close(
            @PathParam("id") UUID id, @PathParam("ticket") UUID ticket, @Valid @NotNull CloseRequest request) {
        var closed = Retry.onConflict(() -> maintenance.close(new StationId(id), ticket, request.note()));
        return TicketAnswer.of(closed);
    }

    @Schema(name = "StationTicketRequest", example = "{\"reason\":\"The screen flickers\"}")
    public record TicketRequest(
            @NotNull @Size(max = MaintenanceService.LONGEST) String reason) {}

    @Schema(name = "StationTicketCloseRequest", example = "{\"note\":\"New cable\"}")
    public record CloseRequest(
            @Size(max = MaintenanceService.LONGEST) @Nullable
            String note) {}

    @Schema(name = "StationTicketAnswer")
    public record TicketAnswer(
            UUID id,
            String reason,
            Instant openedAt,
            @Nullable UUID openedBy,
            @Nullable Instant closedAt,
            @Nullable UUID closedBy,
            @Nullable String note) {

        static TicketAnswer of(TicketView ticket) {
            return new TicketAnswer(
                    ticket.id(),
                    ticket.reason(),
                    ticket.openedAt(),
                    value(ticket.openedBy()),
                    ticket.closedAt(),
                    value(ticket.closedBy()),
                    ticket.note());
        }

        private static @Nullable UUID value(@Nullable AccountId person) {
            return person == null ? null : person.value();
        }
    }
}
