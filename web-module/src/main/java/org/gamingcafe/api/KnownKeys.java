package org.gamingcafe.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.gamingcafe.cafe.station.StationKeyService;
import org.gamingcafe.cafe.till.TillKeyService;
import org.gamingcafe.platform.kernel.AddressRange;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Secret;

/**
 * Whose key of a station or till it is. Keys that nobody knows are counted by the address they come from, on this node: an address
 * that has shown many has no more looked up for it, so that they cost nothing but the counting. Keys that held a while ago
 * are looked up whatever their neighbours do. May be emptied at any moment.
 */
@ApplicationScoped
class KnownKeys {

    static final int MOST_WRONG = 20;
    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int MOST = 10_000;

    private final Map<String, Wrong> wrong = new ConcurrentHashMap<>();
    private final Map<String, Boolean> held = new ConcurrentHashMap<>();

    @Inject
    StationKeyService stations;

    @Inject
    TillKeyService tills;

    @Inject
    Clock clock;

    private record Wrong(Instant since, int count) {}

    Optional<Caller> caller(Secret key, String ip) {
        return caller(key, ip, stations::caller);
    }

    Optional<Caller> till(Secret key, String ip) {
        return caller(key, ip, tills::caller);
    }

    /** The same for somebody who is signed in: looked up whatever their neighbours have shown. */
    Optional<Caller> tillOfSomebody(Secret key) {
        var caller = Secret.isHash(key.reveal()) ? tills.caller(key) : Optional.<Caller>empty();
        caller.ifPresent(known -> keep(held, key.hash(), true));
        return caller;
    }

    private Optional<Caller> caller(Secret key, String ip, Function<Secret, Optional<Caller>> lookUp) {
        if (!Secret.isHash(key.reveal())) {
            return Optional.empty();
        }
        var hash = key.hash();
        var address = AddressRange.counted(ip);
        if (!held.containsKey(hash) && hasShownTooMany(address)) {
            return Optional.empty();
        }
        var caller = lookUp.apply(key);
        if (caller.isPresent()) {
            keep(held, hash, true);
        } else {
            held.remove(hash);
            count(address);
        }
        return caller;
    }

    private boolean hasShownTooMany(String address) {
        var known = wrong.get(address);
        return known != null && known.count() >= MOST_WRONG && !isOver(known);
    }

    private void count(String address) {
        if (wrong.size() >= MOST) {
            wrong.values().removeIf(this::isOver);
        }
        if (wrong.size() < MOST || wrong.containsKey(address)) {
            wrong.merge(
                    address,
                    new Wrong(clock.instant(), 1),
                    (before, first) -> isOver(before) ? first : new Wrong(before.since(), before.count() + 1));
        }
    }

    private boolean isOver(Wrong known) {
        return !known.since().plus(WINDOW).isAfter(clock.instant());
    }

    private static <T> void keep(Map<String, T> map, String key, T value) {
        if (map.size() >= MOST) {
            map.clear();
        }
        map.put(key, value);
    }
}
