package org.gamingcafe.api.loyalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.gamingcafe.cafe.loyalty.BoardLine;
import org.gamingcafe.cafe.loyalty.BoardService;
import org.jspecify.annotations.Nullable;

/** The leader board of a venue. */
@Path("/loyalty/leaderboard")
@Tag(name = "loyalty")
@ApplicationScoped
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public class LeaderboardResource {

    @Inject
    BoardService boards;

    @GET
    @Operation(summary = "The first 50 places by points earned; only members who have chosen a name for it stand there")
    @Refuses("venue.not-found")
    public Page<PlaceAnswer> top(
            @QueryParam("venue") @Nullable UUID venue, @QueryParam("period") BoardService.@Nullable Period period) {
        var wanted = period == null ? BoardService.Period.LAST_30_DAYS : period;
        return Page.whole(boards.top(OwnVenue.of(venue), wanted), PlaceAnswer::of);
    }

    @Schema(description = "A place on the leader board; mine: the caller stands here.")
    public record PlaceAnswer(Integer rank, String name, Long points, Boolean mine) {

        static PlaceAnswer of(BoardLine line) {
            return new PlaceAnswer(line.rank(), line.name(), line.points(), line.isMine());
        }
    }
}
