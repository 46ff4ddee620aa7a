package org.gamingcafe.agent.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gamingcafe.agent.house.Running;
import org.gamingcafe.agent.lease.Clocks;
import org.jspecify.annotations.Nullable;

/** A desk without screen: tells what it shows, and keeps a record of its own of when it was open. Safe for several threads. */
public final class SimulatedDesk implements Desk {

    private final Clocks clocks;
    private final List<Open> record = new ArrayList<>();
    private final List<Note> notes = new CopyOnWriteArrayList<>();
    private final List<Running> running = new CopyOnWriteArrayList<>();
    private final List<String> done = new CopyOnWriteArrayList<>();
    private volatile @Nullable LockScreen lock;
    private volatile @Nullable PlayBar bar;
    private volatile @Nullable Question asked;
    private volatile @Nullable Menu menu;
    private volatile @Nullable Person person;
    private volatile Duration touched;
    private final Instant made;
    private final Duration madeAt;
    private @Nullable String sitting;

    /** @param to nothing: it is open now */
    public record Open(
            @Nullable String player, Instant from, @Nullable Instant to) {

        public Duration lasted(Instant now) {
            return Duration.between(from, to == null ? now : to);
        }
    }

    public SimulatedDesk(Clocks clocks) {
        this.clocks = clocks;
        this.touched = clocks.uptime();
        this.made = clocks.timeOfDay();
        this.madeAt = clocks.uptime();
    }

    @Override
    public void listen(Person somebody) {
        person = somebody;
    }

    /** By the clock that nobody sets, beginning at the time of day at which the desk was made. */
    public Instant now() {
        return made.plus(clocks.uptime().minus(madeAt));
    }

    @Override
    public synchronized void lock(LockScreen shown) {
        goDark();
        lock = shown;
    }

    /** The power is cut: there is nothing to be seen. */
    public synchronized void goDark() {
        if (bar != null && !record.isEmpty()) {
            var last = record.removeLast();
            record.add(new Open(last.player(), last.from(), now()));
        }
        bar = null;
    }

    /** @param name of who sits here from now on, whatever the house says; nothing: nobody */
    public synchronized void sits(@Nullable String name) {
        sitting = name;
    }

    @Override
    public synchronized void unlock(PlayBar shown) {
        if (bar == null) {
            record.add(new Open(sitting == null ? shown.player() : sitting, now(), null));
        }
        lock = null;
        bar = shown;
    }

    @Override
    public void message(Note note) {
        notes.add(note);
    }

    @Override
    public void menu(@Nullable Menu shown) {
        menu = shown;
    }

    @Override
    public void ask(@Nullable Question question) {
        asked = question;
    }

    @Override
    public Duration idle() {
        return clocks.uptime().minus(touched);
    }

    /** Somebody moves the mouse. */
    public void touch() {
        touched = clocks.uptime();
    }

    /** Nobody has touched anything for so long. */
    public void leaveFor(Duration since) {
        touched = clocks.uptime().minus(since);
    }

    @Override
    public Optional<String> foreground() {
        return running.isEmpty()
                ? Optional.empty()
                : Optional.of(running.getLast().name());
    }

    @Override
    public List<Running> running() {
        return List.copyOf(running);
    }

    /** Somebody starts a program. */
    public void start(Running program) {
        running.add(program);
    }

    @Override
    public boolean close(Running program) {
        done.add("close " + program.name());
        return running.remove(program);
    }

    @Override
    public boolean close(String name) {
        done.add("close " + name);
        return running.removeIf(one -> one.name().equals(name));
    }

    @Override
    public boolean launch(String program) {
        return done.add("launch " + program);
    }

    @Override
    public boolean volume(int percent) {
        return done.add("volume " + percent);
    }

    @Override
    public boolean mute() {
        return done.add("mute");
    }

    @Override
    public Optional<byte[]> picture() {
        return Optional.empty();
    }

    @Override
    public boolean restart() {
        return done.add("restart");
    }

    @Override
    public boolean powerOff() {
        return done.add("power off");
    }

    public synchronized boolean isOpen() {
        return bar != null;
    }

    public Optional<LockScreen> lockScreen() {
        return Optional.ofNullable(lock);
    }

    public Optional<PlayBar> bar() {
        return Optional.ofNullable(bar);
    }

    public Optional<Menu> menu() {
        return Optional.ofNullable(menu);
    }

    public Optional<Question> asked() {
        return Optional.ofNullable(asked);
    }

    /** When it was open, and for whom. */
    public synchronized List<Open> record() {
        return List.copyOf(record);
    }

    public List<Note> notes() {
        return List.copyOf(notes);
    }

    /** What was done to programs and computer, in order. */
    public List<String> done() {
        return List.copyOf(done);
    }

    /** The person who sits here. */
    public Person person() {
        var somebody = person;
        if (somebody == null) {
            throw new IllegalStateException("The agent has not begun.");
        }
        return somebody;
    }

    @Override
    public void close() {}
}
