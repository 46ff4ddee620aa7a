package org.gamingcafe.platform.cluster;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import org.infinispan.Cache;

/** The caches that the nodes share, by name; set up in {@code wildfly-config/src/scripts/cache.cli}. */
@ApplicationScoped
public class Caches {

    @Resource(lookup = "java:jboss/infinispan/cache/cafe/sessions")
    Cache<String, String> sessions;

    @Resource(lookup = "java:jboss/infinispan/cache/cafe/limits")
    Cache<String, String> limits;

    @Resource(lookup = "java:jboss/infinispan/cache/cafe/auth-2fa")
    Cache<String, String> secondFactor;

    @Resource(lookup = "java:jboss/infinispan/cache/cafe/stations")
    Cache<String, String> stations;

    @Resource(lookup = "java:jboss/infinispan/cache/cafe/catalogue")
    Cache<String, String> catalogue;

    /** Pictures of the floors, by venue (G120). */
    public SharedCache stations() {
        return new SharedCache(stations);
    }

    /** Pages of the catalogues, by venue, version and everything that was asked (G121, G123). */
    public SharedCache catalogue() {
        return new SharedCache(catalogue);
    }

    /** Login sessions that count; every node holds all of them. */
    public SharedCache sessions() {
        return new SharedCache(sessions);
    }

    /** Sign-ins that wait for their second factor, by the hash of their challenge; every node holds all of them. */
    public SharedCache secondFactor() {
        return new SharedCache(secondFactor);
    }

    /** Counts of the {@link Tally}. */
    SharedCache limits() {
        return new SharedCache(limits);
    }
}
