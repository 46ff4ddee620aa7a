package org.gamingcafe.identity.session;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gamingcafe.platform.cluster.CacheUnavailable;
import org.gamingcafe.platform.cluster.Caches;
import org.gamingcafe.platform.cluster.SharedCache;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Answers for every request whether a session counts: from the cache of all nodes, behind it from the row. What an act has
 * changed is replaced there by a mark after the commit and before the act returns, never removed, so that somebody who has
 * read the row before cannot bring the old picture back. Three things bound what a mark does not reach: the changes that
 * every node looks up, the short life of an entry, and the row, which answers whenever the cache cannot.
 */
@ApplicationScoped
class LiveSessions {

    /** Marks: over for good; to be read anew, each with an id so that no two are alike. */
    private static final String ENDED = "ended";

    private static final String CHANGED = "changed ";

    private static final Duration PICTURE_LIFE = Duration.ofMinutes(1);
    private static final Duration MARK_LIFE = Duration.ofMinutes(15);
    private static final int MOST = 20_000;

    private final Map<UUID, KnownSession> read = new ConcurrentHashMap<>();

    @Inject
    Caches caches;

    @Inject
    LoginSessions sessions;

    @Inject
    SessionChanges changes;

    @Inject
    Activity activity;

    @Inject
    Settings.Tokens settings;

    @Inject
    Clock clock;

    private SharedCache cache;

    @PostConstruct
    void open() {
        cache = caches.sessions();
    }

    /** The session if it counts now in this generation; to ask is to use it. */
    Optional<LiveSession> alive(UUID session, int generation) {
        var now = clock.instant();
        var known = counting(session, generation, now);
        known.ifPresent(found -> activity.note(session, now));
        return known.map(KnownSession::live);
    }

    /** The same for who only looks on: a page that asks by itself keeps no session alive. */
    Optional<LiveSession> watch(UUID session, int generation) {
        return counting(session, generation, clock.instant()).map(KnownSession::live);
    }

    /** The session in whatever generation it counts now. */
    Optional<LiveSession> current(UUID session) {
        var now = clock.instant();
        return Optional.ofNullable(find(session, 0, now))
                .filter(known -> !known.isPast(now) && !isIdle(known, now))
                .map(KnownSession::live);
    }

    /** When it will end, if it counts now. */
    Optional<SessionEnd> end(UUID session, int generation) {
        return counting(session, generation, clock.instant()).map(known -> {
            var used = activity.of(session);
            var last = used.isAfter(known.lastActivity()) ? used : known.lastActivity();
            return SessionEnd.of(last, known.remembered(), known.expiresAt(), settings);
        });
    }

    private Optional<KnownSession> counting(UUID session, int generation, Instant now) {
        return Optional.ofNullable(find(session, generation, now))
                .filter(known -> known.live().generation() == generation)
                .filter(known -> !known.isPast(now) && !isIdle(known, now));
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionsChanged changed) {
        for (var session : changed.sessions()) {
            try {
                cache.put(session.toString(), changed.ended() ? ENDED : CHANGED + Ids.next(), MARK_LIFE);
            } catch (CacheUnavailable e) {
                changes.distrust(session);
            }
        }
    }

    private @Nullable KnownSession find(UUID session, int generation, Instant now) {
        if (!changes.areKnown(now)) {
            return fromRow(session);
        }
        try {
            var text = cache.get(session.toString());
            if (ENDED.equals(text)) {
                return null;
            }
            if (text != null && !text.startsWith(CHANGED)) {
                var known = read(session, text);
                if (known.live().generation() >= generation && !isIdle(known, now) && !changes.isOld(known)) {
                    return known;
                }
            }
            return fromRowIntoCache(session, text);
        } catch (CacheUnavailable e) {
            return fromRow(session);
        }
    }

    private @Nullable KnownSession fromRow(UUID session) {
        return sessions.living(session)
                .map(text -> KnownSession.read(session, text))
                .orElse(null);
    }

    /** Whoever was told meanwhile that the session has changed wins: the picture is shown to nobody else. */
    private @Nullable KnownSession fromRowIntoCache(UUID session, @Nullable String before) throws CacheUnavailable {
        var known = fromRow(session);
        if (known == null) {
            return null;
        }
        var key = session.toString();
        if (before != null) {
            cache.replace(key, before, known.text(), PICTURE_LIFE);
            return known;
        }
        return ENDED.equals(cache.putIfAbsent(key, known.text(), PICTURE_LIFE)) ? null : known;
    }

    private KnownSession read(UUID session, String text) {
        var known = read.get(session);
        if (known != null && known.text().equals(text)) {
            return known;
        }
        var fresh = KnownSession.read(session, text);
        if (read.size() >= MOST) {
            read.clear();
        }
        read.put(session, fresh);
        return fresh;
    }

    private boolean isIdle(KnownSession known, Instant now) {
        return known.isIdle(activity.of(known.live().id()), Idle.at(now, settings));
    }
}
