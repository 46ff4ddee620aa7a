package org.gamingcafe.api.opening;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.gamingcafe.cafe.opening.ImportKind;
import org.gamingcafe.cafe.opening.OpeningImportService;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Tables (CSV) with members, balances, products and stock that a venue had before its first day here. */
@Path("/opening/imports")
@Tag(name = "opening")
@ApplicationScoped
@SignedIn(Permission.OPENING_IMPORT)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OpeningImportResource {

    @Inject
    OpeningImportService imports;

    @GET
    @Operation(summary = "What was imported, the newest first")
    @Refuses("venue.not-found")
    public Page<ImportAnswer> list(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(imports.list(OwnVenue.of(venue), Page.request(size, after)), ImportAnswer::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One import")
    @Refuses("opening-import.not-found")
    public ImportAnswer get(@PathParam("id") UUID id) {
        return ImportAnswer.of(imports.get(id));
    }

    @POST
    @Operation(summary = "Book a table, all of it or nothing; opening.line names the first line that cannot be booked")
    @APIResponseSchema(value = ImportAnswer.class, responseCode = "201", responseDescription = "The import.")
    @Refuses({
        "venue.not-found",
        "opening.file",
        "opening.empty",
        "opening.too-many",
        "opening.column-missing",
        "opening.column-unknown",
        "opening.column-twice",
        "opening.name",
        "opening.line",
        "step-up.required"
    })
    public Response book(
            @QueryParam("venue") @Nullable UUID venue,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull ImportRequest request) {
        var where = OwnVenue.of(venue);
        var command = Commands.of("POST /opening/imports", key, where, request);
        var made = Retry.onConflict(
                () -> imports.book(where, request.kind(), request.fileName(), request.content(), command));
        return Created.at("opening/imports/" + made.id(), ImportAnswer.of(made));
    }

    @POST
    @Path("/{id}/undo")
    @Operation(summary = "Take an import back by reversal, all of it or nothing, while nothing of it has been used")
    @Refuses({"opening-import.not-found", "opening.used", "opening.undone", "wallet.reason", "step-up.required"})
    public ImportAnswer undo(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull UndoRequest request) {
        var command = Commands.of("POST /opening/imports/{id}/undo", key, id, request);
        return ImportAnswer.of(Retry.onConflict(() -> imports.undo(id, request.reason(), command)));
    }

    /** @param fileName what is kept of the file, besides what its lines become */
    @Schema(
            name = "ImportRequest",
            example =
                    "{\"kind\":\"BALANCES\",\"fileName\":\"old-house.csv\",\"content\":\"member,cash\\nM-1001,12.50\"}")
    public record ImportRequest(
            @NotNull ImportKind kind,

            @NotBlank @Size(max = OpeningImportService.LONGEST_NAME)
            String fileName,

            @NotNull @Size(max = OpeningImportService.LONGEST_FILE)
            String content) {}

    @Schema(name = "ImportUndoRequest", example = "{\"reason\":\"wrong file\"}")
    public record UndoRequest(@NotBlank @Size(max = 200) String reason) {}
}
