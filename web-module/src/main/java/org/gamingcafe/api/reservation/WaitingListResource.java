package org.gamingcafe.api.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.gamingcafe.cafe.reservation.WaitingService;
import org.gamingcafe.cafe.reservation.WaitingView;
import org.jspecify.annotations.Nullable;

/** Members who would like seats that are taken. */
@Path("/waiting-list")
@Tag(name = "reservations")
@ApplicationScoped
@SignedIn
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WaitingListResource {

    @Inject
    WaitingService waiting;

    @GET
    @Operation(
            summary = "For what the caller waits or has waited, the latest first; with venue who waits there "
                    + "(needs reservation:read), in the order in which they are asked")
    @Refuses("venue.not-found")
    public Page<WaitingAnswer> list(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        var page = Page.request(size, after);
        return Page.of(venue == null ? waiting.mine(page) : waiting.list(OwnVenue.of(venue), page), WaitingAnswer::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One of them: the caller's own, or any of the venue with reservation:read")
    @Refuses("waiting-entry.not-found")
    public WaitingAnswer get(@PathParam("id") UUID id) {
        return WaitingAnswer.of(waiting.get(id));
    }

    @POST
    @Operation(
            summary = "Wait for seats that are taken: a member for themselves, or the desk for one (reservation:run)")
    @APIResponseSchema(
            value = WaitingAnswer.class,
            responseCode = "201",
            responseDescription = "The place in the queue.")
    @Refuses({
        "venue.not-found",
        "member.not-found",
        "station-group.not-found",
        "waiting-list.seats-free",
        "waiting-list.already",
        "waiting-list.account",
        "reservation.too-many",
        "reservation.closed"
    })
    public Response join(
            @QueryParam("venue") @Nullable UUID venue,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull BookingBody request) {
        var where = OwnVenue.of(venue);
        var command = Commands.of("POST /waiting-list", key, where, request);
        var entry = Retry.onConflict(() -> waiting.join(where, request.booking(), command));
        return Created.at("waiting-list/" + entry.id(), WaitingAnswer.of(entry));
    }

    @POST
    @Path("/{id}/leave")
    @Operation(summary = "Wait no longer; an offer is declined at the booking")
    @Refuses({"waiting-entry.not-found", "reservation.over"})
    public WaitingAnswer leave(@PathParam("id") UUID id, @HeaderParam(Commands.KEY) @Nullable String key) {
        var command = Commands.of("POST /waiting-list/{id}/leave", key, id);
        return WaitingAnswer.of(Retry.onConflict(() -> waiting.leave(id, command)));
    }

    @Schema(
            description =
                    "Somebody who waits. The place is 1 for whoever is asked next; once seats are offered, the booking to "
                            + "be accepted is named, and until when.")
    public record WaitingAnswer(
            UUID id,
            UUID venueId,
            UUID accountId,
            UUID groupId,
            String group,
            Integer seats,
            Instant startsAt,
            Instant endsAt,
            WaitingView.State state,
            Integer place,
            @Nullable UUID reservationId,
            @Nullable Instant answerBy) {

        static WaitingAnswer of(WaitingView entry) {
            return new WaitingAnswer(
                    entry.id(),
                    entry.venue().value(),
                    entry.account().value(),
                    entry.groupId(),
                    entry.group(),
                    entry.seats(),
                    entry.startsAt(),
                    entry.endsAt(),
                    entry.state(),
                    entry.place(),
                    entry.reservation(),
                    entry.answerBy());
        }
    }
}
