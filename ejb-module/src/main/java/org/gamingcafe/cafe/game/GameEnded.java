package org.gamingcafe.cafe.game;

import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** A licence of a game is back. */
public record GameEnded(VenueId venue, GameRun run, GameRun.Why why) implements DomainEvent {

    @Override
    public String act() {
        return "game.ended";
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
                "why", why.name());
    }
}
