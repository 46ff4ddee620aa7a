package org.gamingcafe.identity.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.gamingcafe.identity.account.EmailChangeCancelled;
import org.gamingcafe.identity.account.EmailChanged;
import org.gamingcafe.identity.leaving.AccountLeft;
import org.gamingcafe.identity.leaving.DeletionCancelled;
import org.gamingcafe.identity.leaving.DeletionDelayed;
import org.gamingcafe.identity.leaving.DeletionScheduled;

/** Tells people that they are about to go, have changed their mind or have moved; nobody can turn it off (D11). */
@ApplicationScoped
class LeavingAlerts {

    @Inject
    NoticeService notices;

    void left(@Observes AccountLeft left) {
        notices.tell(left.account(), "account-left", Map.of());
    }

    void deletionScheduled(@Observes DeletionScheduled scheduled) {
        notices.tell(
                scheduled.account(),
                "deletion-scheduled",
                Map.of("expiresAt", scheduled.day().toString()));
    }

    /** One mail for each reason, and only when it is another one or ends on another day. */
    void deletionDelayed(@Observes DeletionDelayed delayed) {
        var template = switch (delayed.why()) {
            case OPEN_PLAY -> "deletion-waits-for-play";
            case UNPAID_DEBT -> "deletion-waits-for-debt";
            case LEGAL_HOLD -> "deletion-waits-for-hold";
        };
        notices.tell(
                delayed.account(), template, Map.of("expiresAt", delayed.until().toString()));
    }

    void deletionCancelled(@Observes DeletionCancelled cancelled) {
        notices.tell(cancelled.account(), "deletion-cancelled", Map.of());
    }

    /** To the new address and to the old one, which hears of it however fast the account moved on. */
    void emailChanged(@Observes EmailChanged changed) {
        notices.tell(changed.account(), "email-changed", Map.of());
        notices.tell(
                changed.account(),
                "email-moved",
                Map.of("formerly", changed.change().toString()));
    }

    void emailChangeCancelled(@Observes EmailChangeCancelled cancelled) {
        notices.tell(cancelled.account(), "email-change-cancelled", Map.of());
    }
}
