package org.gamingcafe.platform.limit;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;

/** Somebody runs into a limit again and again. Told once per limit and hour. @param violation whom it names */
public record LimitExceededRepeatedly(UUID violation, LimitName limit, long refused) implements DomainEvent {

    @Override
    public String act() {
        return "limit.exceeded-repeatedly";
    }

    @Override
    public Subject subject() {
        return Subject.of("limit-violation", violation);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("limit", limit.key(), "refused", Long.toString(refused));
    }
}
