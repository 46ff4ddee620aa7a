package org.gamingcafe.agent.seat;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.gamingcafe.agent.desk.Desk;
import org.gamingcafe.agent.desk.LockScreen.Form;
import org.gamingcafe.agent.desk.Note;
import org.gamingcafe.agent.desk.Words;
import org.gamingcafe.agent.house.Line;
import org.gamingcafe.agent.house.Orders;
import org.gamingcafe.agent.house.Orders.OnIdle;
import org.gamingcafe.agent.house.Orders.Rules;
import org.gamingcafe.agent.lease.Clocks;
import org.gamingcafe.agent.lease.GrantedLease;
import org.gamingcafe.agent.lease.LeaseClock;
import org.jspecify.annotations.Nullable;

/** Keeps the desk as the seat has to be, and notes what happens. Everything here runs on the seat's thread. */
final class SeatKeeper {

    private static final Duration KEEP_EVERY = Duration.ofSeconds(5);

    /** So long before its lease is over the house is asked once more. */
    private static final Duration ASK_BEFORE = Duration.ofSeconds(5);

    /** A code for the phone is fetched for somebody who is there, not for an empty room. */
    private static final Duration SOMEBODY_IS_THERE = Duration.ofMinutes(2);

    private static final Duration CODE_AGAIN_AFTER = Duration.ofSeconds(10);

    private final Desk desk;
    private final Clocks clocks;
    private final Words words;
    private final Memory memory;
    private final Journal journal;
    private final Line line;
    private final Acts acts;
    private final CommandDesk commands;
    private final Watch watch;
    private final Shelf shelf;
    private final Seat seat;
    private Rules rules = Rules.NONE;
    private @Nullable UUID playing;
    private boolean wasOpen;
    private String askedFor = "";
    private Duration kept = Duration.ZERO;
    private Duration codeTried = Duration.ofDays(-1);
    private long tries;

    /** What there is around a seat. */
    record Around(Desk desk, Clocks clocks, Words words, Memory memory, Journal journal, Line line, Acts acts) {}

    SeatKeeper(Around around, Doings doings) {
        desk = around.desk();
        clocks = around.clocks();
        words = around.words();
        memory = around.memory();
        journal = around.journal();
        line = around.line();
        acts = around.acts();
        seat = new Seat(clocks);
        watch = new Watch(desk, words, acts);
        shelf = new Shelf(desk, acts);
        commands = new CommandDesk(desk, doings, words, new ByStaff(), new ByLine());
    }

    void restored(GrantedLease lease, LeaseClock.Kept before) {
        seat.lease().restore(lease, before);
    }

    /** A restart opens nothing that staff have locked. */
    void held(String whom) {
        seat.restoreHeld(whom);
    }

    void orders(Orders orders, Optional<GrantedLease> lease) {
        seat.heard(orders.seat());
        orders.rules().ifPresent(now -> rules = now);
        if (lease.isPresent()) {
            seat.granted(lease.get());
            memory.held(seat.held());
            keep();
        } else if (orders.lease() == null) {
            seat.lease().ended();
            memory.noLease();
            shelf.clear();
        }
        look();
        commands.obey(orders.commands());
    }

    void refused() {
        seat.refused();
        memory.noLease();
        look();
    }

    /** The key belongs to another station than before. */
    void forget() {
        seat.lease().ended();
        memory.noLease();
        look();
    }

    void reachable(boolean now) {
        seat.reachable(now);
        look();
    }

    void tick() {
        var left = seat.lease().left();
        var running = seat.lease().running();
        if (running.isPresent()
                && left.compareTo(ASK_BEFORE) <= 0
                && !askedFor.equals(running.get().print())) {
            askedFor = running.get().print();
            line.ask();
        }
        look();
        if (running.isPresent() && clocks.uptime().minus(kept).compareTo(KEEP_EVERY) >= 0) {
            keep();
        }
        seat.opening().ifPresentOrElse(this::watchOver, this::offerCode);
    }

    private void keep() {
        kept = clocks.uptime();
        seat.lease().keep().ifPresent(memory::lease);
    }

    private void watchOver(GrantedLease lease) {
        watch.lookAtTime(seat.left());
        watch.lookAtGrace(lease.state() == GrantedLease.State.GRACE);
        watch.lookAtPrograms(rules, clocks.uptime());
        shelf.look(clocks.uptime());
        watch.lookForIdle(rules, clocks.uptime()).ifPresent(this::nobodyIsThere);
    }

