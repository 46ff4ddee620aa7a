package org.gamingcafe.identity.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.gamingcafe.identity.notice.LockedDown;
import org.gamingcafe.identity.notice.PreferencesChanged;

/** Writes down lockdowns and what people want to be told, in the transaction in which it happens. */
@ApplicationScoped
class NoticeActivityLog {

    @Inject
    Activities activities;

    void preferencesChanged(@Observes PreferencesChanged changed) {
        activities.add(
                changed.account(),
                ActivityAction.NOTIFICATIONS_CHANGED,
                Map.of("how", changed.how().name()));
    }

    void lockedDown(@Observes LockedDown down) {
        var count = Integer.toString(down.sessions());
        activities.add(
                down.account(),
                ActivityAction.LOCKED_DOWN,
                Map.of("how", down.how().name(), "count", count));
    }
}
