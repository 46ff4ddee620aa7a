package org.gamingcafe.api.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.EditTag;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.station.StationRules;
import org.gamingcafe.cafe.station.StationRulesService;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** What may run at the stations of a venue, and what happens to who has gone (R02). */
@Path("/venues/{id}/station-rules")
@Tag(name = "stations")
@ApplicationScoped
@SignedIn(Permission.STATION_READ)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StationRulesResource {

    private static final String EXAMPLE = """
            {"allowed":["chess.exe","steam.exe"],"onForeign":"WARN","idleSeconds":600,"promptSeconds":60,"onIdle":"PAUSE"}""";

    @Inject
    StationRulesService rules;

    @GET
    @Operation(
            summary = "The rules of all groups of a venue that have none of their own; the ETag is needed for an edit")
    @APIResponseSchema(value = RulesAnswer.class, responseCode = "200", responseDescription = "The rules.")
    @Refuses("venue.not-found")
    public Response ofVenue(@PathParam("id") UUID id) {
        return answer(rules.ofVenue(OwnVenue.of(id)));
    }

    @PUT
    @SignedIn(Permission.STATION_MANAGE)
    @Operation(summary = "Change these rules as a whole; If-Match says which version was seen")
    @APIResponseSchema(value = RulesAnswer.class, responseCode = "200", responseDescription = "The new rules.")
    @Refuses({"venue.not-found", "edit.if-match-missing", "edit.stale", "station-rules.allowed", "station-rules.seconds"
    })
    public Response setOfVenue(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @NotNull RulesRequest request) {
        var venue = OwnVenue.of(id);
        return answer(EditTag.edit(seen, version -> rules.setOfVenue(venue, request.rules(version))));
    }

    static Response answer(StationRules rules) {
        return EditTag.answer(RulesAnswer.of(rules), rules.version());
    }

    @Schema(name = "StationRulesRequest", example = EXAMPLE)
    public record RulesRequest(
            @NotNull @Size(max = StationRules.MOST_PROGRAMS)
            List<@NotNull @Size(max = StationRules.LONGEST_PROGRAM) String> allowed,

            StationRules.@NotNull Foreign onForeign,
            @NotNull @Min(0) @Max(StationRules.LONGEST_IDLE) Integer idleSeconds,

            @NotNull @Min(StationRules.SHORTEST_PROMPT) @Max(StationRules.LONGEST_PROMPT)
            Integer promptSeconds,

            StationRules.@NotNull Idle onIdle) {

        StationRules rules(long version) {
            return new StationRules(allowed, onForeign, idleSeconds, promptSeconds, onIdle, version);
        }
    }

    @Schema(
            name = "StationRulesAnswer",
            description =
                    "allowed: names of programs, none: all of them. idleSeconds: after which somebody counts as gone, 0: "
                            + "never; they are asked for promptSeconds first.",
            example = EXAMPLE)
    public record RulesAnswer(
            List<String> allowed,
            StationRules.Foreign onForeign,
            Integer idleSeconds,
            Integer promptSeconds,
            StationRules.Idle onIdle) {

        static RulesAnswer of(StationRules rules) {
            return new RulesAnswer(
                    rules.allowed(), rules.onForeign(), rules.idleSeconds(), rules.promptSeconds(), rules.onIdle());
        }
    }
}
