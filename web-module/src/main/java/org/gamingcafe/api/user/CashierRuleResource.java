package org.gamingcafe.api.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.identity.user.CashierRuleService;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Whether the cashiers of a venue must have a second factor (D27). */
@Path("/admin/second-factor-rule")
@Tag(name = "people")
@ApplicationScoped
@SignedIn(Permission.ACCOUNT_MANAGE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CashierRuleResource {

    @Inject
    CashierRuleService rule;

    @GET
    @Operation(summary = "Whether the cashiers of a venue must have a second factor; they must unless said otherwise")
    @Refuses("venue.not-found")
    public CashierRuleAnswer get(@QueryParam("venue") @Nullable UUID venue) {
        return new CashierRuleAnswer(rule.isRequired(OwnVenue.of(venue)));
    }

    @PUT
    @Operation(
            summary =
                    "Decide it; switched on, it ends the sessions of those who have none, and their next sign-in sets "
                            + "one up")
    @Refuses({"venue.not-found", "step-up.required"})
    public CashierRuleAnswer set(
            @QueryParam("venue") @Nullable UUID venue, @Valid @NotNull CashierRuleRequest request) {
        var where = OwnVenue.of(venue);
        return Retry.onConflict(() -> {
            rule.require(where, request.cashiers());
            return new CashierRuleAnswer(rule.isRequired(where));
        });
    }

    @Schema(example = "{\"cashiers\":true}")
    public record CashierRuleRequest(@NotNull Boolean cashiers) {}

    /** @param cashiers whether they must have one */
    public record CashierRuleAnswer(Boolean cashiers) {}
}
