package org.gamingcafe.agent.seat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.gamingcafe.agent.desk.Desk;
import org.gamingcafe.agent.desk.Note;
import org.gamingcafe.agent.desk.Words;
import org.gamingcafe.agent.house.Orders.Command;
import org.gamingcafe.agent.seat.Doings.Outcome;

/** Does what staff have the seat do, once each, and says what became of it. */
final class CommandDesk {

    /** Nothing can be said any more when these are done, so it is said before. */
    private static final Set<String> LAST_ACTS = Set.of("RESTART", "POWER_OFF");

    private final Desk desk;
    private final Doings doings;
    private final Words words;
    private final Staff staff;
    private final Answers answers;

    /** Pictures on their way to the house: nothing is known of them until they are there. */
    private final Set<UUID> underWay = new HashSet<>();

    /** What staff can do to the seat itself. */
    interface Staff {
        void lock();

        void unlock();

        /** A program has been started. */
        void launched(String program);
    }

    /** Takes outcomes and pictures to the house. */
    interface Answers {
        void answer(UUID command, boolean done, String answer);

        /** Takes it there, and says whether it has arrived. */
        void picture(UUID command, byte[] png, Consumer<Boolean> arrived);
    }

    CommandDesk(Desk desk, Doings doings, Words words, Staff staff, Answers answers) {
        this.desk = desk;
        this.doings = doings;
        this.words = words;
        this.staff = staff;
        this.answers = answers;
    }

    void obey(List<Command> commands) {
        for (var command : commands) {
            if (underWay.contains(command.id())) {
                continue;
            }
            var known = doings.outcome(command.id());
            if (known.isPresent()) {
                answers.answer(command.id(), known.get().done(), known.get().answer());
            } else {
                obey(command);
            }
        }
    }

    private void obey(Command command) {
        if (LAST_ACTS.contains(command.kind())) {
            ended(command.id(), new Outcome(true, "on its way"));
            last(command);
            return;
        }
        doings.begin(command.id());
        if (command.kind().equals("SCREENSHOT")) {
            picture(command);
            return;
        }
        ended(command.id(), done(command));
    }

    private void last(Command command) {
        if (command.kind().equals("RESTART")) {
            desk.restart();
        } else {
            desk.powerOff();
        }
    }

    private void picture(Command command) {
        var taken = desk.picture();
        if (taken.isEmpty()) {
            ended(command.id(), new Outcome(false, "no screen"));
            return;
        }
        underWay.add(command.id());
        answers.picture(command.id(), taken.get(), arrived -> {
            underWay.remove(command.id());
            ended(command.id(), new Outcome(arrived, arrived ? "taken" : "not taken in"));
        });
    }

    private void ended(UUID command, Outcome outcome) {
        doings.end(command, outcome);
        answers.answer(command, outcome.done(), outcome.answer());
    }

    private Outcome done(Command command) {
        var argument = command.argument() == null ? "" : command.argument();
        return switch (command.kind()) {
            case "LOCK" -> {
                staff.lock();
                yield new Outcome(true, "locked");
            }
            case "UNLOCK" -> {
                staff.unlock();
                yield new Outcome(true, "open");
            }
            case "MESSAGE" -> {
                desk.message(new Note(Note.Level.INFO, words.say("message.title"), argument));
                yield new Outcome(true, "shown");
            }
            case "LAUNCH" -> told(launch(argument), "started", "could not be started");
            case "CLOSE" -> told(desk.close(argument), "closed", "does not run");
            case "VOLUME" -> told(volume(argument), "set", "could not be set");
            case "MUTE" -> told(desk.mute(), "mute", "could not be set");
            default -> new Outcome(false, "not known here");
        };
    }

    private boolean launch(String program) {
        var isStarted = desk.launch(program);
        if (isStarted) {
            staff.launched(program);
        }
        return isStarted;
    }

    private boolean volume(String percent) {
        try {
            return desk.volume(Math.clamp(Integer.parseInt(percent.strip()), 0, 100));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static Outcome told(boolean done, String yes, String no) {
        return new Outcome(done, done ? yes : no);
    }
}
