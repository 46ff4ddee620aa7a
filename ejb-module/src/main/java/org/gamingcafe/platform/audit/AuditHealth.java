package org.gamingcafe.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.observe.Figures;

/** How the trail is: how much is not sealed yet, and what the last check of this node found. */
@ApplicationScoped
class AuditHealth {

    private static final Logger LOG = Logger.getLogger(AuditHealth.class.getName());

    @Inject
    AuditSeals seals;

    @Inject
    AuditRecords records;

    @Inject
    Clock clock;

    private final AtomicLong faults = new AtomicLong();

    void register(@Observes Startup start, Figures figures) {
        figures.gauge("audit_unsealed", this::unsealed);
        figures.gauge("audit_faults", faults::get);
    }

    @Transactional
    long unsealed() {
        return seals.unsealed();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void verified(AuditVerification verification) {
        faults.set(verification.faults().size());
        for (var fault : verification.faults()) {
            LOG.severe(() -> "audit.fault " + fault.kind() + " seal=" + fault.seal() + " record=" + fault.record());
        }
        LOG.info(() -> "audit.verified seals=" + verification.seals() + " records=" + verification.records()
                + " faults=" + verification.faults().size() + " head=" + verification.head());
        records.add(new AuditVerified(verification), clock.instant());
    }

    private record AuditVerified(AuditVerification verification) implements DomainEvent {
        @Override
        public String act() {
            return "audit.verified";
        }

        @Override
        public Subject subject() {
            return new Subject("audit", "trail");
        }

        @Override
        public Map<String, String> changes() {
            return Map.of(
                    "seals", Long.toString(verification.seals()),
                    "records", Long.toString(verification.records()),
                    "faults", Integer.toString(verification.faults().size()),
                    "head", verification.head());
        }
    }
}
