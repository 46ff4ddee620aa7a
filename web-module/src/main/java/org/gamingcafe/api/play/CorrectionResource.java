package org.gamingcafe.api.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Commands;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.play.Correction;
import org.gamingcafe.cafe.play.CorrectionService;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Bills that were too high. */
@Path("/play-sessions/{id}/corrections")
@Tag(name = "play-sessions")
@ApplicationScoped
@SignedIn(Permission.TXN_REFUND)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CorrectionResource {

    @Inject
    CorrectionService corrections;

    @POST
    @Operation(
            summary =
                    "Reverse a bill and put a lower one in its place: what was paid too much goes back to who paid it")
    @Refuses({
        "play-session.not-found",
        "play.nothing-to-correct",
        "play.correction",
        "wallet.reason",
        "step-up.required"
    })
    public PlayAnswer correct(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull CorrectionRequest request) {
        var command = Commands.of("POST /play-sessions/{id}/corrections", key, id, request);
        var correction = request.correction();
        return PlayAnswer.of(Retry.onConflict(() -> corrections.correct(id, correction, command)));
    }

    @Schema(
            description =
                    "Either when the session had ended indeed, or from when until when it was not to be paid for.",
            example = "{\"endedAt\":\"2026-03-02T19:30:00Z\",\"reason\":\"Had left at half past eight\"}")
    public record CorrectionRequest(
            @Nullable Instant endedAt,
            @Nullable Instant freeFrom,
            @Nullable Instant freeUntil,
            @NotBlank @Size(max = 200) String reason) {

        Correction correction() {
            return new Correction(endedAt, freeFrom, freeUntil, reason);
        }
    }
}
