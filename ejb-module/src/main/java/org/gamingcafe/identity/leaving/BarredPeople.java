package org.gamingcafe.identity.leaving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.gamingcafe.identity.account.AccountDeactivated;

/** Whom the house has barred has no wish to be deleted any more that they could take back: they come back through the house. */
@ApplicationScoped
class BarredPeople {

    @Inject
    Deletions deletions;

    @Inject
    Clock clock;

    void forget(@Observes AccountDeactivated barred) {
        deletions.remove(barred.account(), clock.instant());
    }
}
