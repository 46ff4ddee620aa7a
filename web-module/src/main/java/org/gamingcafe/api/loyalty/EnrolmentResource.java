package org.gamingcafe.api.loyalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.loyalty.EnrolmentService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.jspecify.annotations.Nullable;

/** Who takes part in the programme of their venue. */
@Path("/loyalty/enrolments")
@Tag(name = "loyalty")
@ApplicationScoped
@SignedIn
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EnrolmentResource {

    @Inject
    EnrolmentService enrolments;

    @POST
    @Operation(
            summary =
                    "Take part: the caller themselves, or any member of the venue with loyalty:serve; takes part already, it "
                            + "stays so")
    @Refuses({"wallet.not-found", "loyalty.closed", "wallet.own", "wallet.linked", "member.not-active"})
    public PointsAnswer enrol(@Valid @NotNull EnrolmentRequest request) {
        var account = new AccountId(request.accountId());
        return PointsAnswer.of(Retry.onConflict(() -> isOwn(account) ? enrolments.join() : enrolments.enrol(account)));
    }

    @DELETE
    @Path("/{accountId}")
    @Operation(
            summary =
                    "Take part no more: oneself, or any member of the venue with loyalty:serve; what points there are expire")
    @Refuses({"wallet.not-found", "loyalty.not-enrolled", "wallet.linked"})
    public PointsAnswer end(@PathParam("accountId") UUID accountId) {
        var account = new AccountId(accountId);
        return PointsAnswer.of(Retry.onConflict(() -> isOwn(account) ? enrolments.leave() : enrolments.end(account)));
    }

    @POST
    @Path("/{accountId}/board-name")
    @Operation(summary = "Stand on the leader board under a name, for oneself; without one: stand there no more")
    @Refuses({"wallet.not-found", "loyalty.not-enrolled", "loyalty.board-name", "loyalty.board-name-taken"})
    public PointsAnswer appear(@PathParam("accountId") UUID accountId, @Valid @NotNull BoardNameRequest request) {
        var account = new AccountId(accountId);
        return PointsAnswer.of(Retry.onConflict(() -> enrolments.appear(account, request.boardName())));
    }

    private static boolean isOwn(AccountId account) {
        return Call.current().caller().is(account);
    }

    @Schema(example = "{\"accountId\":\"01980000-0000-7000-8000-000000000001\"}")
    public record EnrolmentRequest(@NotNull UUID accountId) {}

    @Schema(example = "{\"boardName\":\"Night Owl\"}")
    public record BoardNameRequest(@Nullable @Size(max = 24) String boardName) {}
}
