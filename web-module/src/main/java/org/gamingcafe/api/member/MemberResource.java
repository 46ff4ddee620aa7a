package org.gamingcafe.api.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Created;
import org.gamingcafe.api.EditTag;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.member.AdmissionService;
import org.gamingcafe.cafe.member.MemberService;
import org.gamingcafe.cafe.member.MemberView;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Members of a venue. */
@Path("/members")
@Tag(name = "members")
@ApplicationScoped
@SignedIn(Permission.MEMBER_READ)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MemberResource {

    @Inject
    MemberService members;

    @Inject
    AdmissionService admissions;

    @GET
    @Operation(summary = "The members of a venue; with text those whose name, address, phone or number contains it")
    public Page<MemberAnswer> list(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("text") @Size(max = 100) @Nullable String text,
            @QueryParam("sort") AccountService.@Nullable Sort sort,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        var order = sort == null ? AccountService.Sort.NAME : sort;
        var found = members.search(OwnVenue.of(venue), text, order, Page.request(size, after));
        return Page.of(found, MemberAnswer::of);
    }

    @GET
    @Path("/{accountId}")
    @SignedIn
    @Operation(summary = "One member: oneself, or any of the venue with member:read; the ETag is needed for an edit")
    @APIResponseSchema(value = MemberAnswer.class, responseCode = "200", responseDescription = "The member.")
    @Refuses("member.not-found")
    public Response get(@PathParam("accountId") UUID accountId) {
        return answer(members.get(new AccountId(accountId)));
    }

    @POST
    @SignedIn(Permission.MEMBER_WRITE)
    @Operation(summary = "Enter a member at the desk")
    @APIResponseSchema(value = MemberAnswer.class, responseCode = "201", responseDescription = "The new member.")
    @Refuses({"account.email-taken", "account.username-taken"})
    public Response enter(@QueryParam("venue") @Nullable UUID venue, @Valid @NotNull MemberRequest request) {
        var member = members.enter(request.entered(OwnVenue.of(venue)));
        return Created.at("members/" + member.accountId(), MemberAnswer.of(member));
    }

    @PUT
    @Path("/{accountId}")
    @SignedIn(Permission.MEMBER_WRITE)
    @Operation(summary = "Edit a member; If-Match says which version was seen")
    @APIResponseSchema(value = MemberAnswer.class, responseCode = "200", responseDescription = "The changed member.")
    @Refuses({"member.not-found", "edit.if-match-missing", "edit.stale", "account.email-taken"})
    public Response edit(
            @PathParam("accountId") UUID accountId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @NotNull MemberEditRequest request) {
        var account = new AccountId(accountId);
        return answer(
                EditTag.edit(seen, (version, accounts) -> members.edit(account, request.edit(version, accounts))));
    }

    private static Response answer(MemberView member) {
        return EditTag.answer(MemberAnswer.of(member), member.version(), member.accountVersion());
    }

    @PUT
    @Path("/{accountId}/block")
    @SignedIn(Permission.MEMBER_RULES)
    @Operation(summary = "This member may not play here any more, or may again; a second time only the reason changes")
    @Refuses("member.not-found")
    public void block(@PathParam("accountId") UUID accountId, @Valid @NotNull BlockRequest request) {
        var account = new AccountId(accountId);
        Retry.onConflict(() -> admissions.block(account, request.blocked(), request.reason()));
    }

    /** Which of the two, and why. */
    public record BlockRequest(
            @NotNull Boolean blocked,
            @NotBlank @Size(max = 200) String reason) {}
}
