package org.gamingcafe.api.incident;

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
import org.gamingcafe.cafe.incident.IncidentSettings;
import org.gamingcafe.cafe.incident.IncidentSettingsService;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** When silence of seats is an incident. */
@Path("/venues/{id}/incident-settings")
@Tag(name = "venues")
@ApplicationScoped
@SignedIn(Permission.STATION_READ)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class IncidentSettingsResource {

    private static final String EXAMPLE =
            "{\"seats\":3,\"percent\":0,\"seconds\":60,\"longestMinutes\":240,\"backMinutes\":120}";

    @Inject
    IncidentSettingsService settings;

    @GET
    @Operation(summary = "When silence of seats is an incident; the ETag is needed for an edit")
    @APIResponseSchema(value = SettingsBody.class, responseCode = "200", responseDescription = "The settings.")
    @Refuses("venue.not-found")
    public Response get(@PathParam("id") UUID id) {
        return answer(settings.settings(OwnVenue.of(id)));
    }

    @PUT
    @SignedIn(Permission.STATION_MANAGE)
    @Operation(summary = "Change the settings as a whole; If-Match says which version was seen")
    @APIResponseSchema(value = SettingsBody.class, responseCode = "200", responseDescription = "The new settings.")
    @Refuses({"venue.not-found", "edit.if-match-missing", "edit.stale", "incident.settings"})
    public Response set(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @NotNull SettingsBody request) {
        var venue = OwnVenue.of(id);
        return answer(EditTag.edit(seen, version -> settings.set(venue, request.settings(version))));
    }

    private static Response answer(IncidentSettings settings) {
        return EditTag.answer(SettingsBody.of(settings), settings.version());
    }

    @Schema(
            name = "IncidentSettingsBody",
            description =
                    "So many seats that fall silent within so many seconds are an incident, or so many of a hundred seats "
                            + "at which somebody plays (0: only the number counts); how long an incident lasts at the latest; how far back "
                            + "somebody may say that one began.",
            example = EXAMPLE)
    public record SettingsBody(
            @NotNull @Min(2) @Max(1000) Integer seats,
            @NotNull @Min(0) @Max(100) Integer percent,
            @NotNull @Min(10) @Max(600) Integer seconds,
            @NotNull @Min(10) @Max(1440) Integer longestMinutes,
            @NotNull @Min(0) @Max(720) Integer backMinutes) {

        IncidentSettings settings(long version) {
            return new IncidentSettings(seats, percent, seconds, longestMinutes, backMinutes, version);
        }

        static SettingsBody of(IncidentSettings settings) {
            return new SettingsBody(
                    settings.seats(),
                    settings.percent(),
                    settings.seconds(),
                    settings.longestMinutes(),
                    settings.backMinutes());
        }
    }
}
