package org.gamingcafe.platform.observe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import org.gamingcafe.platform.kernel.LostRaces;

/** Counters that dashboards expect from the first day on, before anything has raised them (G146). */
@ApplicationScoped
class FirstFigures {

    void show(@Observes Startup start, Figures figures) {
        figures.counter("rate_limit_rejected_total");
        figures.counter("wallet_transactions_total");
        for (var kind : LostRaces.Kind.values()) {
            figures.gauge("races_lost", "kind", kind.name(), () -> LostRaces.lost(kind));
        }
    }
}
