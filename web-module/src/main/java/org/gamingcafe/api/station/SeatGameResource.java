package org.gamingcafe.api.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.AtStation;
import org.gamingcafe.api.Commands;
import org.gamingcafe.api.Created;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.api.game.GameRunResource;
import org.gamingcafe.api.game.StationGameResource;
import org.gamingcafe.cafe.game.SeatGameService;
import org.jspecify.annotations.Nullable;

/** Games for whoever plays at a seat (docs/api/station-protocol.md); only the station itself, with its key. */
@Path("/stations/{id}/link/games")
@Tag(name = "station protocol")
@ApplicationScoped
@SignedIn
@AtStation
@Produces(MediaType.APPLICATION_JSON)
public class SeatGameResource {

    @Inject
    SeatGameService games;

    @GET
    @Operation(summary = "The games that the station has, by title")
    @Refuses({"station.not-found", "caller.not-a-station"})
    public Page<StationGameResource.SeatGameAnswer> list(@PathParam("id") UUID id) {
        StationLinkResource.mustBe(id);
        return Page.whole(games.list(), StationGameResource.SeatGameAnswer::of);
    }

    @POST
    @Path("/{game}/launches")
    @Operation(
            summary = "Whoever plays there wants to play a game; the station is told to start it with its next orders")
    @APIResponseSchema(
            value = GameRunResource.RunAnswer.class,
            responseCode = "201",
            responseDescription = "A licence of the game.")
    @Refuses({
        "station.not-found",
        "caller.not-a-station",
        "game.not-found",
        "game.nobody-plays",
        "game.not-here",
        "game.too-young",
        "game.no-licence",
        "station.command-program",
        "station.too-many-commands"
    })
    public Response launch(
            @PathParam("id") UUID id, @PathParam("game") UUID game, @HeaderParam(Commands.KEY) @Nullable String key) {
        StationLinkResource.mustBe(id);
        var command = Commands.of("POST /stations/{id}/link/games/{game}/launches", key, id, game);
        var run = Retry.onConflict(() -> games.launch(game, command));
        return Created.at("games/" + game + "/runs", GameRunResource.RunAnswer.of(run));
    }

    @POST
    @Path("/{game}/ends")
    @Operation(summary = "Say that a game does not run there any more; also of one that does not run")
    @Refuses({"station.not-found", "caller.not-a-station", "game.not-found"})
    public void ended(
            @PathParam("id") UUID id, @PathParam("game") UUID game, @HeaderParam(Commands.KEY) @Nullable String key) {
        StationLinkResource.mustBe(id);
        var command = Commands.of("POST /stations/{id}/link/games/{game}/ends", key, id, game);
        Retry.onConflict(() -> games.closed(game, command));
    }
}
