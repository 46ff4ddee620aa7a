package org.gamingcafe.e2e;

import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Clients as api.md wants them: each command keeps its key, and is repeated at another node until there is an answer that
 * says yes or no. They write down what they were told.
 */
final class Clients {

    private static final Set<Integer> YES = Set.of(200, 201);
    private static final int NO = 409;
    private static final int LATER = 503;
    private static final int MOST_TRIES = 600;
    private static final long PAUSE_NANOS = 100_000_000;

    private final List<Api> nodes;
    private final Map<String, String> done = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final AtomicInteger missed = new AtomicInteger();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final AtomicInteger toldWhenToReturn = new AtomicInteger();
    private final AtomicInteger cutOff = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();

    Clients(List<Api> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    void insist(int first, String path, JsonObject body) {
        var key = UUID.randomUUID().toString();
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            if (isAnswered(nodes.get((first + attempt) % nodes.size()), path, body, key)) {
                answered.incrementAndGet();
                return;
            }
            missed.incrementAndGet();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        unexpected.add("no answer for " + key);
    }

    private boolean isAnswered(Api node, String path, JsonObject body, String key) {
        try {
            var answer = node.post(path, body, key);
            if (isToldWhenToReturn(answer)) {
                return false;
            }
            if (YES.contains(answer.status())) {
                done.put(key, answer.text());
            } else if (answer.status() != NO) {
                unexpected.add(answer.status() + " " + answer.text());
            }
            return true;
        } catch (UncheckedIOException noAnswer) {
            cutOff.incrementAndGet();
            return false;
        }
    }

    private boolean isToldWhenToReturn(Answer answer) {
        if (answer.status() != LATER) {
            return false;
        }
        turnedAway.incrementAndGet();
        if (answer.header("Retry-After").isEmpty()) {
            return false;
        }
        toldWhenToReturn.incrementAndGet();
        return true;
    }

    /** Keys of what was done, with the answer. */
    Map<String, String> done() {
        return done;
    }

    /** Answers that a client cannot do anything with. */
    List<String> unexpected() {
        return unexpected.stream().distinct().limit(10).toList();
    }

    /** Attempts that met a dead node or a house that asked to come again later. */
    int missed() {
        return missed.get();
    }

    /** Answers 503, with or without a word when to come again. */
    int turnedAway() {
        return turnedAway.get();
    }

    /** Those of them that carry Retry-After. */
    int toldWhenToReturn() {
        return toldWhenToReturn.get();
    }

    /** Attempts that got no answer at all: refused, broken or timed out. */
    int cutOff() {
        return cutOff.get();
    }

    /** Commands that were answered with yes or no. */
    int answered() {
        return answered.get();
    }
}
