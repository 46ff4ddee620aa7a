package org.gamingcafe.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** When sessions were last used on this node: kept in memory and written for all of them at once. */
@ApplicationScoped
class Activity {

    private static final int MOST_AT_ONCE = 1_000;

    /** What is written stays known here for longer than an entry of the cache lives. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private record Use(Instant at, boolean written) {}

    private final Map<UUID, Use> last = new ConcurrentHashMap<>();

    @Inject
    LoginSessions sessions;

    @Inject
    Clock clock;

    void note(UUID session, Instant now) {
        last.put(session, new Use(now, false));
    }

    /** The last use on this node; long ago if there was none lately. */
    Instant of(UUID session) {
        var use = last.get(session);
        return use == null ? Instant.EPOCH : use.at();
    }

    /** What cannot be written now is kept for the next time. */
    void write() {
        var part = new TreeMap<UUID, Use>();
        for (var use : last.entrySet()) {
            if (!use.getValue().written()) {
                part.put(use.getKey(), use.getValue());
            }
            if (part.size() == MOST_AT_ONCE) {
                write(part);
                part.clear();
            }
        }
        write(part);
        var old = clock.instant().minus(KEPT);
        last.values().removeIf(use -> use.written() && use.at().isBefore(old));
    }

    private void write(Map<UUID, Use> part) {
        if (!part.isEmpty()) {
            var times = new LinkedHashMap<UUID, Instant>();
            part.forEach((session, use) -> times.put(session, use.at()));
            sessions.noteActivity(times);
            part.forEach((session, use) -> last.replace(session, use, new Use(use.at(), true)));
        }
    }
}
