package org.gamingcafe.api.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.identity.privacy.ExportFormat;
import org.gamingcafe.identity.privacy.ExportService;
import org.gamingcafe.identity.privacy.ExportView;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** The copy of the caller's own data. */
@Path("/auth/account")
@Tag(name = "auth")
@ApplicationScoped
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public class DataExportResource {

    @Inject
    ExportService exports;

    @GET
    @Path("/export-data")
    @Operation(
            summary =
                    "Begin a copy of one's data, or see the one that is under way; a mail says when it is ready (D05)")
    @APIResponseSchema(value = ExportAnswer.class, responseCode = "202", responseDescription = "It is under way.")
    @Refuses({"step-up.required", "limit.exceeded"})
    public Response request() {
        return Response.accepted(ExportAnswer.of(Retry.onConflict(exports::request)))
                .build();
    }

    @GET
    @Path("/data-exports")
    @Operation(summary = "The copies that the caller has asked for, newest first, with how far each is")
    public Page<ExportAnswer> history(
            @QueryParam("size") @Nullable Integer size, @QueryParam("after") @Nullable String after) {
        return Page.of(exports.mine(Page.request(size, after)), ExportAnswer::of);
    }

    @GET
    @Path("/download-data/{ticket}")
    @Operation(
            summary = "Take the copy along, by the ticket in the mail, for seven days; each time is on record",
            description = "For its signed-in owner only, who has just shown a factor. JSON as docs/api/"
                    + "data-export.schema.json says, or a page for reading with format=HTML.")
    @APIResponse(responseCode = "200", description = "The copy, as a file.")
    @Refuses({"data-export.not-found", "step-up.required"})
    public Response download(@PathParam("ticket") String ticket, @QueryParam("format") @Nullable ExportFormat format) {
        var wanted = format == null ? ExportFormat.JSON : format;
        var file = Retry.onConflict(() -> exports.openByTicket(new Secret(ticket), wanted));
        return Response.ok(file.content(), file.type() + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .build();
    }

    /**
     * @param percent how much of it is put together
     * @param readyAt absent until it is
     * @param expiresAt until when it opens; absent until it is ready
     * @param downloads how often it was opened
     */
    public record ExportAnswer(
            UUID id,
            ExportView.State state,
            Instant requestedAt,
            Integer percent,
            @Nullable Instant readyAt,
            @Nullable Instant expiresAt,
            Integer downloads,
            @Nullable Instant lastDownload) {

        static ExportAnswer of(ExportView view) {
            return new ExportAnswer(
                    view.id(),
                    view.state(),
                    view.requestedAt(),
                    view.percent(),
                    view.readyAt(),
                    view.expiresAt(),
                    view.downloads(),
                    view.lastDownload());
        }
    }
}
