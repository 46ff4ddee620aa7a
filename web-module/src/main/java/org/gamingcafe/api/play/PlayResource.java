package org.gamingcafe.api.play;

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
import org.gamingcafe.cafe.play.NewPlay;
import org.gamingcafe.cafe.play.PlayChangeService;
import org.gamingcafe.cafe.play.PlayService;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.cafe.reservation.Party;
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

    @Inject
    PlayChangeService changes;

    @GET
    @Operation(
            summary =
                    "The caller's own sessions; with venue all of that venue, with account those of one member in it (needs"
                            + " play:read); newest first")
    public Page<PlayAnswer> list(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("account") @Nullable UUID account,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        var page = Page.request(size, after);
        if (account != null) {
            return Page.of(plays.list(OwnVenue.of(venue), new AccountId(account), page), PlayAnswer::of);
        }
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
    @Operation(summary = "Seat somebody at a station; time is paid as it goes by, from a wallet, a credit or cash")
    @APIResponseSchema(value = PlayAnswer.class, responseCode = "201", responseDescription = "The running session.")
    @Refuses({
        "station.not-found",
        "member.not-found",
        "station.taken",
        "play.already-playing",
        "admission.denied",
        "wallet.insufficient-funds",
        "wallet.frozen",
        "wallet.credit-used-up",
        "play.not-paid-for",
        "play.length",
        "reservation.seat-reserved",
        "reservation.wrong-code",
        "tariff.none"
    })
    public Response start(@HeaderParam(Commands.KEY) @Nullable String key, @Valid @NotNull StartRequest request) {
        var command = Commands.of("POST /play-sessions", key, request);
        var play = Retry.onConflict(() -> plays.start(request.play(), command));
        return Created.at("play-sessions/" + play.id(), PlayAnswer.of(play));
    }

    @POST
    @Path("/{id}/pause")
    @SignedIn(Permission.PLAY_RUN)
    @Operation(summary = "Pause a session; paused time costs nothing")
    @Refuses({"play-session.not-found", "play.not-running", "play.pause-used-up", "play.already-ended"})
    public PlayAnswer pause(@PathParam("id") UUID id, @HeaderParam(Commands.KEY) @Nullable String key) {
        var command = Commands.of("POST /play-sessions/{id}/pause", key, id);
        return PlayAnswer.of(Retry.onConflict(() -> plays.pause(id, command)));
    }

    @POST
    @Path("/{id}/resume")
    @SignedIn(Permission.PLAY_RUN)
    @Operation(summary = "Go on with a paused session")
    @Refuses({"play-session.not-found", "play.not-paused", "wallet.insufficient-funds", "wallet.frozen"})
    public PlayAnswer resume(@PathParam("id") UUID id, @HeaderParam(Commands.KEY) @Nullable String key) {
        var command = Commands.of("POST /play-sessions/{id}/resume", key, id);
        return PlayAnswer.of(Retry.onConflict(() -> plays.resume(id, command)));
    }

    @POST
    @Path("/{id}/end")
    @SignedIn(Permission.PLAY_RUN)
    @Operation(summary = "End a session: it is billed, paid from the wallet, and gets its receipt")
    @Refuses({"play-session.not-found", "play.already-ended"})
    public PlayAnswer end(@PathParam("id") UUID id, @HeaderParam(Commands.KEY) @Nullable String key) {
        var command = Commands.of("POST /play-sessions/{id}/end", key, id);
        return PlayAnswer.of(Retry.onConflict(() -> plays.end(id, command)));
    }

    @POST
    @Path("/{id}/extend")
    @SignedIn(Permission.PLAY_RUN)
    @Operation(summary = "Let a session go on longer than was agreed, by as much as is usual if nobody says so")
    @Refuses({
        "play-session.not-found",
        "play.already-ended",
        "play.not-running",
        "play.too-long",
        "reservation.seat-claimed",
        "admission.denied",
        "wallet.insufficient-funds",
        "wallet.frozen"
    })
    public PlayAnswer extend(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull ExtendRequest request) {
        var command = Commands.of("POST /play-sessions/{id}/extend", key, id, request);
        return PlayAnswer.of(Retry.onConflict(() -> changes.extend(id, request.minutes(), command)));
    }

    @POST
    @Path("/{id}/payments")
    @SignedIn(Permission.PLAY_RUN)
    @Operation(summary = "Set more money aside for a session: the player's own, or a guest's cash")
    @Refuses({
        "play-session.not-found",
        "play.already-ended",
        "play.shift",
        "wallet.insufficient-funds",
        "play.not-paid-for"
    })
    public PlayAnswer pay(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull PaymentRequest request) {
        var command = Commands.of("POST /play-sessions/{id}/payments", key, id, request);
        return PlayAnswer.of(Retry.onConflict(() -> changes.pay(id, request.amount(), request.shiftId(), command)));
    }

    @POST
    @Path("/{id}/move")
    @SignedIn(Permission.PLAY_RUN)
    @Operation(summary = "Go on at another seat, at its prices, with no new minimum")
    @Refuses({
        "play-session.not-found",
        "station.not-found",
        "station.taken",
        "station.not-ready",
        "reservation.seat-reserved",
        "play.not-running",
        "wallet.insufficient-funds"
    })
    public PlayAnswer move(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull MoveRequest request) {
        var command = Commands.of("POST /play-sessions/{id}/move", key, id, request);
        var station = new StationId(request.stationId());
        return PlayAnswer.of(Retry.onConflict(() -> changes.move(id, station, command)));
    }

    @Schema(
            description =
                    "A member plays PREPAID or, with credit, POSTPAID; somebody of the house STAFF (needs play:staff). A GUEST has no account and pays "
                            + "in cash before. Minutes say for how long; left out, as long as is usual in the venue. A seat that "
                            + "somebody has booked is locked for them: the booker is known by the account, others of the party "
                            + "by the code of the seat, or the desk names the booking.",
            example = "{\"stationId\":\"01980000-0000-7000-8000-000000000001\","
                    + "\"accountId\":\"01980000-0000-7000-8000-000000000002\",\"mode\":\"PREPAID\"}")
    public record StartRequest(
            @NotNull UUID stationId,
            @Nullable UUID accountId,
            PlayView.@NotNull Mode mode,
            @Nullable Boolean accompanied,
            @Nullable @Min(1) @Max(10080) Integer minutes,
            @Nullable @Valid GuestRequest guest,
            @Nullable UUID reservationId,
            @Nullable @Size(min = 1, max = 40) String reservationCode) {

        NewPlay play() {
            return new NewPlay(
                    new StationId(stationId),
                    mode,
                    accountId == null ? null : new AccountId(accountId),
                    Boolean.TRUE.equals(accompanied),
                    minutes,
                    guest == null ? null : guest.guest(),
                    party());
        }

        private @Nullable Party party() {
            return reservationId == null && reservationCode == null ? null : new Party(reservationId, reservationCode);
        }
    }

    @Schema(
            description =
                    "Somebody without an account: a name or none, and the cash they pay into the caller's open shift.")
    public record GuestRequest(
            @Nullable @Size(max = 80) String name,
            @NotNull Money paid,
            @NotNull UUID shiftId) {

        NewPlay.Guest guest() {
            return new NewPlay.Guest(name, paid, shiftId);
        }
    }

    @Schema(example = "{\"minutes\":30}")
    public record ExtendRequest(
            @Nullable @Min(1) @Max(10080) Integer minutes) {}

    @Schema(description = "A guest's cash names the caller's open shift.")
    public record PaymentRequest(
            @NotNull Money amount, @Nullable UUID shiftId) {}

    public record MoveRequest(@NotNull UUID stationId) {}
}
