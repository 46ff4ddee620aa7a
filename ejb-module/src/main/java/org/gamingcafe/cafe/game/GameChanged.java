package org.gamingcafe.cafe.game;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A game is in the catalogue of a venue, is another than it was, or is in it no more. @param before nothing: it is new */
public record GameChanged(@Nullable GameView before, GameView after) implements DomainEvent {

    @Override
    public String act() {
        if (before == null) {
            return "game.added";
        }
        return after.retiredAt() == null ? "game.changed" : "game.retired";
    }

    @Override
    public Subject subject() {
        return Subject.of("game", after.id());
    }

    @Override
    public VenueId venue() {
        return after.venue();
    }

    @Override
    public Map<String, String> changes() {
        var old = before == null ? Map.<String, String>of() : fields(before);
        var changes = new TreeMap<String, String>();
        fields(after).forEach((field, value) -> {
            if (!Objects.equals(old.get(field), value)) {
                changes.put(field, before == null ? value : old.get(field) + " → " + value);
            }
        });
        return changes;
    }

    private static Map<String, String> fields(GameView game) {
        return Map.of(
                "title", game.title(),
                "fromAge", Integer.toString(game.fromAge()),
                "program", game.program(),
                "licences", String.valueOf(game.licences()),
                "groups", game.groups().toString(),
                "stations", game.stations().toString(),
                "retired", Boolean.toString(game.retiredAt() != null));
    }
}
