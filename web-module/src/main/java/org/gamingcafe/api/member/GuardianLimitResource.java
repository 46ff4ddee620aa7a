package org.gamingcafe.api.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.member.GuardianLimitView;
import org.gamingcafe.cafe.member.GuardianLimits;
import org.gamingcafe.cafe.member.GuardianService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** What a guardian allows a member below age in one business day. */
@Path("/members/{id}/limits")
@Tag(name = "members")
@ApplicationScoped
@SignedIn
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class GuardianLimitResource {

    @Inject
    GuardianService guardians;

    @GET
    @Operation(
            summary = "The limits of a member: for the desk, a guardian and the member; what is absent is not limited")
    @Refuses("member.not-found")
    public LimitsBody get(@PathParam("id") UUID id) {
        return LimitsBody.of(guardians.limits(new AccountId(id)));
    }

    @PUT
    @Operation(summary = "Set the limits as a whole: a guardian, or the desk for one; the old ones stay in the history")
    @Refuses({"member.not-found", "guardian.limits", "money.other-currency", "money.negative"})
    public LimitsBody set(@PathParam("id") UUID id, @Valid @NotNull LimitsBody request) {
        return LimitsBody.of(Retry.onConflict(() -> guardians.setLimits(new AccountId(id), request.limits())));
    }

    @GET
    @Path("/history")
    @SignedIn(Permission.MEMBER_READ)
    @Operation(summary = "How the limits came, the newest first")
    @Refuses("member.not-found")
    public Page<HistoryAnswer> history(@PathParam("id") UUID id) {
        return Page.whole(guardians.history(new AccountId(id)), HistoryAnswer::of);
    }

    @Schema(
            name = "GuardianLimits",
            description = "Most money for play, most minutes of play, and the local time at which play ends, in one"
                    + " business day of the venue.",
            example = "{\"spend\":{\"amount\":\"10.00\",\"currency\":\"EUR\"},\"minutes\":120,\"latest\":\"20:00\"}")
    public record LimitsBody(
            @Nullable Money spend,
            @Nullable @Min(0) @Max(GuardianLimits.DAY) Integer minutes,

            @Nullable @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d")
            String latest) {

        static LimitsBody of(GuardianLimits limits) {
            var latest = limits.latest();
            return new LimitsBody(limits.spend(), limits.minutes(), latest == null ? null : latest.toString());
        }

        GuardianLimits limits() {
            return new GuardianLimits(spend, minutes, latest == null ? null : LocalTime.parse(latest));
        }
    }

    @Schema(name = "GuardianLimitsHistory")
    public record HistoryAnswer(LimitsBody limits, UUID by, Instant at) {

        static HistoryAnswer of(GuardianLimitView row) {
            return new HistoryAnswer(LimitsBody.of(row.limits()), row.by().value(), row.at());
        }
    }
}
