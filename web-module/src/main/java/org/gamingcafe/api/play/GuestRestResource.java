package org.gamingcafe.api.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Commands;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.play.GuestRest;
import org.gamingcafe.cafe.play.GuestService;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** What a guest has paid and not played. */
@Path("/play-sessions/{id}/rest")
@Tag(name = "play-sessions")
@ApplicationScoped
@SignedIn(Permission.PLAY_RUN)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class GuestRestResource {

    @Inject
    GuestService guests;

    @POST
    @Operation(summary = "Give a guest the rest back, in cash out of the caller's drawer or as a code for any wallet")
    @Refuses({"play-session.not-found", "play.no-rest", "play.shift", "till.shift-closed", "till.elsewhere"})
    public RestAnswer giveBack(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull RestRequest request) {
        var command = Commands.of("POST /play-sessions/{id}/rest", key, id, request);
        return RestAnswer.of(Retry.onConflict(() -> guests.giveBack(id, request.as(), request.shiftId(), command)));
    }

    @Schema(description = "Cash names the caller's open shift.", example = "{\"as\":\"VOUCHER\"}")
    public record RestRequest(
            GuestRest.@NotNull As as, @Nullable UUID shiftId) {}

    @Schema(description = "The code is there where the rest was given as a voucher; it is shown this once.")
    public record RestAnswer(
            UUID session,
            GuestRest.As as,
            Money amount,
            @Nullable String code) {

        static RestAnswer of(GuestRest rest) {
            return new RestAnswer(rest.session(), rest.as(), rest.amount(), rest.code());
        }
    }
}
