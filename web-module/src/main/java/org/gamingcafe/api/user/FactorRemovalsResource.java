package org.gamingcafe.api.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.identity.user.FactorRemovalLine;
import org.gamingcafe.identity.user.UserFactorService;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** What waits for a second person. */
@Path("/admin/second-factor-removals")
@Tag(name = "people")
@ApplicationScoped
@SignedIn(Permission.ACCOUNT_MANAGE)
@Produces(MediaType.APPLICATION_JSON)
public class FactorRemovalsResource {

    @Inject
    UserFactorService factors;

    @GET
    @Operation(
            summary = "Removals of second factors of colleagues that wait for a second person, oldest first; goes on "
                    + "record")
    public Page<OpenFactorRemovalAnswer> list(
            @QueryParam("size") @Nullable Integer size, @QueryParam("after") @Nullable String after) {
        return Page.of(factors.open(Page.request(size, after)), OpenFactorRemovalAnswer::of);
    }

    /** @param identifiedBy how the colleague was identified, in the words of who asks */
    public record OpenFactorRemovalAnswer(
            UUID id,
            UUID accountId,
            String displayName,
            String identifiedBy,
            UUID askedBy,
            String askedByName,
            Instant askedAt,
            Instant expiresAt) {

        static OpenFactorRemovalAnswer of(FactorRemovalLine line) {
            var removal = line.removal();
            return new OpenFactorRemovalAnswer(
                    removal.id(),
                    removal.account().value(),
                    line.person(),
                    removal.identified(),
                    removal.askedBy().value(),
                    line.askedByName(),
                    removal.askedAt(),
                    removal.expiresAt());
        }
    }
}
