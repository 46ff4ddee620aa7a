package org.gamingcafe.api.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Who one is to the house. */
@Path("/auth/profile")
@Tag(name = "auth")
@ApplicationScoped
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public class ProfileResource {

    @Inject
    AccountService accounts;

    @GET
    @Operation(summary = "The caller's own account, roles and permissions by venue")
    public ProfileAnswer profile() {
        var caller = Call.current().caller();
        var rights = caller.permissions();
        var profile = accounts.profile(caller.person());
        var venues = profile.roles().entrySet().stream()
                .map(role -> VenueRights.of(role.getKey(), role.getValue(), rights))
                .sorted((one, other) -> one.venue().compareTo(other.venue()))
                .toList();
        return ProfileAnswer.of(profile.account(), venues);
    }

    /** What one may do in a venue. */
    public record VenueRights(UUID venue, Role role, List<String> permissions) {

        static VenueRights of(VenueId venue, Role role, Map<VenueId, Set<String>> rights) {
            var sorted = rights.getOrDefault(venue, Set.of()).stream().sorted().toList();
            return new VenueRights(venue.value(), role, sorted);
        }
    }

    public record ProfileAnswer(
            UUID accountId,
            AccountView.Kind kind,
            @Nullable String username,
            @Nullable String email,
            String displayName,
            @Nullable String phone,
            String language,
            UUID homeVenue,
            List<VenueRights> venues) {

        static ProfileAnswer of(AccountView account, List<VenueRights> venues) {
            return new ProfileAnswer(
                    account.id().value(),
                    account.kind(),
                    account.username(),
                    account.email(),
                    account.displayName(),
                    account.phone(),
                    account.language(),
                    account.homeVenue().value(),
                    venues);
        }
    }
}
