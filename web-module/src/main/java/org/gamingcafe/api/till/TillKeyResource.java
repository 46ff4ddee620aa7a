package org.gamingcafe.api.till;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Created;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.till.TillKeyService;
import org.gamingcafe.cafe.till.TillKeyView;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.TillId;
import org.jspecify.annotations.Nullable;

/** Keys by which machines at tills show which till they are, in {@code X-Till-Key}. */
@Path("/tills/{id}/keys")
@Tag(name = "tills")
@ApplicationScoped
@SignedIn(Permission.SHIFT_MANAGE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TillKeyResource {

    @Inject
    TillKeyService keys;

    @GET
    @Operation(summary = "The keys that the till has and had, newest first; never the keys themselves")
    @Refuses("till.not-found")
    public Page<TillKeyAnswer> list(@PathParam("id") UUID id) {
        return Page.whole(keys.history(new TillId(id)), TillKeyAnswer::of);
    }

    @POST
    @Operation(
            summary =
                    "Enrol the till: a key in place of the one before, told this once. Shown in X-Till-Key it makes the machine the "
                            + "trusted device of the cashiers of its venue")
    @APIResponseSchema(value = IssuedKeyAnswer.class, responseCode = "201", responseDescription = "The key, told once.")
    @Refuses({"till.not-found", "step-up.required"})
    public Response issue(@PathParam("id") UUID id) {
        var issued = Retry.onConflict(() -> keys.issue(new TillId(id)));
        return Created.at(
                "tills/" + id + "/keys",
                new IssuedKeyAnswer(
                        issued.key().id(),
                        issued.secret().reveal(),
                        issued.key().issuedAt()));
    }

    @DELETE
    @Path("/current")
    @Operation(summary = "Revoke the key; from the next request on it vouches for nobody")
    @Refuses({"till.not-found", "till-key.not-found"})
    public void revoke(@PathParam("id") UUID id) {
        Retry.onConflict(() -> {
            keys.revoke(new TillId(id));
            return true;
        });
    }

    public record TillKeyAnswer(
            UUID id,
            Instant issuedAt,
            @Nullable UUID issuedBy,
            @Nullable Instant revokedAt) {

        static TillKeyAnswer of(TillKeyView key) {
            return new TillKeyAnswer(
                    key.id(),
                    key.issuedAt(),
                    key.issuedBy() == null ? null : key.issuedBy().value(),
                    key.revokedAt());
        }
    }

    @Schema(name = "IssuedTillKey", description = "The key is told once: the house keeps its hash only.")
    public record IssuedKeyAnswer(UUID id, String key, Instant issuedAt) {}
}
