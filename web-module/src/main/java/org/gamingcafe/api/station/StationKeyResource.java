package org.gamingcafe.api.station;

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
import org.gamingcafe.cafe.station.KeyView;
import org.gamingcafe.cafe.station.StationKeyService;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/** Keys by which programs at stations show which station they are (R02). */
@Path("/stations/{id}/keys")
@Tag(name = "stations")
@ApplicationScoped
@SignedIn(Permission.STATION_MANAGE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StationKeyResource {

    @Inject
    StationKeyService keys;

    @GET
    @Operation(summary = "The keys that the station has and had, newest first; never the keys themselves")
    @Refuses("station.not-found")
    public Page<KeyAnswer> list(@PathParam("id") UUID id) {
        return Page.whole(keys.history(new StationId(id)), KeyAnswer::of);
    }

    @POST
    @Operation(summary = "Issue a key in place of the one before; it is told this once")
    @APIResponseSchema(value = IssuedKeyAnswer.class, responseCode = "201", responseDescription = "The key, told once.")
    @Refuses("station.not-found")
    public Response issue(@PathParam("id") UUID id) {
        var issued = Retry.onConflict(() -> keys.issue(new StationId(id)));
        return Created.at(
                "stations/" + id + "/keys",
                new IssuedKeyAnswer(
                        issued.key().id(),
                        issued.secret().reveal(),
                        issued.key().issuedAt()));
    }

    @DELETE
    @Path("/current")
    @Operation(summary = "Revoke the key; from the next request on it opens nothing")
    @Refuses({"station.not-found", "station-key.not-found"})
    public void revoke(@PathParam("id") UUID id) {
        Retry.onConflict(() -> {
            keys.revoke(new StationId(id));
            return true;
        });
    }

    @Schema(name = "StationKeyAnswer")
    public record KeyAnswer(
            UUID id,
            Instant issuedAt,
            @Nullable UUID issuedBy,
            @Nullable Instant revokedAt) {

        static KeyAnswer of(KeyView key) {
            return new KeyAnswer(
                    key.id(),
                    key.issuedAt(),
                    key.issuedBy() == null ? null : key.issuedBy().value(),
                    key.revokedAt());
        }
    }

    @Schema(name = "IssuedStationKey", description = "The key is told once: the house keeps its hash only.")
    public record IssuedKeyAnswer(UUID id, String key, Instant issuedAt) {}
}
