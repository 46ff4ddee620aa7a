package org.gamingcafe.platform.observe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Whether the start is over: deployed, and the first start done. */
@Startup
@ApplicationScoped
class Started implements HealthCheck {

    @Inject
    StartSteps steps;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("start")
                .status(steps.isDone(StartSteps.FIRST_START))
                .build();
    }
}
