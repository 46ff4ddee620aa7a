package org.gamingcafe.api.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.identity.twofactor.FactorRemovalView;
import org.gamingcafe.identity.user.UserFactorService;
import org.gamingcafe.identity.user.UserFactorView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** The second factor of somebody else: seen, and removed for who has lost it. Of colleagues a second person decides. */
@Path("/admin/users/{accountId}/second-factor")
@Tag(name = "people")
@ApplicationScoped
@SignedIn(Permission.ACCOUNT_MANAGE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class UserFactorResource {

    @Inject
    UserFactorService factors;

    @GET
    @Operation(summary = "Whether somebody has a second factor, and whether its removal waits; goes on record")
    @Refuses("account.not-found")
    public UserFactorAnswer get(@PathParam("accountId") UUID accountId) {
        return UserFactorAnswer.of(factors.of(new AccountId(accountId)));
    }

    @POST
    @Path("/removals")
    @Operation(
            summary =
                    "Remove the second factor of somebody who was identified; all sessions end, the owner is told. Of a "
                            + "colleague it is asked of a second person, for 24 hours")
    @Refuses({
        "account.not-found",
        "role.above-own",
        "second-factor.removal-self",
        "second-factor.removal-reason",
        "second-factor.removal-open",
        "second-factor.missing",
        "step-up.required"
    })
    public FactorRemovalAnswer remove(
            @PathParam("accountId") UUID accountId, @Valid @NotNull FactorRemovalRequest request) {
        return FactorRemovalAnswer.of(
                Retry.onConflict(() -> factors.remove(new AccountId(accountId), request.identifiedBy())));
    }

    @POST
    @Path("/removals/{removalId}/approve")
    @Operation(summary = "Consent as a second person; the second factor of the colleague is removed")
    @APIResponse(responseCode = "204", description = "It is removed.")
    @Refuses({
        "account.not-found",
        "role.above-own",
        "second-factor-removal.not-found",
        "second-factor.removal-own",
        "second-factor.removal-self",
        "second-factor.removal-closed",
        "step-up.required"
    })
    public void approve(@PathParam("accountId") UUID accountId, @PathParam("removalId") UUID removalId) {
        Retry.onConflict(() -> {
            factors.approve(new AccountId(accountId), removalId);
            return true;
        });
    }

    @POST
    @Path("/removals/{removalId}/refuse")
    @Operation(summary = "Say no to the removal; the second factor stays")
    @APIResponse(responseCode = "204", description = "It stays.")
    @Refuses({"account.not-found", "role.above-own", "second-factor-removal.not-found", "second-factor.removal-closed"})
    public void refuse(@PathParam("accountId") UUID accountId, @PathParam("removalId") UUID removalId) {
        Retry.onConflict(() -> {
            factors.refuse(new AccountId(accountId), removalId);
            return true;
        });
    }

    /** @param identifiedBy how the person was identified; kept in the audit trail */
    @Schema(example = "{\"identifiedBy\":\"Showed the identity card; knew the last three visits\"}")
    public record FactorRemovalRequest(
            @NotNull @Size(min = 10, max = 500) String identifiedBy) {}

    /**
     * @param removed whether it is done
     * @param id of the request that waits for a second person, if it is not
     */
    public record FactorRemovalAnswer(
            Boolean removed, @Nullable UUID id, @Nullable Instant expiresAt) {

        static FactorRemovalAnswer of(Optional<FactorRemovalView> waiting) {
            return new FactorRemovalAnswer(
                    waiting.isEmpty(),
                    waiting.map(FactorRemovalView::id).orElse(null),
                    waiting.map(FactorRemovalView::expiresAt).orElse(null));
        }
    }

    /**
     * @param since when the app was set up
     * @param removable whether there is an app or a passkey
     * @param twoPeople whether a removal needs a second person
     * @param waiting the removal that waits for one
     */
    public record UserFactorAnswer(
            @Nullable Instant since,
            Boolean removable,
            Boolean twoPeople,
            @Nullable UUID waiting) {

        static UserFactorAnswer of(UserFactorView view) {
            var open = view.open();
            return new UserFactorAnswer(
                    view.since(), view.removable(), view.twoPeople(), open == null ? null : open.id());
        }
    }
}
