package org.gamingcafe.api.user;

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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.EditTag;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.api.activity.ActivityAnswer;
import org.gamingcafe.identity.account.PersonEdit;
import org.gamingcafe.identity.activity.ActivityAction;
import org.gamingcafe.identity.activity.ActivityFilter;
import org.gamingcafe.identity.user.UserService;
import org.gamingcafe.identity.user.UserView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** One person of the venues whose people the caller administers. Whoever looks is on record. */
@Path("/admin/users/{accountId}")
@Tag(name = "people")
@ApplicationScoped
@SignedIn(Permission.ACCOUNT_MANAGE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class UserResource {

    @Inject
    UserService users;

    @GET
    @Operation(summary = "One person; goes on record. The ETag is needed for an edit")
    @APIResponseSchema(value = UserAnswer.class, responseCode = "200", responseDescription = "The person.")
    @Refuses("account.not-found")
    public Response get(@PathParam("accountId") UUID accountId) {
        return answer(users.get(new AccountId(accountId)));
    }

    @PUT
    @Operation(summary = "Edit a person; If-Match says which version was seen. Who signs in already keeps the address")
    @APIResponseSchema(value = UserAnswer.class, responseCode = "200", responseDescription = "The changed person.")
    @Refuses({
        "account.not-found",
        "role.above-own",
        "edit.if-match-missing",
        "edit.stale",
        "account.email-taken",
        "account.claimed",
        "account.name",
        "account.phone-malformed"
    })
    public Response edit(
            @PathParam("accountId") UUID accountId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @NotNull UserEditRequest request) {
        return answer(EditTag.edit(seen, version -> users.edit(new AccountId(accountId), request.edit(version))));
    }

    private static Response answer(UserView user) {
        return EditTag.answer(UserAnswer.of(user), user.account().version());
    }

    @GET
    @Path("/activity-log")
    @Operation(summary = "What happened to the account of a person, newest first, by action and time; goes on record")
    @Refuses("account.not-found")
    public Page<ActivityAnswer> activity(
            @PathParam("accountId") UUID accountId,
            @QueryParam("action") @Nullable ActivityAction action,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        var filter = new ActivityFilter(action, from, to);
        return Page.of(users.activity(new AccountId(accountId), filter, Page.request(size, after)), ActivityAnswer::of);
    }

    /** The whole of what may be changed of a person; what is absent is emptied. */
    @Schema(example = "{\"displayName\":\"Carla\",\"email\":\"carla@example.org\",\"language\":\"de\"}")
    public record UserEditRequest(
            @NotBlank @Size(max = 120) String displayName,
            @Nullable @Size(max = 254) String email,
            @Nullable @Size(max = 32) String phone,
            @NotNull @Pattern(regexp = "en|de") String language) {

        PersonEdit edit(long version) {
            return new PersonEdit(displayName, email, phone, language, version);
        }
    }
}
