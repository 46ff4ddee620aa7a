package org.gamingcafe.api.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.opening.ImportKind;
import org.gamingcafe.cafe.opening.OpeningImportService;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** What would become of a table. Nothing is kept, so there is no key. */
@Path("/opening/previews")
@Tag(name = "opening")
@ApplicationScoped
@SignedIn(Permission.OPENING_IMPORT)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OpeningPreviewResource {

    @Inject
    OpeningImportService imports;

    @POST
    @Operation(
            summary =
                    "Try every line of a table by the rules of its room, say what is wrong with each, and keep nothing")
    @Refuses({
        "venue.not-found",
        "opening.file",
        "opening.empty",
        "opening.too-many",
        "opening.column-missing",
        "opening.column-unknown",
        "opening.column-twice"
    })
    public PreviewAnswer preview(
            @QueryParam("venue") @Nullable UUID venue,
            @Context HttpHeaders headers,
            @Valid @NotNull ImportPreviewRequest request) {
        var tried = imports.preview(OwnVenue.of(venue), request.kind(), request.content());
        return PreviewAnswer.of(tried, headers.getAcceptableLanguages().getFirst());
    }

    @Schema(
            name = "ImportPreviewRequest",
            example = "{\"kind\":\"BALANCES\",\"content\":\"member,cash\\nM-1001,12.50\"}")
    public record ImportPreviewRequest(
            @NotNull ImportKind kind,

            @NotNull @Size(max = OpeningImportService.LONGEST_FILE)
            String content) {}
}
