package org.gamingcafe.api.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Created;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.identity.twofactor.NewPasskey;
import org.gamingcafe.identity.twofactor.PasskeyService;
import org.gamingcafe.identity.twofactor.PasskeyView;
import org.jspecify.annotations.Nullable;

/** The caller's passkeys. */
@Path("/auth/passkeys")
@Tag(name = "auth")
@ApplicationScoped
@SignedIn
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PasskeyResource {

    private static final int LONGEST_PART = 4_000;

    @Inject
    PasskeyService passkeys;

    @GET
    @Operation(summary = "The caller's passkeys, oldest first")
    public Page<PasskeyAnswer> list() {
        return Page.whole(passkeys.mine(), PasskeyAnswer::of);
    }

    @POST
    @Path("/register/options")
    @Operation(summary = "Begin to make a passkey; what comes back is for navigator.credentials.create")
    @APIResponse(
            responseCode = "200",
            description =
                    "PublicKeyCredentialCreationOptionsJSON (WebAuthn Level 3, 5.1.8); good for five minutes, once.",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @Refuses({"step-up.required", "passkey.too-many", "passkey.unavailable"})
    public Response begin() {
        return Response.ok(passkeys.begin().json()).build();
    }

    @POST
    @Path("/register")
    @Operation(summary = "Keep the passkey that was made; a mail tells it")
    @APIResponse(
            responseCode = "201",
            description = "It signs in from now on.",
            content = @Content(schema = @Schema(implementation = PasskeyAnswer.class)))
    @Refuses({
        "step-up.required",
        "passkey.refused",
        "passkey.taken",
        "passkey.too-many",
        "passkey.name",
        "passkey.malformed"
    })
    public Response register(@Valid @NotNull RegisterRequest request) {
        var passkey = passkeys.register(request.passkey());
        return Created.at("auth/passkeys/" + passkey.id(), PasskeyAnswer.of(passkey));
    }

    @PATCH
    @Path("/{id}")
    @Operation(summary = "Give a passkey another name")
    @Refuses({"passkey.not-found", "passkey.name"})
    public PasskeyAnswer rename(@PathParam("id") UUID id, @Valid @NotNull RenameRequest request) {
        return PasskeyAnswer.of(passkeys.rename(id, request.name()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Remove a passkey, the last one too; a mail tells it")
    @APIResponse(responseCode = "204", description = "It opens nothing any more.")
    @Refuses({"step-up.required", "passkey.not-found"})
    public void remove(@PathParam("id") UUID id) {
        passkeys.remove(id);
    }

    /**
     * What the authenticator has answered, in base64url without padding.
     *
     * @param name by which the owner knows it
     * @param transports from getTransports()
     */
    public record RegisterRequest(
            @NotBlank @Size(max = NewPasskey.LONGEST_NAME) String name,
            @NotBlank @Size(max = LONGEST_PART) String clientDataJSON,
            @NotBlank @Size(max = LONGEST_PART) String attestationObject,
            @Nullable @Size(max = 10) List<@NotNull @Size(max = 20) String> transports) {

        NewPasskey passkey() {
            return new NewPasskey(name, clientDataJSON, attestationObject, transports == null ? List.of() : transports);
        }
    }

    @Schema(example = "{\"name\":\"Old phone\"}")
    public record RenameRequest(
            @NotBlank @Size(max = NewPasskey.LONGEST_NAME) String name) {}

    /**
     * @param lastUsedAt absent if it never signed in
     * @param transports how a browser reaches it, such as internal, hybrid, usb
     * @param backedUp whether a copy of it lies elsewhere, as its authenticator said last
     */
    public record PasskeyAnswer(
            UUID id,
            String name,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            List<String> transports,
            Boolean backedUp) {

        static PasskeyAnswer of(PasskeyView passkey) {
            return new PasskeyAnswer(
                    passkey.id(),
                    passkey.name(),
                    passkey.createdAt(),
                    passkey.lastUsedAt(),
                    passkey.transports(),
                    passkey.backedUp());
        }
    }
}
