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

    /** Login sessions that count; every node holds all of them. */
    public SharedCache sessions() {
        return new SharedCache(sessions);
    }

    /** Counts of the {@link Tally}. */
    SharedCache limits() {
        return new SharedCache(limits);
    }
}
