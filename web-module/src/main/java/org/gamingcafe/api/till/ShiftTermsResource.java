package org.gamingcafe.api.till;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.EditTag;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.shift.ShiftTerms;
import org.gamingcafe.cafe.shift.ShiftTermsService;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** How exact a venue wants its drawers. */
@Path("/shift-terms")
@Tag(name = "tills")
@ApplicationScoped
@SignedIn(Permission.SHIFT_RUN)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ShiftTermsResource {

    private static final String EXAMPLE = "{\"differenceLimit\":{\"amount\":\"5.00\",\"currency\":\"EUR\"}}";

    @Inject
    ShiftTermsService rules;

    @GET
    @Operation(summary = "The terms of a venue's shifts; the ETag is needed for an edit")
    @APIResponseSchema(value = ShiftTermsAnswer.class, responseCode = "200", responseDescription = "The terms.")
    @Refuses("venue.not-found")
    public Response get(@QueryParam("venue") @Nullable UUID venue) {
        return answer(rules.terms(OwnVenue.of(venue)));
    }

    @PUT
    @SignedIn(Permission.SHIFT_MANAGE)
    @Operation(summary = "Change the terms as a whole; If-Match says which version was seen")
    @APIResponseSchema(value = ShiftTermsAnswer.class, responseCode = "200", responseDescription = "The new terms.")
    @Refuses({"venue.not-found", "edit.if-match-missing", "edit.stale", "shift.difference-limit"})
    public Response set(
            @QueryParam("venue") @Nullable UUID venue,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @NotNull ShiftTermsRequest request) {
        var where = OwnVenue.of(venue);
        return answer(EditTag.edit(
                seen, version -> rules.setTerms(where, new ShiftTerms(request.differenceLimit(), version))));
    }

    private static Response answer(ShiftTerms terms) {
        return EditTag.answer(new ShiftTermsAnswer(terms.differenceLimit()), terms.version());
    }

    @Schema(example = EXAMPLE)
    public record ShiftTermsRequest(@NotNull Money differenceLimit) {}

    @Schema(description = "Up to what difference, over or short, a cashier closes a shift alone.", example = EXAMPLE)
    public record ShiftTermsAnswer(Money differenceLimit) {}
}
