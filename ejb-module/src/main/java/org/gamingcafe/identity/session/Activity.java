package org.gamingcafe.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** When sessions were last used on this node: kept in memory and written for all of them at once. */
@ApplicationScoped
class Activity {

    private static final int MOST_AT_ONCE = 1_000;

    private final Map<UUID, Instant> last = new ConcurrentHashMap<>();

    @Inject
    LoginSessions sessions;

    void note(UUID session, Instant now) {
        last.put(session, now);
    }

    /** The last use on this node that is not written yet; long ago if there is none. */
    Instant of(UUID session) {
        return last.getOrDefault(session, Instant.EPOCH);
    }

    /** What cannot be written now is kept for the next time. */
    void write() {
        var part = new TreeMap<UUID, Instant>();
        for (var use : last.entrySet()) {
            part.put(use.getKey(), use.getValue());
            if (part.size() == MOST_AT_ONCE) {
                write(part);
                part.clear();
            }
        }
        write(part);
    }

    private void write(Map<UUID, Instant> part) {
        if (!part.isEmpty()) {
            sessions.noteActivity(part);
            part.forEach(last::remove);
        }
    }
}
