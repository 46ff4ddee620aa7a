package org.gamingcafe.platform.job;

import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;

/** A job is due at other times from now on. */
record JobScheduled(String job, JobView.Schedule before, JobView.Schedule now) implements DomainEvent {

    @Override
    public String act() {
        return "job.scheduled";
    }

    @Override
    public Subject subject() {
        return new Subject("job", job);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of(
                "cron", before.cron() + " -> " + now.cron(),
                "zone", before.zone() + " -> " + now.zone(),
                "enabled", before.enabled() + " -> " + now.enabled());
    }
}
