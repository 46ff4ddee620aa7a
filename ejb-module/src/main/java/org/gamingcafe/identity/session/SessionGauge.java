package org.gamingcafe.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.gamingcafe.platform.observe.Figures;

/** Shows how many people are signed in (D18). */
@ApplicationScoped
class SessionGauge {

    @Inject
    LoginSessionService sessions;

    void register(@Observes Startup start, Figures figures) {
        figures.gauge("sessions_active", "kind", "login", () -> sessions.countActive());
    }
}
