package org.gamingcafe.api.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.AtStation;
import org.gamingcafe.api.Commands;
import org.gamingcafe.api.Created;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.ShownToken;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.member.CardNumber;
import org.gamingcafe.cafe.member.CardService;
import org.gamingcafe.cafe.play.AskedAtSeat;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.cafe.play.SeatActService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What people do at a seat (docs/api/station-protocol.md); only the station itself, with its key. */
@Path("/stations/{id}/link")
@Tag(name = "station protocol")
@ApplicationScoped
@SignedIn
@AtStation
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SeatActResource {

    @Inject
    SeatActService acts;

    @Inject
    CardService cards;

    @Inject
    ShownToken tokens;

    @POST
    @Path("/sit-downs")
    @Operation(
            summary = "Somebody sits down at the station, by a card or by the access token of who has signed in there; "
                    + "again gives the same session")
    @APIResponseSchema(value = SatAnswer.class, responseCode = "201", responseDescription = "Who sits there.")
    @Refuses({
        "station.not-found",
        "caller.not-a-station",
        "station.sit-down",
        "card.refused",
        "token.invalid",
        "token.expired",
        "token.stale",
        "station.taken",
        "station.not-ready",
        "play.already-playing",
        "reservation.seat-reserved",
        "reservation.wrong-code",
        "member.not-active",
        "member.blocked",
        "admission.denied",
        "wallet.insufficient-funds"
    })
    public Response sitDown(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull SitDownRequest request) {
        StationLinkResource.mustBe(id);
        var person = person(request);
        var code = request.code();
        var command = code == null
                ? Commands.of("POST /stations/{id}/link/sit-downs", key, id, person)
                : Commands.of("POST /stations/{id}/link/sit-downs", key, id, person, code);
        var sat = Retry.onConflict(() -> acts.sitDown(person, code, command));
        return Created.at(
                "play-sessions/" + sat.session(),
                new SatAnswer(sat.session(), sat.player(), sat.state(), sat.bookedElsewhere()));
    }

    /** What proves who it is goes no further than this door: the command names only the person. */
    private AccountId person(SitDownRequest request) {
        var token = request.accessToken();
        var card = request.card();
        if (token != null && card == null) {
            return tokens.member(token);
        }
        if (card != null && token == null) {
            return Retry.onConflict(() -> cards.tapped(new CardNumber(card)));
        }
        throw new InvalidInput("card", "station.sit-down");
    }

    @POST
    @Path("/pauses")
    @Operation(summary = "Whoever sits there pauses, or has gone; again gives the same answer")
    @Refuses({"station.not-found", "caller.not-a-station", "play.not-running", "play.pause-used-up"})
    public OrdersAnswer pause(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull WhyRequest request) {
        StationLinkResource.mustBe(id);
        var command = Commands.of("POST /stations/{id}/link/pauses", key, id, request);
        return OrdersAnswer.of(Retry.onConflict(() -> acts.pause(request.why(), command)));
    }

    @POST
    @Path("/ends")
    @Operation(
            summary =
                    "Whoever sits there leaves, or has gone; what was not played goes back. Again gives the same answer")
    @Refuses({"station.not-found", "caller.not-a-station"})
    public OrdersAnswer end(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull WhyRequest request) {
        StationLinkResource.mustBe(id);
        var command = Commands.of("POST /stations/{id}/link/ends", key, id, request);
        return OrdersAnswer.of(Retry.onConflict(() -> acts.end(request.why(), command)));
    }

    @Schema(
            name = "SitDownRequest",
            description =
                    "By a card or an access token; with the code of the seat who belongs to a party that has booked it.",
            example = "{\"card\":\"04A2B3C4D5E680\",\"code\":\"7K3M-Q2ZD\"}")
    public record SitDownRequest(
            @Nullable @Size(max = 8192) String accessToken,
            @Nullable @Size(max = CardNumber.LONGEST_READ) String card,
            @Nullable @Size(min = 1, max = 40) String code) {

        @Override
        public String toString() {
            return "SitDownRequest";
        }
    }

    @Schema(
            name = "SatAnswer",
            description = "Who sits at the station; bookedElsewhere is a booking of theirs that waits at other seats.")
    public record SatAnswer(
            UUID sessionId,
            String player,
            PlayView.State state,
            @Nullable UUID bookedElsewhere) {}

    @Schema(name = "SeatWhyRequest", example = "{\"why\":\"IDLE\"}")
    public record WhyRequest(AskedAtSeat.@NotNull Why why) {}
}
