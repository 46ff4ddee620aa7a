package org.gamingcafe.api.reservation;

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
import org.gamingcafe.cafe.reservation.ReservationSettings;
import org.gamingcafe.cafe.reservation.ReservationSettingsService;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** How one books in a venue. */
@Path("/venues/{id}/reservation-settings")
@Tag(name = "venues")
@ApplicationScoped
@SignedIn
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReservationSettingsResource {

    private static final String EXAMPLE = """
            {"shortestMinutes":30,"longestMinutes":720,"mostSeats":10,"aheadDays":30,"lockMinutes":10,"graceMinutes":15,\
            "cancelMinutes":120,"remindMinutes":120,"offerMinutes":15,"deposit":{"amount":"5.00","currency":"EUR"},\
            "fee":{"amount":"5.00","currency":"EUR"}}""";

    @Inject
    ReservationSettingsService settings;

    @GET
    @Operation(summary = "How one books in a venue; the ETag is needed for an edit")
    @APIResponseSchema(value = SettingsAnswer.class, responseCode = "200", responseDescription = "The settings.")
    @Refuses("venue.not-found")
    public Response get(@PathParam("id") UUID id) {
        return answer(settings.settings(OwnVenue.of(id)));
    }

    @PUT
    @SignedIn(Permission.RESERVATION_RULES)
    @Operation(summary = "Change the settings as a whole; If-Match says which version was seen")
    @APIResponseSchema(value = SettingsAnswer.class, responseCode = "200", responseDescription = "The new settings.")
    @Refuses({
        "venue.not-found",
        "edit.if-match-missing",
        "edit.stale",
        "reservation.settings",
        "reservation.fee",
        "money.other-currency"
    })
    public Response set(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @NotNull SettingsRequest request) {
        var venue = OwnVenue.of(id);
        return answer(EditTag.edit(seen, version -> settings.set(venue, request.settings(version))));
    }

    private static Response answer(ReservationSettings settings) {
        return EditTag.answer(SettingsAnswer.of(settings), settings.version());
    }

    @Schema(name = "ReservationSettingsRequest", example = EXAMPLE)
    public record SettingsRequest(
            @NotNull @Min(1) @Max(2880) Integer shortestMinutes,
            @NotNull @Min(1) @Max(2880) Integer longestMinutes,
            @NotNull @Min(1) @Max(50) Integer mostSeats,
            @NotNull @Min(1) @Max(366) Integer aheadDays,
            @NotNull @Min(0) @Max(60) Integer lockMinutes,
            @NotNull @Min(10) @Max(15) Integer graceMinutes,
            @NotNull @Min(0) @Max(10080) Integer cancelMinutes,
            @NotNull @Min(0) @Max(10080) Integer remindMinutes,
            @NotNull @Min(1) @Max(1440) Integer offerMinutes,
            @NotNull Money deposit,
            @NotNull Money fee) {

        ReservationSettings settings(long version) {
            return new ReservationSettings(
                    shortestMinutes,
                    longestMinutes,
                    mostSeats,
                    aheadDays,
                    lockMinutes,
                    graceMinutes,
                    cancelMinutes,
                    remindMinutes,
                    offerMinutes,
                    deposit,
                    fee,
                    version);
        }
    }

    @Schema(
            name = "ReservationSettingsAnswer",
            description =
                    "How long a booking is at least and at most, for how many seats, how many days ahead; how long before "
                            + "it begins its seats are locked; how long somebody is waited for; until how long before it begins it "
                            + "is cancelled free of charge; when a mail reminds of it (0: never); how long an offer from the waiting "
                            + "list stands; what is set aside for each seat, and what of it is the fee.",
            example = EXAMPLE)
    public record SettingsAnswer(
            Integer shortestMinutes,
            Integer longestMinutes,
            Integer mostSeats,
            Integer aheadDays,
            Integer lockMinutes,
            Integer graceMinutes,
            Integer cancelMinutes,
            Integer remindMinutes,
            Integer offerMinutes,
            Money deposit,
            Money fee) {

        static SettingsAnswer of(ReservationSettings settings) {
            return new SettingsAnswer(
                    settings.shortestMinutes(),
                    settings.longestMinutes(),
                    settings.mostSeats(),
                    settings.aheadDays(),
                    settings.lockMinutes(),
                    settings.graceMinutes(),
                    settings.cancelMinutes(),
                    settings.remindMinutes(),
                    settings.offerMinutes(),
                    settings.deposit(),
                    settings.fee());
        }
    }
}
