package org.gamingcafe.platform.limit;

import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;

/** A range of addresses came onto the allow-list, or left it. */
record AllowListChanged(AllowedRange entry, boolean added) implements DomainEvent {

    @Override
    public String act() {
        return added ? "allow-list.added" : "allow-list.removed";
    }

    @Override
    public Subject subject() {
        return Subject.of("allowed-range", entry.id());
    }

    @Override
    public String reason() {
        return entry.reason();
    }

    @Override
    public Map<String, String> changes() {
        var range = entry.range().toString();
        return Map.of("range", added ? " → " + range : range + " → ");
    }
}
