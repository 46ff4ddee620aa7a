package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.gamingcafe.platform.observe.Figures;

/** Counts how often the house's own people have played at no price (T23). */
@ApplicationScoped
class StaffPlayCounter {

    static final String NAME = "play_staff_sessions_total";

    @Inject
    Figures figures;

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) PlayEnded ended) {
        if (ended.mode() == PlayView.Mode.STAFF) {
            figures.count(NAME);
        }
    }
}
