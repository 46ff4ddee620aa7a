package org.gamingcafe.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Seals what was written a moment ago, so that writers need not wait for each other. */
@ApplicationScoped
class AuditSealer {

    private static final int SEALS = 50;

    @Inject
    AuditSeals seals;

    @Inject
    Clock clock;

    /** At most 50 seals. @return how many records were sealed */
    int run() {
        var sealed = 0;
        for (var seal = 0; seal < SEALS; seal++) {
            var now = seals.sealNext(clock.instant());
            sealed += now;
            if (now < AuditSeals.MOST) {
                break;
            }
        }
        return sealed;
    }
}
