package org.gamingcafe.e2e;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * One client, as api.md wants it: a command keeps its key and is repeated until there is an answer that says yes or no. All
 * answers are taped. Of one thread.
 */
final class Line {

    private static final int MOST_TRIES = 600;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final URI base;
    private final Tape tape;
    private Api api;

    Line(URI base, Tape tape) {
        this.base = base;
        this.tape = tape;
        this.api = Api.nobodyAt(base);
    }

    /** A wait may be woken for no reason; this one is as long as it says. */
    static void rest(Duration time) {
        var until = System.nanoTime() + time.toNanos();
        for (var left = time.toNanos(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Once. Nothing if there was no answer. */
    Optional<Answer> ask(String what, Function<Api, Answer> act) {
        var begun = System.nanoTime();
        try {
            var answer = act.apply(api);
            tape.add(what, begun, answer.status());
            return Optional.of(answer);
        } catch (UncheckedIOException noAnswer) {
            tape.add(what, begun, 0);
            return Optional.empty();
        }
    }

    /** As often as it takes; who is not signed in, or not any more, signs in. */
    Answer insist(Demo.Person person, String what, Function<Api, Answer> act) {
        for (var attempt = 0; attempt < MOST_TRIES; attempt++) {
            var answer = ask(what, act);
            if (answer.filter(Line::isYesOrNo).isPresent()) {
                return answer.get();
            }
            if (answer.filter(one -> one.status() == 401).isPresent()) {
                enter(person);
            } else {
                rest(PAUSE);
            }
        }
        throw new IllegalStateException("no answer to " + what);
    }

    /** Who is told when to come again comes again. */
    private static boolean isYesOrNo(Answer answer) {
        var isToldToReturn = !answer.header("Retry-After").isEmpty();
        return answer.status() < 500 && answer.status() != 401 && !isToldToReturn;
    }

    void enter(Demo.Person person) {
        for (var attempt = 0; attempt < MOST_TRIES; attempt++) {
            try {
                api = Api.nobodyAt(base).signIn(person);
                return;
            } catch (UncheckedIOException | AssertionError notNow) {
                rest(PAUSE);
            }
        }
        throw new IllegalStateException(person.username() + " cannot sign in");
    }
}
