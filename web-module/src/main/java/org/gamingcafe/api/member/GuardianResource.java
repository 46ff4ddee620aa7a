package org.gamingcafe.api.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Created;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.member.GuardianService;
import org.gamingcafe.cafe.member.GuardianView;
import org.gamingcafe.cafe.member.NewGuardian;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Who has consented that a member below age plays here. */
@Path("/members/{id}/guardians")
@Tag(name = "members")
@ApplicationScoped
@SignedIn(Permission.MEMBER_READ)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class GuardianResource {

    @Inject
    GuardianService guardians;

    @GET
    @Operation(summary = "The guardians of a member, the oldest first, those who have taken their consent back too")
    @Refuses("member.not-found")
    public Page<GuardianAnswer> list(@PathParam("id") UUID id) {
        return Page.whole(guardians.list(new AccountId(id)), GuardianAnswer::of);
    }

    @POST
    @SignedIn(Permission.MEMBER_WRITE)
    @Operation(
            summary = "Take the consent of a guardian down: an account of the venue, or a name and where to reach it")
    @APIResponseSchema(value = GuardianAnswer.class, responseCode = "201", responseDescription = "The guardian.")
    @Refuses({
        "member.not-found",
        "account.not-found",
        "guardian.name",
        "guardian.address",
        "guardian.of-age",
        "guardian.under-age",
        "guardian.own",
        "guardian.taken"
    })
    public Response note(@PathParam("id") UUID id, @Valid @NotNull GuardianRequest request) {
        var noted = Retry.onConflict(() -> guardians.note(new AccountId(id), request.guardian()));
        return Created.at("members/" + id + "/guardians", GuardianAnswer.of(noted));
    }

    @POST
    @Path("/{guardian}/withdraw")
    @SignedIn
    @Operation(summary = "Take a consent back: the desk, or the guardian; it stays in the list")
    @Refuses({"member.not-found", "guardian.not-found"})
    public GuardianAnswer withdraw(@PathParam("id") UUID id, @PathParam("guardian") UUID guardian) {
        return GuardianAnswer.of(Retry.onConflict(() -> guardians.withdraw(new AccountId(id), guardian)));
    }

    @Schema(example = "{\"name\":\"Robin Parent\",\"phone\":\"+49 30 1234567\",\"given\":\"PAPER\"}")
    public record GuardianRequest(
            @Nullable UUID guardianId,
            @Nullable @Size(max = 120) String name,
            @Nullable @Size(max = 20) String phone,
            @Nullable @Size(max = 254) String email,
            NewGuardian.@NotNull Given given) {

        NewGuardian guardian() {
            return new NewGuardian(guardianId == null ? null : new AccountId(guardianId), name, phone, email, given);
        }
    }

    /** @param withdrawnAt since when the consent holds no more */
    public record GuardianAnswer(
            UUID id,
            @Nullable UUID guardianId,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            NewGuardian.Given given,
            UUID notedBy,
            Instant notedAt,
            @Nullable Instant withdrawnAt) {

        static GuardianAnswer of(GuardianView guardian) {
            var known = guardian.guardian();
            return new GuardianAnswer(
                    guardian.id(),
                    known == null ? null : known.value(),
                    guardian.name(),
                    guardian.phone(),
                    guardian.email(),
                    guardian.given(),
                    guardian.notedBy().value(),
                    guardian.notedAt(),
                    guardian.withdrawnAt());
        }
    }
}