    private void nobodyIsThere(OnIdle what) {
        Consumer<Acts.Outcome> told = outcome -> {
            if (outcome instanceof Acts.Refused) {
                watch.askAgain();
            }
            line.ask();
        };
        switch (what) {
            case NOTHING -> {}
            case PAUSE -> acts.pause("IDLE", told);
            case END -> acts.end("IDLE", told);
        }
    }

    @Nullable
    UUID playing() {
        return playing;
    }

    /** Shows what the seat has to be now, and notes a change. */
    void look() {
        var opening = seat.opening().map(GrantedLease::session).orElse(null);
        var isOpen = seat.isOpen();
        if (isOpen) {
            desk.unlock(seat.bar(shelf.offered()));
        } else {
            desk.lock(seat.lockScreen());
        }
        if (wasOpen && (!isOpen || !Objects.equals(playing, opening))) {
            journal.note(Journal.Kind.LOCKED, playing);
            watch.end();
        }
        if (isOpen && (!wasOpen || !Objects.equals(playing, opening))) {
            journal.note(Journal.Kind.UNLOCKED, opening);
            seat.form(Form.EMPTY);
            seat.code(null);
            watch.begin(clocks.timeOfDay());
            shelf.offer(playing, opening, this::look);
        }
        wasOpen = isOpen;
        playing = opening;
    }

    /**
     * One try at a time; what comes back of an older one does not matter any more. Nobody sits down where somebody
     * plays: a card tapped then could arrive behind the player's own pause, and undo it.
     */
    void tried(Consumer<Consumer<Acts.Outcome>> attempt) {
        if (seat.form().busy()
                || seat.opening().isPresent()
                || !seat.lockScreen().isOpenToAll()) {
            return;
        }
        var wasFactor = seat.form().factor();
        seat.form(new Form(true, wasFactor, null));
        look();
        var number = ++tries;
        attempt.accept(outcome -> {
            if (number == tries) {
                seat.form(
                        switch (outcome) {
                            case Acts.Done done -> Form.EMPTY;
                            case Acts.FactorNeeded needed -> new Form(false, true, null);
                            case Acts.Refused no -> new Form(false, wasFactor, no.why());
                        });
                line.ask();
                look();
            }
        });
    }

    void emptyForm() {
        tries++;
        seat.form(Form.EMPTY);
        look();
    }

    /** The player wants to pause, to end, or to play something. */
    void ask(Consumer<Consumer<Acts.Outcome>> attempt) {
        attempt.accept(outcome -> {
            if (outcome instanceof Acts.Refused no) {
                desk.message(new Note(Note.Level.WARNING, words.say("act.failed"), no.why()));
            }
            line.ask();
        });
    }

    void callStaff() {
        acts.callStaff(outcome -> desk.message(
                outcome instanceof Acts.Done
                        ? new Note(Note.Level.INFO, words.say("staff.called.title"), words.say("staff.called.text"))
                        : new Note(Note.Level.WARNING, words.say("act.failed"), words.say("staff.failed.text"))));
    }

    void stillHere() {
        watch.stillHere();
    }

    private void offerCode() {
        var isWanted = seat.isReachable()
                && seat.lockScreen().isOpenToAll()
                && !seat.isOpen()
                && !seat.hasCode()
                && desk.idle().compareTo(SOMEBODY_IS_THERE) < 0
                && clocks.uptime().minus(codeTried).compareTo(CODE_AGAIN_AFTER) >= 0;
        if (isWanted) {
            codeTried = clocks.uptime();
            acts.freshCode(fresh -> {
                seat.code(fresh.orElse(null));
                look();
            });
        }
    }

    void stop() {
        if (wasOpen) {
            journal.note(Journal.Kind.LOCKED, playing);
        }
        journal.note(Journal.Kind.STOPPED, playing);
        keep();
        desk.lock(seat.lockScreen());
    }

    private final class ByStaff implements CommandDesk.Staff {

        @Override
        public void lock() {
            seat.holdBack();
            memory.held(seat.held());
            look();
        }

        @Override
        public void unlock() {
            seat.openForStaff();
            memory.held(seat.held());
            look();
        }

        @Override
        public void launched(String program) {
            shelf.started(program);
        }
    }

    private final class ByLine implements CommandDesk.Answers {

        @Override
        public void answer(UUID command, boolean done, String answer) {
            line.answer(command, done, answer);
        }

        @Override
        public void picture(UUID command, byte[] png, Consumer<Boolean> arrived) {
            acts.picture(command, png, outcome -> arrived.accept(outcome instanceof Acts.Done));
        }
    }
}
