package org.gamingcafe.platform.observe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;

/** Counters that dashboards expect from the first day on, before anything has raised them (G146). */
@ApplicationScoped
class FirstFigures {

    void show(@Observes Startup start, Figures figures) {
        figures.counter("rate_limit_rejected_total");
        figures.counter("wallet_transactions_total");
    }
}
