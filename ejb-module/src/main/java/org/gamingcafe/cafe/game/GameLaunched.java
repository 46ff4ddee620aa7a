package org.gamingcafe.cafe.game;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A play session has a licence of a game. @param ageSeen somebody of the house has vouched for the age of a guest */
public record GameLaunched(VenueId venue, @Nullable AccountId account, GameRun run, boolean ageSeen)
        implements DomainEvent {

    @Override
    public String act() {
        return "game.launched";
    }

    @Override
    public Subject subject() {
        return Subject.of("game", run.game());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of(
                "session", run.session().toString(),
                "station", run.station().toString(),
                "ageSeen", Boolean.toString(ageSeen));
    }
}
