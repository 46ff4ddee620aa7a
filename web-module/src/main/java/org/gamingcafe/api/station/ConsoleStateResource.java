package org.gamingcafe.api.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.station.ConsoleService;
import org.gamingcafe.cafe.station.DeviceState;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StationId;

/** How a console is (R05). */
@Path("/stations/{id}/device-state")
@Tag(name = "stations")
@ApplicationScoped
@SignedIn(Permission.STATION_COMMAND)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ConsoleStateResource {

    @Inject
    ConsoleService consoles;

    @PUT
    @Operation(summary = "Say how a console is; whoever is last is right")
    @Refuses({"station.not-found", "station.not-a-console"})
    public StationDetailsAnswer say(@PathParam("id") UUID id, @Valid @NotNull StateRequest request) {
        return StationDetailsAnswer.of(Retry.onConflict(() -> consoles.say(new StationId(id), request.deviceState())));
    }

    @Schema(name = "DeviceStateRequest", example = "{\"deviceState\":\"UPDATING\"}")
    public record StateRequest(@NotNull DeviceState deviceState) {}
}
