package org.gamingcafe.identity.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.gamingcafe.identity.pin.BadgeChanged;
import org.gamingcafe.identity.pin.PinChanged;

/** Tells people what happened to the PIN and the badge by which they take over a till; nobody can turn it off (D11). */
@ApplicationScoped
class PinAlerts {

    @Inject
    NoticeService notices;

    void changed(@Observes PinChanged changed) {
        switch (changed.what()) {
            case SET -> notices.tell(changed.account(), "pin-set", Map.of());
            case REMOVED -> notices.tell(changed.account(), "pin-removed", Map.of());
            case LOCKED -> {
                // Wrong ones change nothing: the next full sign-in is all it takes.
            }
        }
    }

    void changed(@Observes BadgeChanged changed) {
        notices.tell(changed.account(), changed.bound() ? "badge-bound" : "badge-removed", Map.of());
    }
}
