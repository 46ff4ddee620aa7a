package org.gamingcafe.e2e;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Every answer that was waited for, and how long. */
final class Tape {

    /** From one moment of {@link System#nanoTime} to another. */
    record Span(long from, long to) {

        boolean touches(Span other) {
            return from - other.to <= 0 && other.from - to <= 0;
        }
    }

    /** @param status 0 where there was no answer */
    record Take(String what, Span span, int status) {

        /** The house's fault, and no word of its rules. */
        boolean isFailure() {
            return status == 0 || status >= 500;
        }
    }

    private final Queue<Take> takes = new ConcurrentLinkedQueue<>();

    void add(String what, long begun, int status) {
        takes.add(new Take(what, new Span(begun, System.nanoTime()), status));
    }

    List<Take> all() {
        return List.copyOf(takes);
    }

    /** Those that have nothing to do with any of these times. */
    List<Take> outside(List<Span> troubles) {
        return takes.stream()
                .filter(take -> troubles.stream().noneMatch(take.span()::touches))
                .toList();
    }

    static List<Take> failures(List<Take> takes) {
        return takes.stream().filter(Take::isFailure).toList();
    }
}
