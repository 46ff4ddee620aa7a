package org.gamingcafe.api.play;

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
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.play.PlayService;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/** Play sessions. */
@Path("/play-sessions")
@Tag(name = "play-sessions")
@ApplicationScoped
@SignedIn
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PlayResource {

    @Inject
    PlayService plays;

    @GET
    @Operation(summary = "The caller's own sessions; with venue all of that venue (needs play:read); newest first")
    public Page<PlayAnswer> list(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        var page = Page.request(size, after);
        return Page.of(venue == null ? plays.mine(page) : plays.list(OwnVenue.of(venue), page), PlayAnswer::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One session: the caller's own, or any of the venue with play:read")
    @Refuses("play-session.not-found")
    public PlayAnswer get(@PathParam("id") UUID id) {
        return PlayAnswer.of(plays.get(id));
    }

    @POST
    @SignedIn(Permission.PLAY_RUN)
    @Operation(summary = "Seat a member at a station; time is paid from the wallet as it goes by")
    @APIResponseSchema(value = PlayAnswer.class, responseCode = "201", responseDescription = "The running session.")
    @Refuses({
        "station.not-found",
        "member.not-found",
        "station.taken",
        "play.already-playing",
        "admission.denied",
        "wallet.insufficient-funds",
        "tariff.none"
    })
    public Response start(@HeaderParam(Commands.KEY) @Nullable String key, @Valid @NotNull StartRequest request) {
        var command = Commands.of("POST /play-sessions", key, request);
        var station = new StationId(request.stationId());
        var account = new AccountId(request.accountId());
        var play = Retry.onConflict(() ->
                plays.start(station, account, request.mode(), Boolean.TRUE.equals(request.accompanied()), command));
        return Created.at("play-sessions/" + play.id(), PlayAnswer.of(play));
    }

    @POST
    @Path("/{id}/pause")
    @SignedIn(Permission.PLAY_RUN)
    @Operation(summary = "Pause a session; paused time costs nothing")
    @Refuses({"play-session.not-found", "play.not-active"})
    public PlayAnswer pause(@PathParam("id") UUID id, @HeaderParam(Commands.KEY) @Nullable String key) {
        var command = Commands.of("POST /play-sessions/{id}/pause", key, id);
        return PlayAnswer.of(Retry.onConflict(() -> plays.pause(id, command)));
    }

    @POST
    @Path("/{id}/resume")
    @SignedIn(Permission.PLAY_RUN)
    @Operation(summary = "Go on with a paused session")
    @Refuses({"play-session.not-found", "play.not-paused", "wallet.insufficient-funds"})
    public PlayAnswer resume(@PathParam("id") UUID id, @HeaderParam(Commands.KEY) @Nullable String key) {
        var command = Commands.of("POST /play-sessions/{id}/resume", key, id);
        return PlayAnswer.of(Retry.onConflict(() -> plays.resume(id, command)));
    }

    @POST
    @Path("/{id}/end")
    @SignedIn(Permission.PLAY_RUN)
    @Operation(summary = "End a session: it is billed, paid from the wallet, and gets its receipt")
    @Refuses({"play-session.not-found", "play.ended"})
    public PlayAnswer end(@PathParam("id") UUID id, @HeaderParam(Commands.KEY) @Nullable String key) {
        var command = Commands.of("POST /play-sessions/{id}/end", key, id);
        return PlayAnswer.of(Retry.onConflict(() -> plays.end(id, command)));
    }

    @Schema(
            example = "{\"stationId\":\"01980000-0000-7000-8000-000000000001\","
                    + "\"accountId\":\"01980000-0000-7000-8000-000000000002\",\"mode\":\"PREPAID\"}")
    public record StartRequest(
            @NotNull UUID stationId,
            @NotNull UUID accountId,
            @NotNull PlayView.Mode mode,
            @Nullable Boolean accompanied) {}

    @Schema(
            description =
                    "A play session. While it runs, seconds and total are those of this moment; paidUntil is when "
                            + "the money that is set aside runs out, mustEndAt when the house rules end it. The receipt's number is there once it has ended.")
    public record PlayAnswer(
            UUID id,
            UUID stationId,
            UUID accountId,
            UUID venue,
            PlayView.State state,
            Instant startedAt,
            @Nullable Instant endedAt,
            Instant paidUntil,
            @Nullable Instant mustEndAt,
            Long billableSeconds,
            Money total,
            @Nullable String receiptNumber) {

        static PlayAnswer of(PlayView play) {
            return new PlayAnswer(
                    play.id(),
                    play.stationId().value(),
                    play.accountId().value(),
                    play.venue().value(),
                    play.state(),
                    play.startedAt(),
                    play.endedAt(),
                    play.paidUntil(),
                    play.mustEndAt(),
                    play.billableSeconds(),
                    play.total(),
                    play.receiptNumber());
        }
    }
}
