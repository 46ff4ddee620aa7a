package org.gamingcafe.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.gamingcafe.platform.observe.Figures;

/** Shows how much waits and how much has been parked for a human. */
@ApplicationScoped
class OutboxGauges {

    @Inject
    OutboxService outbox;

    void register(@Observes Startup start, Figures figures) {
        figures.gauge("outbox_waiting", () -> outbox.count(MessageView.State.WAITING));
        figures.gauge("outbox_parked", () -> outbox.count(MessageView.State.PARKED));
    }
}
