package org.gamingcafe.api.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.report.VenueDay;
import org.gamingcafe.cafe.report.VenueDayService;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** What business days have brought. */
@Path("/reports")
@Tag(name = "reports")
@ApplicationScoped
@SignedIn(Permission.FINANCIALS_VIEW)
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {

    private static final String CSV = "text/csv";

    @Inject
    VenueDayService days;

    @GET
    @Path("/days")
    @Operation(
            summary = "Figures of business days that are over, both days included (at most 366): sessions, time played,"
                    + " occupancy, revenue without tax, new members; with Accept: text/csv or format=csv as a table")
    @Refuses({"venue.not-found", "report.span"})
    public Page<VenueDayAnswer> days(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to) {
        return Page.whole(days.list(OwnVenue.of(venue), from, to), VenueDayAnswer::of);
    }

    @GET
    @Path("/days")
    @Produces(CSV + ";qs=0.1")
    @Operation(hidden = true, summary = "The same as a table; a path and method have one entry in the contract")
    public Response export(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to) {
        return Response.ok(days.export(OwnVenue.of(venue), from, to), CSV + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"days.csv\"")
                .build();
    }

    /** @param occupancy in basis points of the time that all seats stood open */
    @Schema(
            name = "VenueDay",
            description =
                    "A business day of a venue. occupancy: basis points of the time that all seats stood open; play"
                            + " beyond the opening hours makes it more than 10000. Revenue is without tax.")
    public record VenueDayAnswer(
            LocalDate day,
            Long sessions,
            Duration played,
            Long seats,
            Duration open,
            Integer occupancy,
            Money playRevenue,
            Money goodsRevenue,
            Long newMembers,
            Instant countedAt) {

        static VenueDayAnswer of(VenueDay day) {
            return new VenueDayAnswer(
                    day.day(),
                    day.sessions(),
                    day.played(),
                    day.seats(),
                    day.open(),
                    day.occupancy(),
                    day.play(),
                    day.goods(),
                    day.newMembers(),
                    day.countedAt());
        }
    }
}
