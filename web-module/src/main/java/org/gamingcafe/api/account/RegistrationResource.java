package org.gamingcafe.api.account;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.identity.account.AddressService;
import org.gamingcafe.identity.account.ClaimService;
import org.gamingcafe.identity.account.Registration;
import org.gamingcafe.identity.account.RegistrationService;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Becoming somebody, and proving that an address is one's own. */
@Path("/auth")
@Tag(name = "auth")
@ApplicationScoped
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RegistrationResource {

    @Inject
    RegistrationService registrations;

    @Inject
    AddressService addresses;

    @Inject
    ClaimService claims;

    @Inject
    VenueService venues;

    @POST
    @Path("/register")
    @Operation(
            summary = "Ask for an account; the owner of the address gets a mail, whether there is one already or not")
    @APIResponse(responseCode = "202", description = "A mail is on its way.")
    @Refuses({"email.malformed", "password.short", "password.weak", "password.common", "venue.not-found"})
    public Response register(@Valid @NotNull RegisterRequest request) {
        var home = venues.home(Optional.ofNullable(request.venue()).map(VenueId::new));
        registrations.register(
                new Registration(home, request.email(), request.displayName(), request.language(), request.password()));
        return Response.accepted().build();
    }

    @POST
    @Path("/send-verification-email")
    @Operation(summary = "Ask for another link to verify an address")
    @APIResponse(responseCode = "202", description = "If there is something to verify, a mail is on its way.")
    @Refuses("email.malformed")
    public Response sendVerification(@Valid @NotNull AddressRequest request) {
        registrations.sendVerification(request.email());
        return Response.accepted().build();
    }

    @POST
    @Path("/verify-email")
    @Operation(summary = "With an address ask for a link (202), with its ticket verify the address (204)")
    @APIResponse(responseCode = "202", description = "If there is something to verify, a mail is on its way.")
    @APIResponse(responseCode = "204", description = "The address is verified.")
    @Refuses({
        "ticket.not-found",
        "email.malformed",
        "input.email-or-ticket",
        "account.sign-in-first",
        "account.address-unnamed",
        "account.email-taken",
        "step-up.required"
    })
    public Response verify(@Valid @NotNull VerifyRequest request) {
        return new OneOfTwo(request.email(), request.ticket())
                .either(registrations::sendVerification, ticket -> addresses.verify(ticket, request.address()));
    }

    @POST
    @Path("/claim")
    @Operation(summary = "With the code from the desk name the address of one's own account; the link goes there")
    @APIResponse(responseCode = "202", description = "A mail is on its way.")
    @Refuses({"ticket.not-found", "email.malformed"})
    public Response claim(@Valid @NotNull ClaimRequest request) {
        claims.claim(request.code().reveal(), request.email());
        return Response.accepted().build();
    }

    /** @param venue where one is at home; the first venue of the house if absent */
    @Schema(
            example =
                    "{\"email\":\"mika@example.org\",\"displayName\":\"Mika\",\"language\":\"de\",\"password\":\"plum orbit kettle 93\"}")
    public record RegisterRequest(
            @NotBlank @Size(max = 254) String email,
            @NotBlank @Size(max = 120) String displayName,
            @NotNull @Pattern(regexp = "en|de") String language,
            @NotNull Secret password,
            @Nullable UUID venue) {}

    @Schema(example = "{\"email\":\"mika@example.org\"}")
    public record AddressRequest(@NotBlank @Size(max = 254) String email) {}

    /** @param address the one that the house has entered; another one is answered like an unknown ticket */
    @Schema(
            description = "Either an address or a ticket. With a ticket for an address that the house has entered goes"
                    + " this address, named by its owner, who is signed in and has shown a factor a moment ago.",
            example = "{\"email\":\"mika@example.org\"}")
    public record VerifyRequest(
            @Nullable @Size(max = 254) String email,
            @Nullable Secret ticket,
            @Nullable @Size(max = 254) String address) {}

    @Schema(example = "{\"code\":\"7K3M-XQ2P-9ABC\",\"email\":\"mika@example.org\"}")
    public record ClaimRequest(
            @NotNull Secret code, @NotBlank @Size(max = 254) String email) {}
}
