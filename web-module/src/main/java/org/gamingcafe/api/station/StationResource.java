package org.gamingcafe.api.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/** Seats. */
@Path("/stations")
@Tag(name = "stations")
@ApplicationScoped
@SignedIn(Permission.STATION_READ)
@Produces(MediaType.APPLICATION_JSON)
public class StationResource {

    @Inject
    StationService stations;

    @GET
    @Operation(summary = "The stations of a venue, by number")
    public Page<StationAnswer> list(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(stations.list(OwnVenue.of(venue), null, Page.request(size, after)), StationAnswer::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One station")
    @Refuses("station.not-found")
    public StationAnswer get(@PathParam("id") UUID id) {
        return StationAnswer.of(stations.get(new StationId(id)));
    }

    @Schema(description = "A seat. In state LOCKED it is free; occupiedBy is the play session on it.")
    public record StationAnswer(
            UUID id,
            Integer number,
            String name,
            String group,
            UUID groupId,
            UUID venue,
            StationView.State state,
            @Nullable UUID occupiedBy) {

        static StationAnswer of(StationView station) {
            return new StationAnswer(
                    station.id().value(),
                    station.number(),
                    station.name(),
                    station.group(),
                    station.groupId(),
                    station.venue().value(),
                    station.state(),
                    station.occupiedBy());
        }
    }
}
