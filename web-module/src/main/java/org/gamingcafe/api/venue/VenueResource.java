package org.gamingcafe.api.venue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
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
import org.gamingcafe.cafe.setup.SetUpService;
import org.gamingcafe.cafe.setup.SetUpView;
import org.gamingcafe.cafe.venue.VenueDetails;
import org.gamingcafe.cafe.venue.VenuePlanService;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.cafe.venue.VenueView;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** The cafés. */
@Path("/venues")
@Tag(name = "venues")
@ApplicationScoped
@SignedIn
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class VenueResource {

    @Inject
    VenueService venues;

    @Inject
    VenuePlanService plans;

    @Inject
    SetUpService setUps;

    @GET
    @Operation(summary = "The venues in which the caller has any right, by code")
    public Page<VenueAnswer> list() {
        return Page.whole(venues.mine(), VenueAnswer::of);
    }

    @POST
    @SignedIn(Permission.VENUE_MANAGE)
    @Operation(
            summary = "Found another venue, as an administrator, who administers it from then on; needs a fresh factor")
    @APIResponseSchema(value = VenueDetailsAnswer.class, responseCode = "201", responseDescription = "The venue.")
    @Refuses({"venue.code", "venue.code-taken", "venue.zone", "venue.not-administrator", "step-up.required"})
    public Response found(@Valid @NotNull VenueRequest request) {
        var venue = Retry.onConflict(() -> plans.found(request.edit()));
        return Created.at("venues/" + venue.id(), VenueDetailsAnswer.of(venue));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One venue with all that is said of it; the ETag is needed for an edit")
    @APIResponseSchema(value = VenueDetailsAnswer.class, responseCode = "200", responseDescription = "The venue.")
    @Refuses("venue.not-found")
    public Response get(@PathParam("id") UUID id) {
        return answer(plans.get(OwnVenue.of(id)));
    }

    @PUT
    @Path("/{id}")
    @SignedIn(Permission.VENUE_MANAGE)
    @Operation(summary = "Change what is said of a venue as a whole; If-Match says which version was seen")
    @APIResponseSchema(value = VenueDetailsAnswer.class, responseCode = "200", responseDescription = "The venue.")
    @Refuses({
        "venue.not-found",
        "venue.code",
        "venue.code-taken",
        "venue.zone",
        "venue.fixed",
        "edit.if-match-missing",
        "edit.stale"
    })
    public Response edit(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @NotNull VenueRequest request) {
        var venue = OwnVenue.of(id);
        return answer(EditTag.edit(seen, version -> plans.edit(venue, request.edit(), version)));
    }

    @GET
    @Path("/{id}/set-up")
    @SignedIn(Permission.VENUE_MANAGE)
    @Operation(summary = "Which steps of its set-up a venue has done and which it lacks, read from what there is")
    @Refuses("venue.not-found")
    public SetUpAnswer setUp(@PathParam("id") UUID id) {
        return SetUpAnswer.of(setUps.progress(OwnVenue.of(id)));
    }

    private static Response answer(VenueDetails venue) {
        return EditTag.answer(VenueDetailsAnswer.of(venue), venue.version());
    }

    /** @param open whether a member can come, play and pay */
    public record SetUpAnswer(List<StepAnswer> steps, Boolean open) {

        static SetUpAnswer of(SetUpView view) {
            return new SetUpAnswer(
                    Arrays.stream(SetUpView.Step.values())
                            .map(step -> new StepAnswer(step, view.isDone(step), step.isNeeded()))
                            .toList(),
                    view.isOpen());
        }
    }

    /** @param needed whether nobody can play and pay without it */
    public record StepAnswer(SetUpView.Step step, Boolean done, Boolean needed) {}

    public record VenueAnswer(
            UUID id, String code, String name, String zone, String currency, String cutOver, String language) {

        static VenueAnswer of(VenueView venue) {
            return new VenueAnswer(
                    venue.id().value(),
                    venue.code(),
                    venue.name(),
                    venue.zone().getId(),
                    venue.currency(),
                    venue.cutOver().toString(),
                    venue.language());
        }
    }
}
