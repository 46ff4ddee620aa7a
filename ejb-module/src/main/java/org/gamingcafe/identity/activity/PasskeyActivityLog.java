package org.gamingcafe.identity.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.gamingcafe.identity.twofactor.PasskeyAdded;
import org.gamingcafe.identity.twofactor.PasskeyCounterReversed;
import org.gamingcafe.identity.twofactor.PasskeyRemoved;

/** Writes down what happens to passkeys, in the transaction in which it happens. */
@ApplicationScoped
class PasskeyActivityLog {

    @Inject
    Activities activities;

    void added(@Observes PasskeyAdded added) {
        activities.add(added.account(), ActivityAction.PASSKEY_ADDED, Map.of());
    }

    void removed(@Observes PasskeyRemoved removed) {
        activities.add(removed.account(), ActivityAction.PASSKEY_REMOVED, Map.of());
    }

    /** The house has turned it away, whoever it was. */
    void counterReversed(@Observes PasskeyCounterReversed reversed) {
        activities.add(reversed.account(), ActivityAction.PASSKEY_TURNED_AWAY, ActivityActor.HOUSE, Map.of());
    }
}
