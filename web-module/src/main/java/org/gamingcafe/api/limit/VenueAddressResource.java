package org.gamingcafe.api.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Created;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.limit.LimitService;
import org.gamingcafe.platform.limit.VenueRange;
import org.jspecify.annotations.Nullable;

/** Addresses behind which a venue's players sit; they are counted together, with numbers of their own. */
@Path("/admin/venue-addresses")
@Tag(name = "operations")
@ApplicationScoped
@SignedIn(Permission.OPS_READ)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class VenueAddressResource {

    @Inject
    LimitService limits;

    @GET
    @Operation(summary = "The ranges of addresses of one's venues")
    public Page<VenueRangeAnswer> list() {
        return Page.whole(limits.venueRanges(), VenueRangeAnswer::of);
    }

    @POST
    @SignedIn(Permission.LIMIT_MANAGE)
    @Operation(summary = "Enter a range for a venue; numbers left out are those of the table; goes on record")
    @APIResponseSchema(value = VenueRangeAnswer.class, responseCode = "201", responseDescription = "The new entry.")
    @Refuses({"limit.range", "limit.range-taken", "limit.most", "limit.too-many-ranges"})
    public Response add(@QueryParam("venue") @Nullable UUID venue, @Valid @NotNull VenueRangeRequest request) {
        var entry = limits.enter(OwnVenue.of(venue), request.range(), request.logins(), request.requests());
        return Created.at("admin/venue-addresses/" + entry.id(), VenueRangeAnswer.of(entry));
    }

    @DELETE
    @Path("/{id}")
    @SignedIn(Permission.LIMIT_MANAGE)
    @Operation(summary = "Give a venue's range up; its addresses count for themselves again; goes on record")
    @APIResponse(responseCode = "204", description = "The range is gone.")
    @Refuses("venue-range.not-found")
    public void remove(@PathParam("id") UUID id) {
        limits.remove(id);
    }

    /**
     * @param range in CIDR notation
     * @param logins per minute
     * @param requests per minute without a token or key
     */
    @Schema(example = "{\"range\":\"203.0.113.0/24\",\"logins\":60,\"requests\":3000}")
    public record VenueRangeRequest(
            @NotNull @Size(min = 2, max = 43) String range,
            @Min(1) @Max(1_000) @Nullable Integer logins,
            @Min(1) @Max(100_000) @Nullable Integer requests) {}

    public record VenueRangeAnswer(UUID id, UUID venue, String range, Integer logins, Integer requests) {

        static VenueRangeAnswer of(VenueRange entry) {
            return new VenueRangeAnswer(
                    entry.id(), entry.venue().value(), entry.range().toString(), entry.logins(), entry.requests());
        }
    }
}
