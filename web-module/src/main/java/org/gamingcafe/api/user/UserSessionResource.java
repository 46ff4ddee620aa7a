package org.gamingcafe.api.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.identity.session.LoginSessionView;
import org.gamingcafe.identity.session.RefreshFamily;
import org.gamingcafe.identity.user.UserAccessService;
import org.gamingcafe.identity.user.UserService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Where people are signed in, and the way to end that. */
@Path("/admin/users/{accountId}")
@Tag(name = "people")
@ApplicationScoped
@SignedIn(Permission.ACCOUNT_MANAGE)
@Produces(MediaType.APPLICATION_JSON)
public class UserSessionResource {

    @Inject
    UserService users;

    @Inject
    UserAccessService access;

    @GET
    @Path("/sessions")
    @Operation(summary = "The login sessions of a person that count now, newest first; goes on record")
    @Refuses("account.not-found")
    public Page<UserSessionAnswer> sessions(
            @PathParam("accountId") UUID accountId,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(users.sessions(new AccountId(accountId), Page.request(size, after)), UserSessionAnswer::of);
    }

    @DELETE
    @Path("/sessions")
    @Operation(summary = "End all login sessions of a person at once; a mail tells it")
    @Refuses({"account.not-found", "role.above-own", "step-up.required"})
    public EndedSessionsAnswer endSessions(@PathParam("accountId") UUID accountId) {
        return new EndedSessionsAnswer(Retry.onConflict(() -> access.endSessions(new AccountId(accountId))));
    }

    @GET
    @Path("/refresh-tokens")
    @Operation(
            summary = "The families of refresh tokens of a person, one for each login session, newest first, never a "
                    + "token or its hash; goes on record")
    @Refuses("account.not-found")
    public Page<RefreshFamilyAnswer> refreshTokens(
            @PathParam("accountId") UUID accountId,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(
                users.refreshTokens(new AccountId(accountId), Page.request(size, after)), RefreshFamilyAnswer::of);
    }

    @DELETE
    @Path("/refresh-tokens")
    @Operation(summary = "Revoke all refresh tokens of a person, and so end their login sessions; a mail tells it")
    @Refuses({"account.not-found", "role.above-own", "step-up.required"})
    public EndedSessionsAnswer revokeTokens(@PathParam("accountId") UUID accountId) {
        return endSessions(accountId);
    }

    /** @param ended how many sessions */
    public record EndedSessionsAnswer(Integer ended) {}

    /** @param device browser and system; absent if the client does not say */
    public record UserSessionAnswer(
            UUID id,
            Channel channel,
            @Nullable String device,
            String ip,
            Instant createdAt,
            Instant lastActivity,
            Instant expiresAt,
            Boolean remembered) {

        static UserSessionAnswer of(LoginSessionView session) {
            return new UserSessionAnswer(
                    session.id(),
                    session.channel(),
                    session.device().isEmpty() ? null : session.device(),
                    session.ip(),
                    session.createdAt(),
                    session.lastActivity(),
                    session.expiresAt(),
                    session.remembered());
        }
    }

    /**
     * @param session to which the family belongs
     * @param lastUsed when a token of it was last exchanged; absent if none was
     * @param used how many were exchanged
     */
    public record RefreshFamilyAnswer(
            UUID session,
            Channel channel,
            @Nullable String device,
            String ip,
            Instant createdAt,
            @Nullable Instant lastUsed,
            Integer used,
            Instant expiresAt,
            Boolean remembered) {

        static RefreshFamilyAnswer of(RefreshFamily family) {
            return new RefreshFamilyAnswer(
                    family.session(),
                    family.channel(),
                    family.device().isEmpty() ? null : family.device(),
                    family.ip(),
                    family.createdAt(),
                    family.lastUsed(),
                    family.used(),
                    family.expiresAt(),
                    family.remembered());
        }
    }
}
