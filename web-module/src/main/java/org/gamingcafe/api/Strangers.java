package org.gamingcafe.api;

import jakarta.websocket.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Connections that have not said yet who they are: not many, not many from one address, and not for long. */
public final class Strangers {

    public static final int MOST = 200;
    public static final int MOST_OF_AN_ADDRESS = 20;
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, Stranger> all = new HashMap<>();

    private record Stranger(Session session, String address, Instant since) {}

    /** @return whether there was room */
    public synchronized boolean add(Session session, String address, Instant now) {
        if (all.size() >= MOST || count(address) >= MOST_OF_AN_ADDRESS) {
            return false;
        }
        all.put(session.getId(), new Stranger(session, address, now));
        return true;
    }

    /** @return whether it was one */
    public synchronized boolean remove(Session session) {
        return all.remove(session.getId()) != null;
    }

    /** Those who were given their time; they are forgotten here. */
    public synchronized List<Session> silent(Instant now) {
        var over = all.values().stream()
                .filter(one -> !one.since().isAfter(now.minus(PATIENCE)))
                .map(Stranger::session)
                .toList();
        over.forEach(session -> all.remove(session.getId()));
        return over;
    }

    private long count(String address) {
        return all.values().stream()
                .filter(one -> one.address().equals(address))
                .count();
    }
}
