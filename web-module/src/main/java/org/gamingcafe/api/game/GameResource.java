package org.gamingcafe.api.game;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Created;
import org.gamingcafe.api.EditTag;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.game.GameEdit;
import org.gamingcafe.cafe.game.GameService;
import org.gamingcafe.cafe.game.GameView;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/** The catalogue of games of a venue (R05). */
@Path("/games")
@Tag(name = "games")
@ApplicationScoped
@SignedIn(Permission.STATION_READ)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class GameResource {

    private static final String EXAMPLE =
            "{\"title\":\"Chess\",\"fromAge\":6,\"program\":\"chess.exe\",\"licences\":10,\"groupIds\":[],\"stationIds\":[]}";

    @Inject
    GameService games;

    @GET
    @Operation(summary = "The games of a venue by title; with retired=true those that are in the catalogue no more")
    @Refuses("venue.not-found")
    public Page<GameAnswer> list(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("retired") @Nullable Boolean retired,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        var isRetired = retired != null && retired;
        return Page.of(games.list(OwnVenue.of(venue), isRetired, Page.request(size, after)), GameAnswer::of);
    }

    @POST
    @SignedIn(Permission.STATION_MANAGE)
    @Operation(summary = "Add a game to the catalogue")
    @APIResponseSchema(value = GameAnswer.class, responseCode = "201", responseDescription = "The game.")
    @Refuses({
        "venue.not-found",
        "station-group.not-found",
        "station.not-found",
        "game.taken",
        "game.title",
        "game.age",
        "game.program",
        "game.licences",
        "game.places"
    })
    public Response add(@QueryParam("venue") @Nullable UUID venue, @Valid @NotNull GameRequest request) {
        var where = OwnVenue.of(venue);
        var game = Retry.onConflict(() -> games.add(where, request.edit()));
        return Created.at("games/" + game.id(), GameAnswer.of(game));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One game; the ETag is needed for an edit")
    @APIResponseSchema(value = GameAnswer.class, responseCode = "200", responseDescription = "The game.")
    @Refuses("game.not-found")
    public Response get(@PathParam("id") UUID id) {
        return answer(games.get(id));
    }

    @PUT
    @Path("/{id}")
    @SignedIn(Permission.STATION_MANAGE)
    @Operation(summary = "Change a game as a whole; If-Match says which version was seen. Who plays it goes on")
    @APIResponseSchema(value = GameAnswer.class, responseCode = "200", responseDescription = "The game as it is now.")
    @Refuses({
        "game.not-found",
        "edit.if-match-missing",
        "edit.stale",
        "station-group.not-found",
        "station.not-found",
        "game.taken",
        "game.title",
        "game.age",
        "game.program",
        "game.licences",
        "game.places"
    })
    public Response edit(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @NotNull GameRequest request) {
        var wanted = request.edit();
        return answer(EditTag.edit(seen, version -> games.edit(id, wanted, version)));
    }

    @POST
    @Path("/{id}/retire")
    @SignedIn(Permission.STATION_MANAGE)
    @Operation(summary = "Take a game out of the catalogue; who plays it goes on, and what was played stays on record")
    @APIResponseSchema(value = GameAnswer.class, responseCode = "200", responseDescription = "The game.")
    @Refuses("game.not-found")
    public Response retire(@PathParam("id") UUID id) {
        return answer(Retry.onConflict(() -> games.retire(id)));
    }

    private static Response answer(GameView game) {
        return EditTag.answer(GameAnswer.of(game), game.version());
    }

    @Schema(name = "GameRequest", example = EXAMPLE)
    public record GameRequest(
            @NotNull @Size(max = GameEdit.LONGEST_TITLE) String title,
            @NotNull @Min(0) @Max(GameEdit.OLDEST) Integer fromAge,
            @NotNull @Size(max = GameEdit.LONGEST_PROGRAM) String program,
            @Min(0) @Max(GameEdit.MOST_LICENCES) @Nullable Integer licences,
            @NotNull @Size(max = GameEdit.MOST_GROUPS) List<@NotNull UUID> groupIds,
            @NotNull @Size(max = GameEdit.MOST_STATIONS) List<@NotNull UUID> stationIds) {

        GameEdit edit() {
            return new GameEdit(
                    title,
                    fromAge,
                    program,
                    licences,
                    groupIds,
                    stationIds.stream().map(StationId::new).toList());
        }
    }

    @Schema(
            name = "GameAnswer",
            description =
                    "fromAge: for whom it is rated. licences: so many seats may run it at once, absent: as many as "
                            + "like; taken: so many do now. groupIds: all their stations have it; stationIds: these besides.")
    public record GameAnswer(
            UUID id,
            String title,
            Integer fromAge,
            String program,
            @Nullable Integer licences,
            Integer taken,
            List<UUID> groupIds,
            List<UUID> stationIds,
            @Nullable Instant retiredAt) {

        static GameAnswer of(GameView game) {
            return new GameAnswer(
                    game.id(),
                    game.title(),
                    game.fromAge(),
                    game.program(),
                    game.licences(),
                    game.taken(),
                    game.groups(),
                    game.stations().stream().map(StationId::value).toList(),
                    game.retiredAt());
        }
    }
}
