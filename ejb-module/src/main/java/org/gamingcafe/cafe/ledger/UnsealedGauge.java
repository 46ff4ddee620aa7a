package org.gamingcafe.cafe.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.gamingcafe.platform.observe.Figures;

/** Shows how many entries wait for their seal, and how many faults verifications have found. */
@ApplicationScoped
class UnsealedGauge {

    static final String UNSEALED = "ledger_unsealed_entries";
    static final String MISMATCHES = "ledger_verification_mismatches_total";

    @Inject
    SealService seals;

    @Inject
    Figures figures;

    void register(@Observes Startup start) {
        figures.gauge(UNSEALED, () -> seals.countUnsealed());
        figures.counter(MISMATCHES);
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) LedgerMismatch mismatch) {
        figures.count(MISMATCHES);
    }
}
