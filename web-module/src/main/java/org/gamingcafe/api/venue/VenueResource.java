package org.gamingcafe.api.venue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.cafe.venue.VenueView;

/** The cafés. */
@Path("/venues")
@Tag(name = "venues")
@ApplicationScoped
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public class VenueResource {

    @Inject
    VenueService venues;

    @GET
    @Operation(summary = "The venues in which the caller has any right, by code")
    public Page<VenueAnswer> list() {
        return Page.whole(venues.mine(), VenueAnswer::of);
    }

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
