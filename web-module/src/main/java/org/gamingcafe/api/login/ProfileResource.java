package org.gamingcafe.api.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.EditTag;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.account.ProfileEdit;
import org.gamingcafe.identity.account.RegistrationService;
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

    @Inject
    RegistrationService registrations;

    @GET
    @Operation(summary = "The caller's own account, roles and permissions by venue; the ETag is needed for an edit")
    @APIResponseSchema(value = ProfileAnswer.class, responseCode = "200", responseDescription = "The profile.")
    public Response profile() {
        return answer();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Edit what one may change of oneself; If-Match says which version was seen")
    @APIResponseSchema(value = ProfileAnswer.class, responseCode = "200", responseDescription = "The changed profile.")
    @Refuses({"edit.if-match-missing", "edit.stale", "account.name", "account.phone-malformed", "step-up.required"})
    public Response edit(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen, @Valid @NotNull ProfileRequest request) {
        EditTag.edit(seen, version -> accounts.editProfile(request.edit(version)));
        return answer();
    }

    @PUT
    @Path("/username")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Choose one's public nickname, once the address is verified")
    @APIResponseSchema(value = ProfileAnswer.class, responseCode = "200", responseDescription = "The changed profile.")
    @Refuses({"account.username-taken", "account.username-malformed", "account.unverified"})
    public Response chooseUsername(@Valid @NotNull UsernameRequest request) {
        Retry.onConflict(() -> registrations.chooseUsername(request.username()));
        return answer();
    }

    private Response answer() {
        var caller = Call.current().caller();
        var rights = caller.permissions();
        var profile = accounts.profile(caller.person());
        var venues = profile.roles().entrySet().stream()
                .map(role -> VenueRights.of(role.getKey(), role.getValue(), rights))
                .sorted((one, other) -> one.venue().compareTo(other.venue()))
                .toList();
        return EditTag.answer(
                ProfileAnswer.of(profile.account(), venues), profile.account().version());
    }

    @Schema(example = "{\"displayName\":\"Mika\",\"language\":\"de\"}")
    public record ProfileRequest(
            @NotBlank @Size(max = 120) String displayName,
            @Nullable @Size(max = 32) String phone,
            @NotNull @Pattern(regexp = "en|de") String language) {

        ProfileEdit edit(long version) {
            return new ProfileEdit(displayName, phone, language, version);
        }
    }

    @Schema(example = "{\"username\":\"mika\"}")
    public record UsernameRequest(
            @NotBlank @Size(min = 3, max = 40) String username) {}

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
            Boolean emailVerified,
            String displayName,
            @Nullable String phone,
            String language,
            AccountView.Status status,
            UUID homeVenue,
            List<VenueRights> venues) {

        static ProfileAnswer of(AccountView account, List<VenueRights> venues) {
            return new ProfileAnswer(
                    account.id().value(),
                    account.kind(),
                    account.username(),
                    account.email(),
                    account.emailVerified(),
                    account.displayName(),
                    account.phone(),
                    account.language(),
                    account.status(),
                    account.homeVenue().value(),
                    venues);
        }
    }
}
