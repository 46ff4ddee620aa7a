package org.gamingcafe.api.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.station.StaffCallService;
import org.gamingcafe.cafe.station.StaffCallView;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Who sits at a seat and asks for somebody of the house. */
@Path("/staff-calls")
@Tag(name = "stations")
@ApplicationScoped
@SignedIn(Permission.STATION_READ)
@Produces(MediaType.APPLICATION_JSON)
public class StaffCallResource {

    @Inject
    StaffCallService calls;

    @GET
    @Operation(summary = "Calls of a venue that nobody has taken, who waits longest first")
    @Refuses("venue.not-found")
    public Page<CallAnswer> list(@QueryParam("venue") @Nullable UUID venue) {
        return Page.whole(calls.open(OwnVenue.of(venue)), CallAnswer::of);
    }

    @POST
    @Path("/{call}/take")
    @SignedIn(Permission.STATION_COMMAND)
    @Operation(summary = "Say that one goes there")
    @Refuses({"staff-call.not-found", "staff-call.taken"})
    public CallAnswer take(@PathParam("call") UUID call) {
        return CallAnswer.of(Retry.onConflict(() -> calls.take(call)));
    }

    @Schema(name = "StaffCallAnswer", description = "takenBy: who has gone there.")
    public record CallAnswer(
            UUID id,
            UUID stationId,
            Integer number,
            @Nullable String text,
            Instant calledAt,
            @Nullable Instant takenAt,
            @Nullable UUID takenBy) {

        static CallAnswer of(StaffCallView call) {
            var by = call.takenBy();
            return new CallAnswer(
                    call.id(),
                    call.station().value(),
                    call.number(),
                    call.text(),
                    call.calledAt(),
                    call.takenAt(),
                    by == null ? null : by.value());
        }
    }
}
