package org.gamingcafe.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which sessions have changed lately, as the rows say: looked up twice a second on every node, so that a revocation
 * arrives also when the cache cannot carry it. A node that has not looked for some seconds trusts no cache.
 */
@ApplicationScoped
class SessionChanges {

    private static final Duration TRUST = Duration.ofSeconds(5);

    /** Longer ago than any change takes from its statement to its commit. */
    private static final Duration UNDERWAY = Duration.ofSeconds(20);

    /** Longer than anything read before the change can stay in the cache. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private record Change(Instant at, Instant heard) {

        static Change later(Change one, Change other) {
            return one.at().isAfter(other.at()) ? one : other;
        }
    }

    private final Map<UUID, Change> changes = new ConcurrentHashMap<>();
    private volatile Instant looked = Instant.MIN;

    @Inject
    LoginSessions sessions;

    @Inject
    Clock clock;

    void look() {
        var now = clock.instant();
        sessions.changedWithin(UNDERWAY.plus(blind(now)))
                .forEach((session, at) -> changes.merge(session, new Change(at, now), Change::later));
        changes.values().removeIf(change -> change.heard().isBefore(now.minus(KEPT)));
        looked = now;
    }

    /** Since the last look: a node that has stood still hears of all that has changed meanwhile. */
    private Duration blind(Instant now) {
        var last = looked;
        if (!now.isAfter(last)) {
            return Duration.ZERO;
        }
        return last.isBefore(now.minus(KEPT)) ? KEPT : Duration.between(last, now);
    }

    /** The cache could not be told: this node trusts nothing that it knows of the session. */
    void distrust(UUID session) {
        changes.put(session, new Change(Instant.MAX, clock.instant()));
    }

    boolean areKnown(Instant now) {
        var last = looked;
        return last.isAfter(Instant.MIN) && !now.isAfter(last.plus(TRUST)) && !now.isBefore(last);
    }

    boolean isOld(KnownSession known) {
        var change = changes.get(known.live().id());
        return change != null && change.at().isAfter(known.changedAt());
    }
}
