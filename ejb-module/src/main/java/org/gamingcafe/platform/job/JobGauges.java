package org.gamingcafe.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.gamingcafe.platform.observe.Figures;

/** Jobs whose last run has failed, and jobs that should have begun and have not. Both ought to be 0. */
@ApplicationScoped
class JobGauges {

    private static final Duration LATE = Duration.ofMinutes(10);

    @Inject
    JobShelf shelf;

    @Inject
    Clock clock;

    void register(@Observes Startup start, Figures figures) {
        figures.gauge("jobs_failed", shelf::failed);
        figures.gauge("jobs_overdue", () -> shelf.overdue(clock.instant().minus(LATE)));
    }
}
