package org.gamingcafe.api.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
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
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.station.StationReport;
import org.gamingcafe.cafe.station.StationReportService;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/** What programs at stations have noticed. */
@Path("/stations/{id}/reports")
@Tag(name = "stations")
@ApplicationScoped
@SignedIn(Permission.STATION_READ)
@Produces(MediaType.APPLICATION_JSON)
public class StationReportResource {

    @Inject
    StationReportService reports;

    @GET
    @Operation(summary = "What the program at the station has noticed within 30 days, newest first")
    @Refuses("station.not-found")
    public Page<ReportAnswer> list(
            @PathParam("id") UUID id,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(reports.list(new StationId(id), Page.request(size, after)), ReportAnswer::of);
    }

    @Schema(name = "StationReportAnswer")
    public record ReportAnswer(UUID id, StationReport.Kind kind, String detail, Instant reportedAt) {

        static ReportAnswer of(StationReport report) {
            return new ReportAnswer(report.id(), report.kind(), report.detail(), report.reportedAt());
        }
    }
}
