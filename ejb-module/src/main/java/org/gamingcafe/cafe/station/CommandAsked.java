package org.gamingcafe.cafe.station;

import java.util.HashMap;
import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** A seat was told to do something. Which program, or how loud, is on record; what is written to a player stays between them. */
public record CommandAsked(VenueId venue, CommandView command) implements DomainEvent {

    @Override
    public String act() {
        return "station-command.asked";
    }

    @Override
    public Subject subject() {
        return Subject.of("station", command.station().value());
    }

    @Override
    public Map<String, String> changes() {
        var changes = new HashMap<String, String>();
        changes.put("command", command.id().toString());
        changes.put("kind", command.kind().name());
        changes.put("means", command.means().name());
        var argument = command.argument();
        if (argument != null && command.kind() != CommandKind.MESSAGE) {
            changes.put("argument", argument);
        }
        return Map.copyOf(changes);
    }
}
