package org.gamingcafe.api.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.identity.login.LoginAttemptView;
import org.gamingcafe.identity.login.LoginHistoryService;
import org.gamingcafe.identity.risk.Assessment;
import org.gamingcafe.identity.risk.RiskKind;
import org.jspecify.annotations.Nullable;

/** Who tried to sign in as the caller. */
@Path("/auth/login-history")
@Tag(name = "auth")
@ApplicationScoped
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public class LoginHistoryResource {

    @Inject
    LoginHistoryService history;

    @Inject
    VenueService venues;

    @GET
    @Operation(summary = "The last 50 attempts to sign in to the caller's account, newest first")
    public Page<AttemptAnswer> latest() {
        return Page.whole(history.mine(), attempt -> AttemptAnswer.of(attempt, place(attempt)));
    }

    @POST
    @Path("/{id}/confirm")
    @Operation(
            summary = "\"That was me\": a doubtful sign-in is not marked any more, and the next one like it is usual")
    @APIResponse(responseCode = "204", description = "The house has learnt it.")
    @Refuses("login-attempt.not-found")
    public void confirm(@PathParam("id") UUID id) {
        Retry.onConflict(() -> {
            history.confirm(id);
            return id;
        });
    }

    /** The venue if the address is one of its own, else the city. */
    private @Nullable String place(LoginAttemptView attempt) {
        var venue = attempt.venue();
        var name = venue == null ? null : venues.name(venue).orElse(null);
        return name == null && !attempt.place().isEmpty() ? attempt.place() : name;
    }

    /**
     * @param way where the password was shown
     * @param device browser and system; absent if the client does not say
     * @param ip absent once it was forgotten
     * @param place the venue to whose addresses the caller belonged, else city and country; absent if unknown
     * @param suspicious whether the owner should look at it
     * @param riskScore how doubtful it looked, 0 to 100; absent if nobody asked
     * @param riskReasons what spoke against it, loudest first
     * @param confirmed whether the owner has said that it was them
     */
    public record AttemptAnswer(
            UUID id,
            Instant at,
            Boolean success,
            LoginAttemptView.Reason reason,
            LoginAttemptView.Way way,
            @Nullable String device,
            @Nullable String ip,
            @Nullable String place,
            Boolean suspicious,
            @Nullable Integer riskScore,
            List<RiskKind> riskReasons,
            Boolean confirmed) {

        static AttemptAnswer of(LoginAttemptView attempt, @Nullable String place) {
            return new AttemptAnswer(
                    attempt.id(),
                    attempt.at(),
                    attempt.success(),
                    attempt.reason(),
                    attempt.way(),
                    attempt.device().isEmpty() ? null : attempt.device(),
                    attempt.ip().isEmpty() ? null : attempt.ip(),
                    place,
                    attempt.suspicious(),
                    attempt.score(),
                    attempt.doubts().stream().map(Assessment.Reason::kind).toList(),
                    attempt.confirmed());
        }
    }
}
