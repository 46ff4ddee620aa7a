package org.gamingcafe.api.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.EditTag;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.member.Admission;
import org.gamingcafe.cafe.member.AdmissionPlan;
import org.gamingcafe.cafe.member.AdmissionRule;
import org.gamingcafe.cafe.member.AdmissionService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Who may play when: the house rules of a venue. */
@Path("/admission-rules")
@Tag(name = "members")
@ApplicationScoped
@SignedIn
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AdmissionResource {

    private static final String EXAMPLE = """
            {"items":[{"name":"Night","belowAge":18,"days":["FRIDAY","SATURDAY"],"begins":"22:00","ends":"06:00",\
            "decision":"DENY"}]}""";

    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    @Inject
    AdmissionService admissions;

    @GET
    @SignedIn(Permission.MEMBER_READ)
    @Operation(
            summary = "The house rules of a venue in the order in which they are asked; the ETag is needed for an edit")
    @APIResponseSchema(value = RulesAnswer.class, responseCode = "200", responseDescription = "The rules.")
    @Refuses("venue.not-found")
    public Response get(@QueryParam("venue") @Nullable UUID venue) {
        return answer(admissions.plan(OwnVenue.of(venue)));
    }

    @PUT
    @SignedIn(Permission.MEMBER_RULES)
    @Operation(summary = "Put these rules in the place of the old ones; If-Match says which version was seen")
    @APIResponseSchema(value = RulesAnswer.class, responseCode = "200", responseDescription = "The new rules.")
    @Refuses({"venue.not-found", "edit.if-match-missing", "edit.stale", "admission.rule"})
    public Response set(
            @QueryParam("venue") @Nullable UUID venue,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @NotNull RulesRequest request) {
        var where = OwnVenue.of(venue);
        return answer(EditTag.edit(seen, version -> admissions.setPlan(where, request.plan(version))));
    }

    @GET
    @Path("/decisions/{accountId}")
    @SignedIn(Permission.MEMBER_READ)
    @Operation(summary = "What the house would say to a member who wants to sit down now")
    @Refuses({"venue.not-found", "member.not-found", "member.blocked", "guardian.no-consent", "guardian.limit-time"})
    public AdmissionAnswer decision(
            @PathParam("accountId") UUID accountId,
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("accompanied") @Nullable Boolean accompanied) {
        return AdmissionAnswer.of(
                admissions.ask(OwnVenue.of(venue), new AccountId(accountId), Boolean.TRUE.equals(accompanied)));
    }

    private static Response answer(AdmissionPlan plan) {
        return EditTag.answer(RulesAnswer.of(plan), plan.version());
    }

    @Schema(
            description = "At most 50; the first that fits decides. None: everybody may play. Who is younger than"
                    + " consentBelow, or has shown no document, needs the consent of a guardian; absent: nobody does.",
            example = EXAMPLE)
    public record RulesRequest(
            @NotNull @Size(max = 50) List<@Valid @NotNull RuleRequest> items,
            @Nullable @Min(1) @Max(120) Integer consentBelow) {

        AdmissionPlan plan(long version) {
            return new AdmissionPlan(items.stream().map(RuleRequest::rule).toList(), version, consentBelow);
        }
    }

    @Schema(
            description =
                    "Ages are in years: from included, below not. The span belongs to the day on which it begins and "
                            + "ends on the next day when ends is not later than begins. Left out, accompanied fits both.")
    public record RuleRequest(
            @NotBlank @Size(max = 80) String name,
            @Nullable @Min(0) @Max(120) Integer fromAge,
            @Nullable @Min(1) @Max(120) Integer belowAge,
            @NotNull @Size(min = 1, max = 7) List<@NotNull DayOfWeek> days,
            @NotNull @Pattern(regexp = TIME) String begins,
            @NotNull @Pattern(regexp = TIME) String ends,
            @Nullable Boolean accompanied,
            AdmissionRule.@NotNull Decision decision) {

        AdmissionRule rule() {
            return new AdmissionRule(
                    name,
                    fromAge,
                    belowAge,
                    Set.copyOf(days),
                    LocalTime.parse(begins),
                    LocalTime.parse(ends),
                    accompanied,
                    decision);
        }
    }

    @Schema(example = EXAMPLE)
    public record RulesAnswer(
            List<RuleAnswer> items, @Nullable Integer consentBelow) {

        static RulesAnswer of(AdmissionPlan plan) {
            return new RulesAnswer(plan.rules().stream().map(RuleAnswer::of).toList(), plan.consentBelow());
        }
    }

    /** A rule; what is not there makes no difference to it. */
    public record RuleAnswer(
            String name,
            @Nullable Integer fromAge,
            @Nullable Integer belowAge,
            List<DayOfWeek> days,
            String begins,
            String ends,
            @Nullable Boolean accompanied,
            AdmissionRule.Decision decision) {

        static RuleAnswer of(AdmissionRule rule) {
            return new RuleAnswer(
                    rule.name(),
                    rule.fromAge(),
                    rule.belowAge(),
                    rule.days().stream().sorted().toList(),
                    rule.begins().toString(),
                    rule.ends().toString(),
                    rule.accompanied(),
                    rule.decision());
        }
    }

    @Schema(
            description =
                    "The rule that decided, if one fits, and when play has to end at the latest, if anything ends it.")
    public record AdmissionAnswer(
            AdmissionRule.Decision decision,
            @Nullable String rule,
            @Nullable Instant endsAt) {

        static AdmissionAnswer of(Admission admission) {
            return new AdmissionAnswer(admission.decision(), admission.rule(), admission.endsAt());
        }
    }
}
