package org.gamingcafe.api.game;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Commands;
import org.gamingcafe.api.Created;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.game.GameRun;
import org.gamingcafe.cafe.game.GameRunService;
import org.gamingcafe.cafe.game.GameService;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/** Who plays a game now, and starting and closing it at a seat (R05). */
@Path("/games/{id}/runs")
@Tag(name = "games")
@ApplicationScoped
@SignedIn(Permission.STATION_COMMAND)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class GameRunResource {

    @Inject
    GameService games;

    @Inject
    GameRunService runs;

    @GET
    @SignedIn(Permission.STATION_READ)
    @Operation(summary = "The licences of a game that are in use: at which seat, and by which session")
    @Refuses("game.not-found")
    public Page<RunAnswer> list(@PathParam("id") UUID id) {
        return Page.whole(games.runs(id), RunAnswer::of);
    }

    @POST
    @Operation(
            summary =
                    "Start a game for who plays at a seat. It takes a licence; it is back when the game is closed or was "
                            + "not started, and at the latest when the session ends or moves. Where nothing can be told, as at a "
                            + "console, somebody starts it by hand")
    @APIResponseSchema(value = RunAnswer.class, responseCode = "201", responseDescription = "Who plays it.")
    @Refuses({
        "game.not-found",
        "station.not-found",
        "game.nobody-plays",
        "game.not-here",
        "game.too-young",
        "game.no-licence",
        "station.command-program",
        "station.too-many-commands"
    })
    public Response launch(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull LaunchRequest request) {
        var command = Commands.of("POST /games/{id}/runs", key, id, request);
        var ageSeen = request.ageSeen() != null && request.ageSeen();
        var run = Retry.onConflict(() -> runs.launch(id, new StationId(request.stationId()), ageSeen, command));
        return Created.at("games/" + id + "/runs", RunAnswer.of(run));
    }

    @POST
    @Path("/close")
    @Operation(summary = "Have a seat close a game; its licence is back when the seat has")
    @APIResponseSchema(value = ClosingAnswer.class, responseCode = "200", responseDescription = "It is told so.")
    @Refuses({"game.not-found", "station.not-found", "game.not-running", "station.too-many-commands"})
    public ClosingAnswer close(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull SeatRequest request) {
        var command = Commands.of("POST /games/{id}/runs/close", key, id, request);
        var closing = Retry.onConflict(() -> runs.close(id, new StationId(request.stationId()), command));
        return new ClosingAnswer(closing.game(), closing.station().value());
    }

    @POST
    @Path("/give-back")
    @Operation(summary = "Say that a game does not run at a seat any more; its licence is back")
    @APIResponseSchema(value = ClosingAnswer.class, responseCode = "200", responseDescription = "It is back.")
    @Refuses({"game.not-found", "station.not-found", "game.not-running"})
    public ClosingAnswer giveBack(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull SeatRequest request) {
        var command = Commands.of("POST /games/{id}/runs/give-back", key, id, request);
        var closing = Retry.onConflict(() -> runs.giveBack(id, new StationId(request.stationId()), command));
        return new ClosingAnswer(closing.game(), closing.station().value());
    }

    @Schema(
            name = "GameLaunchRequest",
            description =
                    "ageSeen: the caller has looked at a document of the guest who plays there; of members what is "
                            + "known counts.",
            example = "{\"stationId\":\"0198c0de-0000-7000-8000-000000000001\"}")
    public record LaunchRequest(
            @NotNull UUID stationId, @Nullable Boolean ageSeen) {}

    @Schema(name = "GameSeatRequest", example = "{\"stationId\":\"0198c0de-0000-7000-8000-000000000001\"}")
    public record SeatRequest(@NotNull UUID stationId) {}

    @Schema(name = "GameClosingAnswer")
    public record ClosingAnswer(UUID gameId, UUID stationId) {}

    @Schema(name = "GameRunAnswer", description = "Who plays a game, and so has one of its licences.")
    public record RunAnswer(
            UUID id, UUID gameId, String title, UUID sessionId, UUID stationId, Integer number, Instant startedAt) {

        public static RunAnswer of(GameRun run) {
            return new RunAnswer(
                    run.id(),
                    run.game(),
                    run.title(),
                    run.session(),
                    run.station().value(),
                    run.number(),
                    run.startedAt());
        }
    }
}
