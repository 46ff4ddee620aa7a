package org.gamingcafe.api.reservation;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.cafe.reservation.CalendarService;
import org.gamingcafe.platform.kernel.Secret;

/** What a calendar reads, which knows nothing but its link. */
@Path("/calendars")
@Tag(name = "reservations")
@ApplicationScoped
@PermitAll
public class CalendarResource {

    private static final String CALENDAR = "text/calendar";

    @Inject
    CalendarService calendars;

    @GET
    @Path("/{link}.ics")
    @Produces(CALENDAR)
    @Operation(
            summary =
                    "Bookings as iCalendar (RFC 5545), by a link of calendar-links: those of the last month and all to "
                            + "come; with If-None-Match 304 as long as nothing has changed")
    @APIResponse(responseCode = "200", description = "The calendar.")
    @APIResponse(responseCode = "304", description = "Nothing has changed.")
    @Refuses("calendar-link.not-found")
    public Response read(@PathParam("link") String link, @Context Request request) {
        var feed = calendars.feed(new Secret(link));
        var tag = new EntityTag(feed.tag());
        var cache = new CacheControl();
        cache.setPrivate(true);
        cache.setNoCache(true);
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(feed.text(), CALENDAR + ";charset=UTF-8") : unchanged)
                .tag(tag)
                .cacheControl(cache)
                .build();
    }
}
