package org.gamingcafe.api.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.EditTag;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.limit.LimitName;
import org.gamingcafe.platform.limit.LimitNumbers;
import org.gamingcafe.platform.limit.LimitRule;
import org.gamingcafe.platform.limit.LimitService;
import org.gamingcafe.platform.limit.LimitStatistics;
import org.gamingcafe.platform.limit.Violation;
import org.jspecify.annotations.Nullable;

/** The table of limits, and who was refused by them. */
@Path("/admin/rate-limits")
@Tag(name = "operations")
@ApplicationScoped
@SignedIn(Permission.OPS_READ)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LimitResource {

    private static final int LONGEST_NAME = 40;

    @Inject
    LimitService limits;

    @GET
    @Operation(summary = "All limits with their numbers")
    public Page<LimitAnswer> list() {
        return Page.whole(limits.rules(), LimitAnswer::of);
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "One limit; the ETag is needed for an edit")
    @APIResponseSchema(value = LimitAnswer.class, responseCode = "200", responseDescription = "The limit.")
    @Refuses("limit.not-found")
    public Response get(@PathParam("name") @Size(max = LONGEST_NAME) String name) {
        return answer(limits.rule(named(name)));
    }

    @PUT
    @Path("/{name}")
    @SignedIn(Permission.LIMIT_MANAGE)
    @Operation(summary = "Change the numbers of a limit, on every node within five seconds; goes on record")
    @APIResponseSchema(value = LimitAnswer.class, responseCode = "200", responseDescription = "The changed limit.")
    @Refuses({"limit.not-found", "limit.most", "limit.period", "limit.refill", "edit.if-match-missing", "edit.stale"})
    public Response edit(
            @PathParam("name") @Size(max = LONGEST_NAME) String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @NotNull LimitRequest request) {
        return answer(EditTag.edit(seen, version -> limits.edit(named(name), request.numbers(), version)));
    }

    @GET
    @Path("/violations")
    @Operation(summary = "Who was refused, by limit, caller and hour, newest first; kept for 30 days")
    public Page<ViolationAnswer> violations(
            @QueryParam("limit") @Size(max = LONGEST_NAME) @Nullable String limit,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        var found = limits.violations(limit == null ? null : named(limit), Page.request(size, after));
        return Page.of(found, ViolationAnswer::of);
    }

    @GET
    @Path("/blocked")
    @Operation(summary = "Who would be refused right now, at most a hundred, the most refused first")
    public Page<ViolationAnswer> blocked() {
        return Page.whole(limits.blocked(), ViolationAnswer::of);
    }

    @GET
    @Path("/statistics")
    @Operation(summary = "Refusals of the last 24 hours by limit and hour")
    public RefusalsAnswer statistics() {
        return RefusalsAnswer.of(limits.statistics());
    }

    private static Response answer(LimitRule rule) {
        return EditTag.answer(LimitAnswer.of(rule), rule.version());
    }

    private static LimitName named(String name) {
        return LimitName.of(name).orElseThrow(() -> new NotFound("limit"));
    }

    /** @param refill only of a token bucket: how many come back in a period */
    @Schema(example = "{\"most\":20,\"periodSeconds\":60}")
    public record LimitRequest(
            @NotNull @Min(1) @Max(LimitRule.LARGEST) Integer most,
            @NotNull @Min(1) @Max(86_400) Integer periodSeconds,
            @Min(0) @Max(LimitRule.LARGEST) @Nullable Integer refill) {

        LimitNumbers numbers() {
            return new LimitNumbers(
                    most,
                    Duration.ofSeconds(periodSeconds),
                    Optional.ofNullable(refill).orElse(0));
        }
    }

    /**
     * @param most how many in a period; of a token bucket how many it holds
     * @param refill of a token bucket: how many come back in a period
     */
    public record LimitAnswer(
            String name,
            LimitRule.Algorithm algorithm,
            Integer most,
            Long periodSeconds,
            Integer refill,
            Long version) {

        static LimitAnswer of(LimitRule rule) {
            return new LimitAnswer(
                    rule.name().key(),
                    rule.algorithm(),
                    rule.most(),
                    rule.period().toSeconds(),
                    rule.refill(),
                    rule.version());
        }
    }

    /** @param subject account, station, till, device, range, ip or mail, and an id, an address or a hash */
    public record ViolationAnswer(
            UUID id,
            String limit,
            String subject,
            Long refused,
            Instant firstAt,
            Instant lastAt,
            Instant blockedUntil) {

        static ViolationAnswer of(Violation violation) {
            return new ViolationAnswer(
                    violation.id(),
                    violation.limit(),
                    violation.subject(),
                    violation.refused(),
                    violation.firstAt(),
                    violation.lastAt(),
                    violation.blockedUntil());
        }
    }

    /** @param hours those in which somebody was refused, oldest first */
    public record RefusalsAnswer(Instant since, Long refused, List<HourAnswer> hours) {

        static RefusalsAnswer of(LimitStatistics statistics) {
            return new RefusalsAnswer(
                    statistics.since(),
                    statistics.refused(),
                    statistics.hours().stream().map(HourAnswer::of).toList());
        }
    }

    /** @param callers how many different ones were refused */
    public record HourAnswer(String limit, Instant hour, Long refused, Integer callers) {

        static HourAnswer of(LimitStatistics.Hour hour) {
            return new HourAnswer(hour.limit(), hour.hour(), hour.refused(), hour.callers());
        }
    }
}
