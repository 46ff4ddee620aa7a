package org.gamingcafe.platform.job;

import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;

/** Somebody has stopped a job that ran. */
record JobStopped(String job, long execution) implements DomainEvent {

    @Override
    public String act() {
        return "job.stopped";
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
