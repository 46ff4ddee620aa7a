package org.gamingcafe.api.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Created;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.limit.AllowedRange;
import org.gamingcafe.platform.limit.LimitService;

/** Addresses that no limit counts. Locks hold for them all the same. */
@Path("/admin/ip-whitelist")
@Tag(name = "operations")
@ApplicationScoped
@SignedIn(Permission.OPS_READ)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AllowListResource {

    @Inject
    LimitService limits;

    @GET
    @Operation(summary = "The ranges of addresses that no limit counts, oldest first")
    public Page<AllowedAnswer> list() {
        return Page.whole(limits.allowed(), AllowedAnswer::of);
    }

    @POST
    @SignedIn(Permission.LIMIT_MANAGE)
    @Operation(summary = "Put a range on the list, on every node within five seconds; goes on record")
    @APIResponseSchema(value = AllowedAnswer.class, responseCode = "201", responseDescription = "The new entry.")
    @Refuses({"limit.range", "limit.range-taken", "limit.reason", "limit.too-many-ranges"})
    public Response add(@Valid @NotNull AllowRequest request) {
        var entry = limits.allow(request.range(), request.reason());
        return Created.at("admin/ip-whitelist/" + entry.id(), AllowedAnswer.of(entry));
    }

    @DELETE
    @Path("/{id}")
    @SignedIn(Permission.LIMIT_MANAGE)
    @Operation(summary = "Take a range off the list, on every node within five seconds; goes on record")
    @APIResponse(responseCode = "204", description = "The addresses are counted again.")
    @Refuses("allowed-range.not-found")
    public void remove(@PathParam("id") UUID id) {
        limits.disallow(id);
    }

    /** @param range in CIDR notation */
    @Schema(example = "{\"range\":\"203.0.113.0/24\",\"reason\":\"our own monitoring\"}")
    public record AllowRequest(
            @NotNull @Size(min = 2, max = 43) String range,
            @NotNull @Size(min = 1, max = 200) String reason) {}

    public record AllowedAnswer(UUID id, String range, String reason, Instant since) {

        static AllowedAnswer of(AllowedRange entry) {
            return new AllowedAnswer(entry.id(), entry.range().toString(), entry.reason(), entry.since());
        }
    }
}
