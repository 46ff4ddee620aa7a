package org.gamingcafe.api.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.identity.device.DeviceTrustService;
import org.gamingcafe.identity.device.Trust;
import org.gamingcafe.identity.device.TrustedDeviceView;
import org.gamingcafe.identity.login.SecondStepService;
import org.jspecify.annotations.Nullable;

/** The caller's trusted devices. */
@Path("/auth/sessions")
@Tag(name = "auth")
@ApplicationScoped
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public class TrustedDeviceResource {

    @Inject
    DeviceTrustService devices;

    @Inject
    SecondStepService second;

    @POST
    @Path("/trust-device")
    @Operation(
            summary =
                    "Trust the device in use for 30 days: it needs no second factor; only after one was shown (E6.2), with a"
                            + " fresh factor",
            description =
                    "Send the secret as X-Device-Secret from now on, with every request from this device; a secret shown"
                            + " before is worth nothing any more.")
    @Refuses({"device.second-factor-missing", "step-up.required"})
    public TrustAnswer trust() {
        return TrustAnswer.of(Retry.onConflict(second::trustDevice));
    }

    @GET
    @Path("/trusted-devices")
    @Operation(summary = "The caller's trusted devices, newest first, with the end of the trust")
    public Page<TrustedDeviceAnswer> list(
            @QueryParam("size") @Nullable Integer size, @QueryParam("after") @Nullable String after) {
        return Page.of(devices.mine(Page.request(size, after)), TrustedDeviceAnswer::of);
    }

    @DELETE
    @Path("/trusted/{id}")
    @Operation(summary = "Trust one of the caller's devices no more, from the next sign-in on")
    @APIResponse(responseCode = "204", description = "It needs a second factor again.")
    @Refuses("trusted-device.not-found")
    public void distrust(@PathParam("id") UUID id) {
        Retry.onConflict(() -> {
            devices.distrust(id);
            return id;
        });
    }

    /** @param deviceSecret seen this once */
    public record TrustAnswer(UUID id, String deviceSecret, Instant expiresAt) {

        static TrustAnswer of(Trust trust) {
            return new TrustAnswer(trust.device(), trust.secret().reveal(), trust.expiresAt());
        }

        @Override
        public String toString() {
            return "trust until " + expiresAt;
        }
    }

    /**
     * @param device browser and system; absent if the client did not say
     * @param place city and country of the address it was trusted from; absent if unknown
     * @param current whether this very request comes from it
     */
    public record TrustedDeviceAnswer(
            UUID id,
            @Nullable String device,
            String ip,
            @Nullable String place,
            Instant trustedAt,
            Instant expiresAt,
            Boolean current) {

        static TrustedDeviceAnswer of(TrustedDeviceView view) {
            return new TrustedDeviceAnswer(
                    view.id(),
                    view.device().isEmpty() ? null : view.device(),
                    view.ip(),
                    view.place().isEmpty() ? null : view.place(),
                    view.trustedAt(),
                    view.expiresAt(),
                    view.current());
        }
    }
}
