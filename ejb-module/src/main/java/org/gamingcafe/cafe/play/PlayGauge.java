package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.gamingcafe.platform.observe.Figures;

/** Shows how many play sessions are open (D18), and from the start how often staff have played. */
@ApplicationScoped
class PlayGauge {

    @Inject
    PlayService play;

    void register(@Observes Startup start, Figures figures) {
        figures.gauge("sessions_active", "kind", "play", () -> play.countOpen());
        figures.counter(StaffPlayCounter.NAME);
    }
}
