package org.gamingcafe.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Logger;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;

/** Records every event of the house in the transaction in which it happened, and says it in one line of the log. */
@ApplicationScoped
class AuditTrail {

    private static final Logger LOG = Logger.getLogger(AuditTrail.class.getName());

    @Inject
    AuditRecords records;

    @Inject
    Clock clock;

    void record(@Observes DomainEvent event) {
        records.add(event, clock.instant());
        LOG.info(() -> event.act() + " " + event.subject().type() + "="
                + event.subject().id() + " account=" + event.account() + " request="
                + Call.current().requestId());
    }
}
