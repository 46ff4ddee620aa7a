package org.gamingcafe.platform.job;

import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;

/** Somebody has let a job go on where it had stopped. */
record JobRestarted(String job, long execution) implements DomainEvent {

    @Override
    public String act() {
        return "job.restarted";
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
