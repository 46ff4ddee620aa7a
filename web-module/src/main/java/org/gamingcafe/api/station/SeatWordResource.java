package org.gamingcafe.api.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.AtStation;
import org.gamingcafe.api.Created;
import org.gamingcafe.api.PictureBody;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.play.SeatSignInService;
import org.gamingcafe.cafe.station.StaffCallService;
import org.gamingcafe.cafe.station.StationPictureService;
import org.gamingcafe.cafe.station.StationReport;
import org.gamingcafe.cafe.station.StationReportService;
import org.jspecify.annotations.Nullable;

/** What a station has to say beside its heartbeats (docs/api/station-protocol.md); only the station itself, with its key. */
@Path("/stations/{id}/link")
@Tag(name = "station protocol")
@ApplicationScoped
@SignedIn
@AtStation
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SeatWordResource {

    @Inject
    SeatSignInService signIns;

    @Inject
    StaffCallService calls;

    @Inject
    StationReportService reports;

    @Inject
    StationPictureService pictures;

    @POST
    @Path("/sign-in-codes")
    @Operation(
            summary =
                    "A new code for the lock screen, by which a member sits down with their phone; the one before is over")
    @APIResponseSchema(value = SignInCodeAnswer.class, responseCode = "201", responseDescription = "The code.")
    @Refuses({"station.not-found", "caller.not-a-station"})
    public Response code(@PathParam("id") UUID id) {
        StationLinkResource.mustBe(id);
        var shown = Retry.onConflict(signIns::show);
        return Created.at(
                "stations/" + id + "/link/sign-in-codes",
                new SignInCodeAnswer(shown.code(), shown.url(), shown.expiresAt()));
    }

    @POST
    @Path("/staff-calls")
    @Operation(summary = "Ask for somebody of the house; while a call is open another one is the same")
    @APIResponseSchema(
            value = StaffCallResource.CallAnswer.class,
            responseCode = "201",
            responseDescription = "The call.")
    @Refuses({"station.not-found", "caller.not-a-station", "station.text"})
    public Response call(@PathParam("id") UUID id, @Valid @NotNull CallRequest request) {
        StationLinkResource.mustBe(id);
        var call = Retry.onConflict(() -> calls.call(request.text()));
        return Created.at("staff-calls", StaffCallResource.CallAnswer.of(call));
    }

    @POST
    @Path("/reports")
    @Operation(
            summary = "Say that something is wrong: a program that is not allowed, somebody who tampers, the machine")
    @APIResponseSchema(
            value = StationReportResource.ReportAnswer.class,
            responseCode = "201",
            responseDescription = "The report.")
    @Refuses({"station.not-found", "caller.not-a-station", "station.report", "station.too-many-reports"})
    public Response report(@PathParam("id") UUID id, @Valid @NotNull ReportRequest request) {
        StationLinkResource.mustBe(id);
        var report = Retry.onConflict(() -> reports.report(request.kind(), request.detail()));
        return Created.at("stations/" + id + "/reports", StationReportResource.ReportAnswer.of(report));
    }

    @PUT
    @Path("/commands/{command}/picture")
    @Consumes("image/png")
    @Operation(summary = "The picture that a SCREENSHOT command has asked for, before the command is answered")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Refuses({"station.not-found", "caller.not-a-station", "station-command.not-found", "station.picture"})
    public void picture(@PathParam("id") UUID id, @PathParam("command") UUID command, @NotNull InputStream body)
            throws IOException {
        StationLinkResource.mustBe(id);
        var png = PictureBody.read(body);
        Retry.onConflict(() -> {
            pictures.keep(command, png);
            return true;
        });
    }

    @Schema(name = "SignInCodeAnswer", description = "Counts for three minutes, and for one member.")
    public record SignInCodeAnswer(String code, String url, Instant expiresAt) {

        @Override
        public String toString() {
            return "SignInCodeAnswer";
        }
    }

    @Schema(name = "StaffCallRequest", example = "{\"text\":\"The headset is broken\"}")
    public record CallRequest(
            @Size(max = StaffCallService.LONGEST) @Nullable String text) {}

    @Schema(name = "StationReportRequest", example = "{\"kind\":\"FOREIGN_PROCESS\",\"detail\":\"x.exe\"}")
    public record ReportRequest(
            StationReport.@NotNull Kind kind,
            @NotNull @Size(max = StationReport.LONGEST) String detail) {}
}
