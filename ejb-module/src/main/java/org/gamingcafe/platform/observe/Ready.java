package org.gamingcafe.platform.observe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** What must be well before this node takes requests. */
@ApplicationScoped
class Ready {

    @Inject
    DatabaseProbe database;

    @Inject
    CacheProbe cache;

    @Inject
    MailProbe mail;

    @Inject
    StartSteps steps;

    @Produces
    @ApplicationScoped
    @Readiness
    HealthCheck database() {
        return () -> response("database", database.answers());
    }

    @Produces
    @ApplicationScoped
    @Readiness
    HealthCheck schema() {
        return () -> response("schema", database.isMigrated());
    }

    @Produces
    @ApplicationScoped
    @Readiness
    HealthCheck cache() {
        return () -> HealthCheckResponse.named("cache")
                .status(cache.isRunning())
                .withData("nodes", cache.nodes())
                .build();
    }

    /** Mail that cannot be sent waits in the outbox: the node can still work. */
    @Produces
    @ApplicationScoped
    @Readiness
    HealthCheck mail() {
        return () -> HealthCheckResponse.named("mail")
                .up()
                .withData("reachable", mail.isReachable())
                .build();
    }

    @Produces
    @ApplicationScoped
    @Readiness
    HealthCheck firstStart() {
        return () -> response(StartSteps.FIRST_START, steps.isDone(StartSteps.FIRST_START));
    }

    private static HealthCheckResponse response(String name, boolean well) {
        return HealthCheckResponse.named(name).status(well).build();
    }
}
