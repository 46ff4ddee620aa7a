package org.gamingcafe.api.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.user.UserAccessService;
import org.gamingcafe.identity.user.UserAddressService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;

/** Whether people are let in, and as what. What is decided holds on every node within a second. */
@Path("/admin/users/{accountId}")
@Tag(name = "people")
@ApplicationScoped
@SignedIn(Permission.ACCOUNT_MANAGE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class UserAccessResource {

    @Inject
    UserAccessService access;

    @Inject
    UserAddressService addresses;

    @PUT
    @Path("/roles/{venueId}")
    @Operation(summary = "Give a colleague the role in a venue, in place of the one there; their tokens become stale")
    @Refuses({
        "account.not-found",
        "venue.not-found",
        "role.above-own",
        "role.not-staff",
        "role.own-admin",
        "role.last-admin"
    })
    public UserAnswer give(
            @PathParam("accountId") UUID accountId,
            @PathParam("venueId") UUID venueId,
            @Valid @NotNull RoleRequest request) {
        return UserAnswer.of(
                Retry.onConflict(() -> access.give(new AccountId(accountId), new VenueId(venueId), request.role())));
    }

    @DELETE
    @Path("/roles/{venueId}")
    @Operation(summary = "Take the role of a colleague in a venue; their tokens become stale")
    @APIResponse(responseCode = "204", description = "The role is gone.")
    @Refuses({
        "account.not-found",
        "venue.not-found",
        "role.not-found",
        "role.above-own",
        "role.own-admin",
        "role.last-admin"
    })
    public void take(@PathParam("accountId") UUID accountId, @PathParam("venueId") UUID venueId) {
        Retry.onConflict(() -> {
            access.take(new AccountId(accountId), new VenueId(venueId));
            return true;
        });
    }

    @POST
    @Path("/deactivate")
    @Operation(summary = "Let somebody in no more; all sessions end, a mail tells it, no mailed link brings it back")
    @Refuses({"account.not-found", "account.own", "account.wrong-state", "role.above-own", "role.last-admin"})
    public UserAnswer deactivate(@PathParam("accountId") UUID accountId, @Valid @NotNull DeactivateRequest request) {
        return UserAnswer.of(Retry.onConflict(() -> access.deactivate(new AccountId(accountId), request.reason())));
    }

    @POST
    @Path("/activate")
    @Operation(summary = "Let somebody in again; a mail tells it, and who has never come is invited again")
    @Refuses({"account.not-found", "account.wrong-state", "role.above-own"})
    public UserAnswer activate(@PathParam("accountId") UUID accountId) {
        return UserAnswer.of(Retry.onConflict(() -> access.activate(new AccountId(accountId))));
    }

    @POST
    @Path("/unlock")
    @Operation(summary = "Lift the lock after wrong passwords before its time is over, on devices too")
    @Refuses({"account.not-found", "role.above-own"})
    public UserAnswer unlock(@PathParam("accountId") UUID accountId) {
        return UserAnswer.of(Retry.onConflict(() -> access.unlock(new AccountId(accountId))));
    }

    @POST
    @Path("/force-password-change")
    @Operation(summary = "All sessions end, and the next sign-in opens only the choice of another password")
    @Refuses({"account.not-found", "account.wrong-state", "role.above-own"})
    public UserAnswer forcePasswordChange(@PathParam("accountId") UUID accountId) {
        return UserAnswer.of(Retry.onConflict(() -> access.forcePasswordChange(new AccountId(accountId))));
    }

    @POST
    @Path("/invitations")
    @Operation(summary = "Mail once more the link by which a colleague or a member comes to their account")
    @APIResponse(responseCode = "202", description = "A mail is on its way.")
    @Refuses({"account.not-found", "account.claimed", "account.no-address", "account.wrong-state", "role.above-own"})
    public Response invite(@PathParam("accountId") UUID accountId) {
        access.invite(new AccountId(accountId));
        return Response.accepted().build();
    }

    @POST
    @Path("/verification-emails")
    @Operation(summary = "Mail once more the link that verifies the address of somebody")
    @APIResponse(responseCode = "202", description = "A mail is on its way.")
    @Refuses({"account.not-found", "account.no-address", "account.wrong-state", "role.above-own"})
    public Response sendVerification(@PathParam("accountId") UUID accountId) {
        access.sendVerification(new AccountId(accountId));
        return Response.accepted().build();
    }

    @POST
    @Path("/email-addresses")
    @Operation(
            summary =
                    "Enter an address for somebody who signs in without a confirmed one, and mail a link there; needs a"
                            + " fresh factor",
            description = "It counts for nothing until its owner, signed in, has verified it by the link.")
    @APIResponse(responseCode = "202", description = "A mail is on its way.")
    @Refuses({
        "account.not-found",
        "account.own-address",
        "account.has-address",
        "account.wrong-state",
        "account.email-taken",
        "role.above-own",
        "email.malformed",
        "limit.exceeded",
        "step-up.required"
    })
    public Response enterAddress(@PathParam("accountId") UUID accountId, @Valid @NotNull EmailRequest request) {
        Retry.onConflict(() -> addresses.enter(new AccountId(accountId), request.email()));
        return Response.accepted().build();
    }

    @Schema(example = "{\"email\":\"carla@example.org\"}")
    public record EmailRequest(@NotBlank @Size(max = 254) String email) {}

    @Schema(example = "{\"role\":\"MANAGER\"}")
    public record RoleRequest(@NotNull Role role) {}

    @Schema(example = "{\"reason\":\"left the team\"}")
    public record DeactivateRequest(
            @NotNull @Size(min = 1, max = 200) String reason) {}
}
