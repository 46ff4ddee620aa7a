package org.gamingcafe.api.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import org.gamingcafe.cafe.station.CommandKind;
import org.gamingcafe.cafe.station.CommandView;
import org.gamingcafe.cafe.station.Means;
import org.gamingcafe.cafe.station.StationCommandService;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/** What stations are told to do (G185). */
@Path("/stations/{id}/commands")
@Tag(name = "stations")
@ApplicationScoped
@SignedIn(Permission.STATION_COMMAND)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StationCommandResource {

    @Inject
    StationCommandService commands;

    @GET
    @SignedIn(Permission.STATION_READ)
    @Operation(summary = "What the station was told, newest first")
    @Refuses("station.not-found")
    public Page<CommandAnswer> list(
            @PathParam("id") UUID id,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(commands.history(new StationId(id), Page.request(size, after)), CommandAnswer::of);
    }

    @POST
    @Operation(summary = "Tell the station to do something; it is done when the device says so")
    @APIResponseSchema(value = CommandAnswer.class, responseCode = "201", responseDescription = "The command.")
    @Refuses({
        "station.not-found",
        "station.command-unsupported",
        "station.command-argument",
        "station.command-alone",
        "station.command-volume",
        "station.too-many-commands"
    })
    public Response ask(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull CommandRequest request) {
        var command = Commands.of("POST /stations/{id}/commands", key, id, request);
        var told = Retry.onConflict(() -> commands.ask(new StationId(id), request.kind(), request.argument(), command));
        return Created.at("stations/" + id + "/commands/" + told.id(), CommandAnswer.of(told));
    }

    @GET
    @Path("/{command}")
    @SignedIn(Permission.STATION_READ)
    @Operation(summary = "How it stands with a command")
    @Refuses("station-command.not-found")
    public CommandAnswer get(@PathParam("id") UUID id, @PathParam("command") UUID command) {
        return CommandAnswer.of(commands.get(new StationId(id), command));
    }

    @Schema(
            name = "StationCommandRequest",
            example = "{\"kind\":\"MESSAGE\",\"argument\":\"We close in ten minutes.\"}")
    public record CommandRequest(
            @NotNull CommandKind kind,

            @Size(max = StationCommandService.LONGEST_ARGUMENT) @Nullable
            String argument) {}

    @Schema(
            name = "StationCommandAnswer",
            description = "PENDING: nobody has got it yet; SENT: the device has not said anything; DONE and FAILED say "
                    + "what the device says; TIMED_OUT: it has not said anything until dueAt.")
    public record CommandAnswer(
            UUID id,
            CommandKind kind,
            @Nullable String argument,
            Means means,
            CommandView.State state,
            Instant askedAt,
            @Nullable UUID askedBy,
            Instant dueAt,
            @Nullable Instant endedAt,
            @Nullable String answer) {

        static CommandAnswer of(CommandView command) {
            return new CommandAnswer(
                    command.id(),
                    command.kind(),
                    command.argument(),
                    command.means(),
                    command.state(),
                    command.askedAt(),
                    command.askedBy() == null ? null : command.askedBy().value(),
                    command.dueAt(),
                    command.endedAt(),
                    command.answer());
        }
    }
}
