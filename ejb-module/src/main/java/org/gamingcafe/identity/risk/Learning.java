package org.gamingcafe.identity.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.gamingcafe.identity.session.LoginSessionEnded;
import org.gamingcafe.identity.session.LoginSessionOpened;
import org.gamingcafe.platform.kernel.Origin;

/** Whatever opens a session teaches: by then the sign-in was the owner's, or passed for it. */
@ApplicationScoped
class Learning {

    @Inject
    Arrivals arrivals;

    @Inject
    HabitRows habits;

    @Inject
    Clock clock;

    void signedIn(@Observes LoginSessionOpened opened) {
        if (!opened.origin().equals(Origin.INSIDE)) {
            var arrival = arrivals.of(opened.account(), opened.origin());
            habits.change(opened.account(), clock.instant(), before -> before.with(arrival));
        }
    }

    void tokenReused(@Observes LoginSessionEnded ended) {
        if (ended.reason().equals(LoginSessionEnded.REUSED)) {
            var now = clock.instant();
            habits.change(ended.account(), now, before -> before.withTokenReuse(now));
        }
    }
}
