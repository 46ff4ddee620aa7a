package org.gamingcafe.platform.job;

import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;

/** Somebody has started a job by hand. */
record JobStarted(String job, long execution) implements DomainEvent {

    @Override
    public String act() {
        return "job.started";
    }

    @Override
    public Subject subject() {
        return new Subject("job", job);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("execution", Long.toString(execution));
    }
}
