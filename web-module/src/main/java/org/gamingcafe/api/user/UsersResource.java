package org.gamingcafe.api.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Created;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.user.UserFilter;
import org.gamingcafe.identity.user.UserService;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** The people of the venues that the caller administers. Whoever looks is on record. */
@Path("/admin/users")
@Tag(name = "people")
@ApplicationScoped
@SignedIn(Permission.ACCOUNT_MANAGE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {

    @Inject
    UserService users;

    @GET
    @Operation(summary = "People at home in a venue or with a role there, by role, status and text; goes on record")
    public Page<UserAnswer> list(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("role") @Nullable Role role,
            @QueryParam("status") AccountView.@Nullable Status status,
            @QueryParam("text") @Size(max = 100) @Nullable String text,
            @QueryParam("sort") AccountService.@Nullable Sort sort,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        var filter = new UserFilter(venue == null ? null : new VenueId(venue), role, status, text);
        var order = sort == null ? AccountService.Sort.NAME : sort;
        return Page.of(users.search(filter, order, Page.request(size, after)), UserAnswer::of);
    }

    @POST
    @Operation(
            summary = "Invite a colleague, who chooses the password by a mailed link that works once, for seven days")
    @APIResponseSchema(value = UserAnswer.class, responseCode = "201", responseDescription = "The invited colleague.")
    @Refuses({"account.email-taken", "email.malformed", "role.not-staff", "role.above-own", "venue.not-found"})
    public Response invite(@QueryParam("venue") @Nullable UUID venue, @Valid @NotNull InviteRequest request) {
        var user = users.invite(request.at(OwnVenue.of(venue)));
        return Created.at("admin/users/" + user.account().id(), UserAnswer.of(user));
    }
}
