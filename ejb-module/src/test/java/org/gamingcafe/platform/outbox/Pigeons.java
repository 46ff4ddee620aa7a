package org.gamingcafe.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The outside world of tests: carries texts, loses some, and cannot read one. */
@ApplicationScoped
class Pigeons implements OutboxHandler {

    static final List<String> ARRIVED = new CopyOnWriteArrayList<>();
    static final Set<String> LOST = ConcurrentHashMap.newKeySet();

    static void rest() {
        ARRIVED.clear();
        LOST.clear();
    }

    @Override
    public String type() {
        return "pigeon";
    }

    @Override
    public void deliver(UUID message, Map<String, String> payload) {
        var text = payload.get("text");
        if (LOST.contains(text)) {
            throw new DeliveryFailed("hawk", new IOException("no pigeon for ada@example.org"));
        }
        if ("broken".equals(text)) {
            throw new IllegalStateException("cannot read");
        }
        ARRIVED.add(text);
    }
}
