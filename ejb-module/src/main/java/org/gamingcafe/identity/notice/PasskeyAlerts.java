package org.gamingcafe.identity.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.gamingcafe.identity.twofactor.PasskeyAdded;
import org.gamingcafe.identity.twofactor.PasskeyCounterReversed;
import org.gamingcafe.identity.twofactor.PasskeyRemoved;
import org.gamingcafe.platform.kernel.AccountId;

/** Tells people what happened to their passkeys; nobody can turn it off (D11). */
@ApplicationScoped
class PasskeyAlerts {

    @Inject
    NoticeService notices;

    void added(@Observes PasskeyAdded added) {
        write(added.account(), "passkey-added");
    }

    void removed(@Observes PasskeyRemoved removed) {
        write(removed.account(), "passkey-removed");
    }

    void counterReversed(@Observes PasskeyCounterReversed reversed) {
        write(reversed.account(), "passkey-counter-reversed");
    }

    private void write(AccountId account, String template) {
        notices.tell(account, template, Map.of());
    }
}
