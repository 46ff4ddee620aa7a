package org.gamingcafe.platform.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** The checks of the house as MicroProfile Health knows them. */
@ApplicationScoped
class Checks {

    @Produces
    @ApplicationScoped
    @Liveness
    HealthCheck process() {
        return check("process");
    }

    @Produces
    @ApplicationScoped
    @Startup
    HealthCheck start() {
        return check("start");
    }

    @Produces
    @ApplicationScoped
    @Readiness
    HealthCheck database() {
        return check("database");
    }

    @Produces
    @ApplicationScoped
    @Readiness
    HealthCheck schema() {
        return check("schema");
    }

    @Produces
    @ApplicationScoped
    @Readiness
    HealthCheck cache() {
        return check("cache");
    }

    @Produces
    @ApplicationScoped
    @Readiness
    HealthCheck mail() {
        return check("mail");
    }

    @Produces
    @ApplicationScoped
    @Readiness
    HealthCheck firstStart() {
        return check("first-start");
    }

    private static HealthCheck check(String name) {
        return () -> {
            var answer = Probes.ask(name);
            var response = HealthCheckResponse.named(name).status(answer.well());
            answer.figures().forEach(response::withData);
            return response.build();
        };
    }
}
