package org.gamingcafe;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.infinispan.Cache;

/**
 * Caches as the house uses them: text to text and the five methods, with a lifespan on the test's clock. Every other
 * method fails, as it may fail on a cluster.
 */
final class TestCaches {

    private record Value(String text, Instant until) {}

    private final TestClock clock;
    private final Map<String, Cache<String, String>> caches = new ConcurrentHashMap<>();

    TestCaches(TestClock clock) {
        this.clock = clock;
    }

    Cache<String, String> get(String name) {
        return caches.computeIfAbsent(name, this::make);
    }

    @SuppressWarnings("unchecked")
    private Cache<String, String> make(String name) {
        var values = new ConcurrentHashMap<String, Value>();
        return (Cache<String, String>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Cache.class}, (proxy, method, arguments) -> {
                    synchronized (values) {
                        return call(name, values, method, arguments);
                    }
                });
    }

    private Object call(String name, Map<String, Value> values, Method method, Object[] arguments) {
        if (method.getName().equals("getName") || method.getName().equals("toString")) {
            return name;
        }
        if (method.getName().equals("clear")) {
            values.clear();
            return null;
        }
        if (arguments == null || !(arguments[0] instanceof String key)) {
            throw new UnsupportedOperationException(method.getName() + " is not used on a cache");
        }
        values.computeIfPresent(key, (ignored, value) -> value.until.isAfter(clock.instant()) ? value : null);
        var old = values.get(key) == null ? null : values.get(key).text;
        return switch (method.getName()) {
            case "get" -> old;
            case "put" -> store(values, key, arguments, 1, old);
            case "putIfAbsent" -> old == null ? store(values, key, arguments, 1, null) : old;
            case "replace" -> replace(values, key, arguments, old);
            case "remove" -> remove(values, key, arguments, old);
            default -> throw new UnsupportedOperationException(method.getName() + " is not used on a cache");
        };
    }

    private Object replace(Map<String, Value> values, String key, Object[] arguments, String old) {
        var compares = arguments.length > 2 && arguments[2] instanceof String;
        if (!compares) {
            return old == null ? null : store(values, key, arguments, 1, old);
        }
        if (!arguments[1].equals(old)) {
            return false;
        }
        store(values, key, arguments, 2, old);
        return true;
    }

    private static Object remove(Map<String, Value> values, String key, Object[] arguments, String old) {
        if (arguments.length == 1) {
            values.remove(key);
            return old;
        }
        return arguments[1].equals(old) && values.remove(key) != null;
    }

    private String store(Map<String, Value> values, String key, Object[] arguments, int at, String old) {
        var until = Instant.MAX;
        if (arguments.length > at + 2
                && arguments[at + 1] instanceof Long lifespan
                && arguments[at + 2] instanceof TimeUnit unit
                && lifespan >= 0) {
            until = clock.instant().plus(Duration.of(lifespan, unit.toChronoUnit()));
        }
        values.put(key, new Value((String) arguments[at], until));
        return old;
    }
}
