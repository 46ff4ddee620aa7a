package org.gamingcafe.api.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.identity.account.ClaimCode;
import org.gamingcafe.identity.account.ClaimService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Permission;

/** How the desk hands a member's account over to its owner, without ever knowing a password. */
@Path("/members")
@Tag(name = "members")
@ApplicationScoped
@SignedIn(Permission.MEMBER_WRITE)
@Produces(MediaType.APPLICATION_JSON)
public class ClaimResource {

    @Inject
    ClaimService claims;

    @POST
    @Path("/{accountId}/claim-links")
    @Operation(summary = "Mail the member a link to their account, to the address on file")
    @APIResponse(responseCode = "202", description = "A mail is on its way.")
    @Refuses({"member.not-found", "account.claimed", "account.no-address"})
    public Response sendLink(@PathParam("accountId") UUID accountId) {
        claims.sendLink(new AccountId(accountId));
        return Response.accepted().build();
    }

    @POST
    @Path("/{accountId}/claim-codes")
    @Operation(summary = "A code for a member without an address, to be handed over; the one before stops working")
    @Refuses({"member.not-found", "account.claimed", "account.has-address"})
    public ClaimCodeAnswer issueCode(@PathParam("accountId") UUID accountId) {
        return ClaimCodeAnswer.of(claims.issueCode(new AccountId(accountId)));
    }

    /** @param expiresIn seconds for which the code works */
    public record ClaimCodeAnswer(String code, Long expiresIn) {

        static ClaimCodeAnswer of(ClaimCode code) {
            return new ClaimCodeAnswer(code.shown(), code.life().toSeconds());
        }

        @Override
        public String toString() {
            return "a code";
        }
    }
}
