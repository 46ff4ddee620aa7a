package org.gamingcafe.api.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.EditTag;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.play.PlaySettings;
import org.gamingcafe.cafe.play.PlaySettingsService;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** How long one plays in a venue (R11). */
@Path("/venues/{id}/play-settings")
@Tag(name = "venues")
@ApplicationScoped
@SignedIn(Permission.PLAY_READ)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PlaySettingsResource {

    private static final String EXAMPLE = """
            {"usualMinutes":120,"longestMinutes":720,"shortestMinutes":30,"extensionMinutes":30,"warningMinutes":10,\
            "autoEnd":true,"pauseMinutes":15,"graceMinutes":3}""";

    @Inject
    PlaySettingsService settings;

    @GET
    @Operation(summary = "How long one plays in a venue; the ETag is needed for an edit")
    @APIResponseSchema(value = SettingsAnswer.class, responseCode = "200", responseDescription = "The settings.")
    @Refuses("venue.not-found")
    public Response get(@PathParam("id") UUID id) {
        return answer(settings.settings(OwnVenue.of(id)));
    }

    @PUT
    @SignedIn(Permission.PLAY_RULES)
    @Operation(summary = "Change the settings as a whole; If-Match says which version was seen")
    @APIResponseSchema(value = SettingsAnswer.class, responseCode = "200", responseDescription = "The new settings.")
    @Refuses({"venue.not-found", "edit.if-match-missing", "edit.stale", "play.settings"})
    public Response set(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @NotNull SettingsRequest request) {
        var venue = OwnVenue.of(id);
        return answer(EditTag.edit(seen, version -> settings.set(venue, request.settings(version))));
    }

    private static Response answer(PlaySettings settings) {
        return EditTag.answer(SettingsAnswer.of(settings), settings.version());
    }

    @Schema(name = "PlaySettingsRequest", example = EXAMPLE)
    public record SettingsRequest(
            @NotNull @Min(1) @Max(10080) Integer usualMinutes,
            @NotNull @Min(1) @Max(10080) Integer longestMinutes,
            @NotNull @Min(1) @Max(10080) Integer shortestMinutes,
            @NotNull @Min(1) @Max(10080) Integer extensionMinutes,
            @NotNull @Min(0) @Max(60) Integer warningMinutes,
            @NotNull Boolean autoEnd,
            @NotNull @Min(0) @Max(720) Integer pauseMinutes,
            @NotNull @Min(0) @Max(60) Integer graceMinutes) {

        PlaySettings settings(long version) {
            return new PlaySettings(
                    usualMinutes,
                    longestMinutes,
                    shortestMinutes,
                    extensionMinutes,
                    warningMinutes,
                    autoEnd,
                    pauseMinutes,
                    graceMinutes,
                    version);
        }
    }

    @Schema(
            name = "PlaySettingsAnswer",
            description =
                    "How long one plays when nobody says so, at most and at least; by how much play is extended; how long "
                            + "before the end the first warning comes (the others 5 and 1 minutes before; 0: none); whether play "
                            + "ends when its time is up; how long the pauses of a session may be in sum; how long it stands still "
                            + "when its money has run out.",
            example = EXAMPLE)
    public record SettingsAnswer(
            Integer usualMinutes,
            Integer longestMinutes,
            Integer shortestMinutes,
            Integer extensionMinutes,
            Integer warningMinutes,
            Boolean autoEnd,
            Integer pauseMinutes,
            Integer graceMinutes) {

        static SettingsAnswer of(PlaySettings settings) {
            return new SettingsAnswer(
                    settings.usualMinutes(),
                    settings.longestMinutes(),
                    settings.shortestMinutes(),
                    settings.extensionMinutes(),
                    settings.warningMinutes(),
                    settings.autoEnd(),
                    settings.pauseMinutes(),
                    settings.graceMinutes());
        }
    }
}
