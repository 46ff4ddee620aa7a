package org.gamingcafe.api.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.AtStation;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.play.SeatLinkService;

/** Until when a station may run; only the station itself, with its key. */
@Path("/stations/{id}/lease")
@Tag(name = "station protocol")
@ApplicationScoped
@SignedIn
@AtStation
@Produces(MediaType.APPLICATION_JSON)
public class StationLeaseResource {

    @Inject
    SeatLinkService seats;

    @GET
    @Operation(summary = "Until when the station may run, and what it has to do; without a lease it is locked")
    @Refuses({"station.not-found", "caller.not-a-station"})
    public OrdersAnswer lease(@PathParam("id") UUID id) {
        StationLinkResource.mustBe(id);
        return OrdersAnswer.of(Retry.onConflict(seats::orders));
    }
}
