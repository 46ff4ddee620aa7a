package org.gamingcafe.platform.cluster;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.infinispan.Cache;
import org.jspecify.annotations.Nullable;

/**
 * One cache of all nodes: text to text, each entry for a while. It may be emptied or out of reach at any moment. What is
 * put is on the other nodes when the call returns; of several who replace or add at once exactly one is told that it did.
 */
public final class SharedCache {

    private static final Logger LOG = Logger.getLogger(SharedCache.class.getName());

    private final Cache<String, String> cache;

    SharedCache(Cache<String, String> cache) {
        this.cache = cache;
    }

    public @Nullable String get(String key) throws CacheUnavailable {
        return ask(() -> cache.get(key));
    }

    public void put(String key, String value, Duration life) throws CacheUnavailable {
        ask(() -> cache.put(key, value, life.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** @return what was there before and still is; {@code null} if the value was added */
    public @Nullable String putIfAbsent(String key, String value, Duration life) throws CacheUnavailable {
        return ask(() -> cache.putIfAbsent(key, value, life.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** @return whether the old value was there, and is replaced now */
    public boolean replace(String key, String old, String value, Duration life) throws CacheUnavailable {
        return Boolean.TRUE.equals(ask(() -> cache.replace(key, old, value, life.toMillis(), TimeUnit.MILLISECONDS)));
    }

    /** @return what was taken out: of several callers exactly one receives it */
    public @Nullable String remove(String key) throws CacheUnavailable {
        return ask(() -> cache.remove(key));
    }

    /** What is thrown depends on how the cluster broke: no majority, a node that does not answer, a stopped cache. */
    private static <T> @Nullable T ask(Supplier<@Nullable T> act) throws CacheUnavailable {
        try {
            return act.get();
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "the cache cannot answer", e);
            throw new CacheUnavailable(e);
        }
    }
}
