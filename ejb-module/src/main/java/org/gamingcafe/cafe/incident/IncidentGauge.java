package org.gamingcafe.cafe.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.gamingcafe.platform.observe.Figures;

/** Shows how many incidents last, and counts those that were opened. */
@ApplicationScoped
class IncidentGauge {

    static final String NAME = "incidents_total";

    @Inject
    IncidentWatchService watch;

    @Inject
    Figures figures;

    void register(@Observes Startup start) {
        figures.gauge("incidents_open", () -> watch.countLasting());
        figures.counter(NAME);
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) IncidentOpened opened) {
        figures.count(NAME);
    }
}
