package org.gamingcafe.api.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.reservation.CalendarService;
import org.jspecify.annotations.Nullable;

/** Links by which a calendar reads bookings. */
@Path("/calendar-links")
@Tag(name = "reservations")
@ApplicationScoped
@SignedIn
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CalendarLinkResource {

    @Inject
    CalendarService calendars;

    @POST
    @Operation(
            summary = "A new link to the caller's bookings, or with venue to all of the venue, without names (needs "
                    + "reservation:rules). It is told this once; the one before opens nothing any more")
    @APIResponseSchema(value = LinkAnswer.class, responseCode = "201", responseDescription = "The link.")
    @Refuses("venue.not-found")
    public Response issue(@QueryParam("venue") @Nullable UUID venue) {
        var link = Retry.onConflict(() -> venue == null ? calendars.issue() : calendars.issue(OwnVenue.of(venue)));
        var cache = new CacheControl();
        cache.setNoStore(true);
        return Response.status(Response.Status.CREATED)
                .entity(new LinkAnswer(link.reveal()))
                .cacheControl(cache)
                .build();
    }

    @DELETE
    @Path("/current")
    @Operation(summary = "The link opens nothing any more")
    @APIResponse(responseCode = "204", description = "It is revoked.")
    @Refuses({"calendar-link.not-found", "venue.not-found"})
    public void revoke(@QueryParam("venue") @Nullable UUID venue) {
        Retry.onConflict(() -> {
            if (venue == null) {
                calendars.revoke();
            } else {
                calendars.revoke(OwnVenue.of(venue));
            }
            return true;
        });
    }

    @Schema(name = "CalendarLinkAnswer", description = "Whoever has the link reads the bookings; it is a secret.")
    public record LinkAnswer(String url) {}
}
