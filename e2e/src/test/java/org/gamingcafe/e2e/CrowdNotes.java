package org.gamingcafe.e2e;

import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What the people of a {@link Crowd} write down. */
final class CrowdNotes {

    private static final int SHOWN = 10;

    private final Tape tape = new Tape();
    private final Claims claims = new Claims();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> played = new ConcurrentLinkedQueue<>();
    private final Queue<String> left = new ConcurrentLinkedQueue<>();
    private final AtomicInteger lostConsoles = new AtomicInteger();

    Tape tape() {
        return tape;
    }

    Claims claims() {
        return claims;
    }

    /** An answer that a client can do nothing with. */
    void isUnexpected(String what, Answer answer) {
        unexpected.add(what + " was answered " + answer.status() + " " + answer.text());
    }

    void isUnexpected(String what) {
        unexpected.add(what);
    }

    List<String> unexpected() {
        return unexpected.stream().distinct().limit(SHOWN).toList();
    }

    void hasPlayed(UUID session) {
        played.add(session);
    }

    /** Play sessions that were begun and ended. */
    List<UUID> played() {
        return List.copyOf(played);
    }

    void hasLeft(String accessToken) {
        left.add(accessToken);
    }

    /** Access tokens of login sessions that were ended, the latest of them. */
    List<String> left() {
        var all = List.copyOf(left);
        return all.subList(Math.max(0, all.size() - SHOWN), all.size());
    }

    void hasLostTheConsole() {
        lostConsoles.incrementAndGet();
    }

    /** How often somebody found themselves signed out of the console. */
    int lostConsoles() {
        return lostConsoles.get();
    }
}
