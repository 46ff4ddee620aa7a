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
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.identity.session.LoginSessionView;
import org.gamingcafe.identity.session.OwnSessionService;
import org.gamingcafe.identity.session.SessionEnd;
import org.jspecify.annotations.Nullable;

/** The caller's own login sessions. */
@Path("/auth/sessions")
@Tag(name = "auth")
@ApplicationScoped
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    @Inject
    OwnSessionService sessions;

    @GET
    @Operation(summary = "The caller's login sessions that count now, newest first")
    public Page<SessionAnswer> list(
            @QueryParam("size") @Nullable Integer size, @QueryParam("after") @Nullable String after) {
        return Page.of(sessions.mine(Page.request(size, after)), SessionAnswer::of);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "End one of the caller's login sessions; its tokens stop counting at once, a mail tells it")
    @APIResponse(responseCode = "204", description = "The session is over.")
    @Refuses({"login-session.not-found", "step-up.required"})
    public void revoke(@PathParam("id") UUID id) {
        Retry.onConflict(() -> {
            sessions.revoke(id);
            return id;
        });
    }

    @DELETE
    @Path("/all")
    @Operation(summary = "End all of the caller's login sessions but the one in use; a mail tells it")
    @Refuses("step-up.required")
    public EndedAnswer revokeOthers() {
        return new EndedAnswer(Retry.onConflict(sessions::revokeOthers));
    }

    @POST
    @Path("/extend")
    @Operation(summary = "Use the login session: it stays for another 30 minutes, but never past its end")
    @Refuses("login-session.not-found")
    public EndAnswer extend() {
        return EndAnswer.of(sessions.extend());
    }

    /** @param ended how many sessions */
    public record EndedAnswer(Integer ended) {}

    /**
     * @param idleAt when it ends unless it is used before
     * @param expiresAt when it ends in any case
     */
    public record EndAnswer(Instant idleAt, Instant expiresAt) {

        static EndAnswer of(SessionEnd end) {
            return new EndAnswer(end.idleAt(), end.expiresAt());
        }
    }

    /**
     * @param device browser and system; absent if the client does not say
     * @param place city and country of the address; absent if unknown
     * @param current whether this very request belongs to it
     */
    public record SessionAnswer(
            UUID id,
            Channel channel,
            @Nullable String device,
            String ip,
            @Nullable String place,
            Instant createdAt,
            Instant lastActivity,
            Instant expiresAt,
            Boolean remembered,
            Boolean current) {

        static SessionAnswer of(LoginSessionView session) {
            return new SessionAnswer(
                    session.id(),
                    session.channel(),
                    session.device().isEmpty() ? null : session.device(),
                    session.ip(),
                    session.place().isEmpty() ? null : session.place(),
                    session.createdAt(),
                    session.lastActivity(),
                    session.expiresAt(),
                    session.remembered(),
                    session.current());
        }
    }
}
