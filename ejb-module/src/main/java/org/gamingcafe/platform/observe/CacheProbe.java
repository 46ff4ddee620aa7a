package org.gamingcafe.platform.observe;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import org.infinispan.manager.EmbeddedCacheManager;

/** The cache container of the house and how many nodes share it; a stopped container has no members. */
@ApplicationScoped
class CacheProbe {

    @Resource(lookup = "java:jboss/infinispan/container/cafe")
    EmbeddedCacheManager container;

    boolean isRunning() {
        return nodes() > 0;
    }

    long nodes() {
        var members = container.getMembers();
        return members == null ? 0 : members.size();
    }
}
