package org.gamingcafe.identity.twofactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.gamingcafe.platform.observe.Figures;

/** Shows how many people have a second factor. */
@ApplicationScoped
class SecondFactorGauge {

    @Inject
    EnrolledFactors enrolled;

    void register(@Observes Startup start, Figures figures) {
        figures.ratio("two_factor_adoption_ratio", () -> enrolled.adoption().millionths());
    }
}
