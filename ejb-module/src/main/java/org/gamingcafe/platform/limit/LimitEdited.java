package org.gamingcafe.platform.limit;

import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;

/** An operator has changed the numbers of a limit. */
record LimitEdited(LimitRule before, LimitRule after) implements DomainEvent {

    @Override
    public String act() {
        return "limit.edited";
    }

    @Override
    public Subject subject() {
        return new Subject("limit", after.name().key());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of(
                "most", before.most() + " → " + after.most(),
                "periodSeconds",
                        before.period().toSeconds() + " → " + after.period().toSeconds(),
                "refill", before.refill() + " → " + after.refill());
    }
}
