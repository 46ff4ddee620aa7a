package org.gamingcafe.platform.observe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Counters and gauges of the house, shown by MicroProfile Metrics where the server has it. Counters are raised after the
 * commit of what they count.
 */
@ApplicationScoped
public class Figures {

    /** Digits after the point. */
    private static final int MILLIONTH = 6;

    @Inject
    Instance<MetricRegistry> registries;

    private final ConcurrentMap<String, LongAdder> counters = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, CachedFigure> gauges = new ConcurrentHashMap<>();

    /** A figure that goes up and down. Registering it twice is the same as once. */
    public void gauge(String name, LongSupplier figure) {
        if (gauges.putIfAbsent(name, new CachedFigure(figure)) == null && registries.isResolvable()) {
            registries.get().gauge(name, gauges.get(name), CachedFigure::value);
        }
    }

    /** One of several figures of the same name, told apart by a tag. */
    public void gauge(String name, String tag, String value, LongSupplier figure) {
        var key = name + "/" + tag + "/" + value;
        if (gauges.putIfAbsent(key, new CachedFigure(figure)) == null && registries.isResolvable()) {
            registries.get().gauge(name, gauges.get(key), CachedFigure::value, new Tag(tag, value));
        }
    }

    /** A share between 0 and 1, given in millionths. Registering it twice is the same as once. */
    public void ratio(String name, LongSupplier millionths) {
        if (gauges.putIfAbsent(name, new CachedFigure(millionths)) == null && registries.isResolvable()) {
            registries.get().gauge(name, gauges.get(name), figure -> BigDecimal.valueOf(figure.value(), MILLIONTH));
        }
    }

    /** Shows a counter from the start, at zero. */
    public void counter(String name) {
        add(name, 0);
    }

    public void count(String name) {
        add(name, 1);
    }

    /** How long something took; shown with its count and spread. */
    public void took(String name, Duration duration) {
        if (registries.isResolvable()) {
            registries.get().timer(name).update(duration);
        }
    }

    /** What this node has counted. */
    public long counted(String name) {
        var counter = counters.get(name);
        return counter == null ? 0 : counter.sum();
    }

    private void add(String name, long by) {
        counters.computeIfAbsent(name, key -> new LongAdder()).add(by);
        if (registries.isResolvable()) {
            registries.get().counter(name).inc(by);
        }
    }
}
