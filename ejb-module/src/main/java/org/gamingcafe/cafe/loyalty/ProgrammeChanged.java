package org.gamingcafe.cafe.loyalty;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** The rules of a venue's points have changed. */
public record ProgrammeChanged(VenueId venue, Programme before, Programme after) implements DomainEvent {

    @Override
    public String act() {
        return "loyalty.programme-changed";
    }

    @Override
    public Subject subject() {
        return Subject.of("venue", venue.value());
    }

    @Override
    public Map<String, String> changes() {
        var was = before.named();
        var changed = new LinkedHashMap<String, String>();
        after.named().forEach((field, value) -> {
            if (!value.equals(was.get(field))) {
                changed.put(field, was.get(field) + " → " + value);
            }
        });
        return changed.isEmpty() ? Map.of("programme", "as before") : changed;
    }
}
