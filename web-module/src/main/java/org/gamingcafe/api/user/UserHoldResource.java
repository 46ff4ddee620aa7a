package org.gamingcafe.api.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.identity.leaving.LegalHoldView;
import org.gamingcafe.identity.user.UserHoldService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;

/** Data of a person that the law wants kept: nobody erases the account meanwhile. */
@Path("/admin/users/{accountId}/legal-hold")
@Tag(name = "people")
@ApplicationScoped
@SignedIn(Permission.ACCOUNT_MANAGE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class UserHoldResource {

    @Inject
    UserHoldService holds;

    @GET
    @Operation(summary = "The legal hold on the data of somebody; goes on record")
    @Refuses({"account.not-found", "legal-hold.not-found"})
    public LegalHoldAnswer get(@PathParam("accountId") UUID accountId) {
        return LegalHoldAnswer.of(holds.of(new AccountId(accountId)).orElseThrow(() -> new NotFound("legal-hold")));
    }

    @PUT
    @Operation(
            summary = "Keep the data of somebody until then, whatever they have asked for; in place of a hold before",
            description = "Its owner is told until when, once an erasure has to wait for it, and never why.")
    @Refuses({
        "account.not-found",
        "legal-hold.own",
        "legal-hold.until",
        "role.above-own",
        "step-up.required",
        "wallet.reason"
    })
    public LegalHoldAnswer place(@PathParam("accountId") UUID accountId, @Valid @NotNull LegalHoldRequest request) {
        return LegalHoldAnswer.of(
                Retry.onConflict(() -> holds.place(new AccountId(accountId), request.reason(), request.until())));
    }

    @DELETE
    @Operation(summary = "Lift the hold before its day; an erasure that has waited for it is due again")
    @APIResponse(responseCode = "204", description = "It is lifted.")
    @Refuses({"account.not-found", "legal-hold.not-found", "legal-hold.own", "role.above-own", "step-up.required"})
    public void lift(@PathParam("accountId") UUID accountId) {
        Retry.onConflict(() -> {
            holds.lift(new AccountId(accountId));
            return true;
        });
    }

    /** @param reason for those who administer people; the owner does not read it */
    @Schema(example = "{\"reason\":\"Police file 4711\",\"until\":\"2027-06-30T22:00:00Z\"}")
    public record LegalHoldRequest(
            @NotNull @Size(min = 1, max = 200) String reason,
            @NotNull Instant until) {}

    public record LegalHoldAnswer(String reason, Instant until, UUID placedBy, Instant placedAt) {

        static LegalHoldAnswer of(LegalHoldView hold) {
            return new LegalHoldAnswer(
                    hold.reason(), hold.until(), hold.placedBy().value(), hold.placedAt());
        }
    }
}
