package org.gamingcafe.agent.sim;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Sits down by card, plays, pauses, ends or vanishes, and comes again, as chance will have it. */
final class Guest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration TOUCH_EVERY = Duration.ofMillis(500);
    private static final Duration TAP_AGAIN_AFTER = Duration.ofSeconds(3);
    private static final int MOST_TAPS = 6;
    private static final int HUNDRED = 100;

    private final SimulatedSeat seat;
    private final List<String> cards;
    private final Script script;
    private final SplittableRandom chance;
    private volatile boolean open = true;
    private final AtomicInteger visits = new AtomicInteger();
    private final AtomicInteger turnedAway = new AtomicInteger();

    Guest(SimulatedSeat seat, List<String> cards, Script script, long seed) {
        this.seat = seat;
        this.cards = cards;
        this.script = script;
        this.chance = new SplittableRandom(seed); // with Random, neighbouring seeds begin almost alike
    }

    /** Until it is told to stop; then nobody sits here any more. */
    void live() throws InterruptedException {
        stay((long) (script.arriving().toNanos() * chance.nextDouble()));
        while (open) {
            visit(cards.get(chance.nextInt(cards.size())));
            linger(script.away());
        }
    }

    private void visit(String card) throws InterruptedException {
        var desk = seat.desk();
        desk.touch();
        desk.sits(card);
        if (!sitsDown(card)) {
            turnedAway.incrementAndGet();
            return;
        }
        visits.incrementAndGet();
        var pauses = chance.nextInt(HUNDRED) < script.pausesPercent();
        var vanishes = chance.nextInt(HUNDRED) < script.vanishPercent();
        play(script.play());
        if (pauses && desk.isOpen()) {
            desk.person().pause();
            if (within(PATIENCE, () -> !desk.isOpen())) {
                linger(script.away());
                sitsDown(card);
                play(script.play());
            }
        }
        leave(vanishes);
    }

    /** Whoever sees nothing happen taps again. */
    private boolean sitsDown(String card) throws InterruptedException {
        for (int taps = 0; taps < MOST_TAPS; taps++) {
            seat.desk().person().card(card);
            if (within(TAP_AGAIN_AFTER, seat.desk()::isOpen)) {
                return true;
            }
        }
        return false;
    }

    private void leave(boolean vanishes) throws InterruptedException {
        var desk = seat.desk();
        if (vanishes) {
            desk.leaveFor(Duration.ofHours(1));
            within(PATIENCE, () -> !desk.isOpen() || !open);
        }
        for (int tries = 0; tries < 5 && desk.isOpen(); tries++) {
            desk.person().end();
            within(PATIENCE, () -> !desk.isOpen());
        }
        desk.sits(null);
    }

    private void play(Duration average) throws InterruptedException {
        var end = System.nanoTime() + random(average);
        while (open && seat.desk().isOpen() && System.nanoTime() < end) {
            seat.desk().touch();
            TimeUnit.NANOSECONDS.sleep(Math.clamp(end - System.nanoTime(), 1, TOUCH_EVERY.toNanos()));
        }
    }

    private void linger(Duration average) throws InterruptedException {
        stay(random(average));
    }

    private void stay(long nanos) throws InterruptedException {
        within(Duration.ofNanos(nanos), () -> !open);
    }

    /** From half to one and a half of the average. */
    private long random(Duration average) {
        return (long) (average.toNanos() * (0.5 + chance.nextDouble()));
    }

    private static boolean within(Duration patience, BooleanSupplier holds) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() >= end) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return true;
    }

    void stop() {
        open = false;
    }

    int visits() {
        return visits.get();
    }

    int turnedAway() {
        return turnedAway.get();
    }
}
