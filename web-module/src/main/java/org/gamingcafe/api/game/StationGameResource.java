package org.gamingcafe.api.game;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.game.GameService;
import org.gamingcafe.cafe.game.SeatGame;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StationId;

/** The games that a station has. */
@Path("/stations/{id}/games")
@Tag(name = "games")
@ApplicationScoped
@SignedIn(Permission.STATION_READ)
@Produces(MediaType.APPLICATION_JSON)
public class StationGameResource {

    @Inject
    GameService games;

    @GET
    @Operation(summary = "The games that a station has, by title")
    @Refuses("station.not-found")
    public Page<SeatGameAnswer> list(@PathParam("id") UUID id) {
        return Page.whole(games.at(new StationId(id)), SeatGameAnswer::of);
    }

    @Schema(
            name = "SeatGameAnswer",
            description = "A game that a station has. free: a licence is left; running: it runs there.")
    public record SeatGameAnswer(
            UUID id, String title, Integer fromAge, String program, Boolean free, Boolean running) {

        public static SeatGameAnswer of(SeatGame game) {
            return new SeatGameAnswer(
                    game.id(), game.title(), game.fromAge(), game.program(), game.free(), game.running());
        }
    }
}
