package org.gamingcafe.agent.seat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.gamingcafe.agent.desk.Desk;
import org.gamingcafe.agent.desk.Note;
import org.gamingcafe.agent.desk.Question;
import org.gamingcafe.agent.desk.Words;
import org.gamingcafe.agent.house.Orders.OnForeign;
import org.gamingcafe.agent.house.Orders.OnIdle;
import org.gamingcafe.agent.house.Orders.Rules;
import org.gamingcafe.agent.house.Running;
import org.jspecify.annotations.Nullable;

/** Watches over an open seat: whether somebody is there, what runs, how much time is left. */
final class Watch {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final Desk desk;
    private final Words words;
    private final Acts acts;
    private final IdleWatch idle = new IdleWatch();
    private final Warnings warnings = new Warnings();
    private final Set<String> reported = new HashSet<>();
    private Instant since = Instant.MAX;
    private @Nullable Duration looked;
    private boolean warnedOfGrace;

    Watch(Desk desk, Words words, Acts acts) {
        this.desk = desk;
        this.words = words;
        this.acts = acts;
    }

    /** Somebody has sat down. @param at by the time of day, as programs have it */
    void begin(Instant at) {
        since = at;
        reported.clear();
        warnings.forget();
        warnedOfGrace = false;
        idle.touched();
    }

    void end() {
        since = Instant.MAX;
        idle.touched();
        desk.ask(null);
    }

    void stillHere() {
        idle.touched();
        desk.ask(null);
    }

    /** T18. @return what has to be done because nobody is there */
    Optional<OnIdle> lookForIdle(Rules rules, Duration now) {
        return switch (idle.look(rules, desk.idle(), now)) {
            case IdleWatch.Nothing nothing -> {
                desk.ask(null);
                yield Optional.empty();
            }
            case IdleWatch.Ask ask -> {
                desk.ask(new Question(ask.left(), rules.onIdle() == OnIdle.END));
                yield Optional.empty();
            }
            case IdleWatch.Gone gone -> Optional.of(gone.what());
        };
    }

    void askAgain() {
        idle.again();
    }

    void lookAtPrograms(Rules rules, Duration now) {
        var isDue = looked == null || now.minus(looked).compareTo(LOOK_EVERY) >= 0;
        if (!isDue || rules.onForeign() == OnForeign.NOTHING) {
            return;
        }
        looked = now;
        AllowList.foreign(
                        desk.running(),
                        rules.allowed(),
                        since,
                        ProcessHandle.current().pid())
                .forEach(program -> found(program, rules.onForeign()));
    }

    private void found(Running program, OnForeign what) {
        var isNew = reported.add(program.name());
        if (isNew) {
            acts.report("FOREIGN_PROCESS", program.name());
        }
        switch (what) {
            case NOTHING, REPORT -> {}
            case WARN -> {
                if (isNew) {
                    warn("warn.foreign.text", program);
                }
            }
            case CLOSE -> {
                desk.close(program);
                if (isNew) {
                    warn("warn.foreign.closed", program);
                }
            }
        }
    }

    private void warn(String key, Running program) {
        desk.message(new Note(Note.Level.WARNING, words.say("warn.foreign.title"), words.say(key, program.name())));
    }

    void lookAtTime(@Nullable Duration left) {
        warnings.passed(left)
                .ifPresent(mark -> desk.message(new Note(
                        mark.toMinutes() <= 1 ? Note.Level.URGENT : Note.Level.WARNING,
                        words.say("warn.title"),
                        words.say("warn.minutes", mark.toMinutes()))));
    }

    void lookAtGrace(boolean isGrace) {
        if (isGrace && !warnedOfGrace) {
            desk.message(new Note(Note.Level.URGENT, words.say("warn.grace.title"), words.say("warn.grace.text")));
        }
        warnedOfGrace = isGrace;
    }
}
