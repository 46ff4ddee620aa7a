package org.gamingcafe.agent.lease;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts down the lease of a seat. It asks no time of day while the computer runs, so that nobody can make it longer by
 * setting a clock. Not safe for several threads.
 */
public final class LeaseClock {

    /** As many as a day of renewals brings; who shows an older one has stolen it. */
    private static final int REMEMBERED = 6_000;

    private final Clocks clocks;
    private final Map<String, Duration> firstArrivals = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Duration> eldest) {
            return size() > REMEMBERED;
        }
    };
    private @Nullable GrantedLease lease;

    public LeaseClock(Clocks clocks) {
        this.clocks = clocks;
    }

    /** The lease of a seat as it is kept on the disk. @param left as of the two times that go with it */
    public record Kept(String token, Duration left, Duration uptime, String machineBoot, Instant timeOfDay) {}

    /** The newest lease counts, be it longer or shorter. One that was shown before has not become fresh by that. */
    public void arrived(GrantedLease granted) {
        firstArrivals.putIfAbsent(granted.print(), clocks.uptime());
        lease = granted;
    }

    /** The house says that nobody plays here. */
    public void ended() {
        lease = null;
    }

    /** The lease that has not run out. */
    public Optional<GrantedLease> running() {
        return Optional.ofNullable(lease).filter(one -> left().isPositive());
    }

    /** The last lease, also when it has run out. */
    public Optional<GrantedLease> last() {
        return Optional.ofNullable(lease);
    }

    /** Never below zero. */
    public Duration left() {
        var counted = lease;
        if (counted == null) {
            return Duration.ZERO;
        }
        var arrived = firstArrivals.getOrDefault(counted.print(), clocks.uptime());
        var left = counted.lasts().minus(clocks.uptime().minus(arrived));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** To be written down every few seconds. */
    public Optional<Kept> keep() {
        return Optional.ofNullable(lease)
                .map(one -> new Kept(one.token(), left(), clocks.uptime(), clocks.machineBoot(), clocks.timeOfDay()));
    }

    /** After a restart: what was left, less the time in between. */
    public void restore(GrantedLease granted, Kept kept) {
        var left = kept.left().minus(since(kept));
        var used = granted.lasts().minus(left);
        firstArrivals.put(granted.print(), clocks.uptime().minus(used.isNegative() ? Duration.ZERO : used));
        lease = granted;
    }

    /** By the clock that nobody sets if the computer has not been off, else by the time of day, which is all there is. */
    private Duration since(Kept kept) {
        var isSameStart = !kept.machineBoot().isEmpty() && kept.machineBoot().equals(clocks.machineBoot());
        var since = isSameStart
                ? clocks.uptime().minus(kept.uptime())
                : Duration.between(kept.timeOfDay(), clocks.timeOfDay());
        return since.isNegative() ? Duration.ZERO : since;
    }
}
