package org.gamingcafe.platform.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Acts that arrive while others are at work are done together, in one transaction: one commit for all of them, and one
 * holder of a hot row instead of many who hand it around (docs/adr/0016). Who arrives when nobody is at work does not wait.
 *
 * <ol>
 *   <li>As many transactions as there are processors run at a time, and never two of them at one place.
 *   <li>The first of those who wait leads: their own thread does the acts of up to sixteen, each inside its own {@link Call}.
 *   <li>If one act refuses or fails, nothing of that transaction stays, and each of them is done anew alone. So the acts have a
 *       key under which a second run changes nothing.
 * </ol>
 *
 * @param <A> what is asked
 * @param <R> what is answered
 */
public final class GroupCommit<A, R> {

    private static final Logger LOG = Logger.getLogger(GroupCommit.class.getName());
    static final int MOST = 16;
    private static final int LONGEST_WAIT_SECONDS = 5;

    /** One act, with the call that asks for it. */
    public record Asked<A>(Call call, A act) {}

    private final Function<A, R> alone;
    private final Function<List<Asked<A>>, List<R>> together;
    private final int leaders;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private final Set<UUID> busy = new HashSet<>();
    private int leading;

    /**
     * @param alone does one act in a transaction of its own
     * @param together does all of them in one transaction and answers in their order, or throws and leaves nothing
     */
    public GroupCommit(Function<A, R> alone, Function<List<Asked<A>>, List<R>> together) {
        this(alone, together, Math.max(2, Runtime.getRuntime().availableProcessors()));
    }

    GroupCommit(Function<A, R> alone, Function<List<Asked<A>>, List<R>> together, int leaders) {
        this.alone = alone;
        this.together = together;
        this.leaders = leaders;
    }

    /**
     * @param place what the act moves, a wallet
     * @param key its idempotency key; two acts with the same one are never in one transaction
     * @throws Turns.TooManyWaiting if nobody came to it within five seconds
     */
    public R ask(UUID place, String key, A act) {
        var mine = new Waiting(place, key, new Asked<>(Call.current(), act), false);
        return switch (step(mine)) {
            case Step.Done<R>(R answer) -> answer;
            case Step.Again<R>() -> askAlone(mine);
        };
    }

    /** How many nobody has come to yet. */
    int waiting() {
        synchronized (queue) {
            return queue.size();
        }
    }

    private R askAlone(Waiting mine) {
        var again = new Waiting(mine.place, mine.key, mine.asked, true);
        return switch (step(again)) {
            case Step.Done<R>(R answer) -> answer;
            case Step.Again<R>() -> throw new IllegalStateException("who is alone has nobody to fail for");
        };
    }

    private Step<R> step(Waiting mine) {
        synchronized (queue) {
            queue.add(mine);
            appoint();
        }
        var batch = mine.awaitTurn();
        if (!batch.isEmpty()) {
            lead(batch);
        }
        return mine.awaitStep();
    }

    /** Under the lock: gives work to whoever waits first, as long as there may be more at work. */
    private void appoint() {
        while (leading < leaders) {
            var batch = select();
            if (batch.isEmpty()) {
                return;
            }
            leading++;
            batch.forEach(one -> busy.add(one.place));
            batch.forEach(one -> one.turn.complete(one == batch.getFirst() ? batch : List.of()));
        }
    }

    private List<Waiting> select() {
        var batch = new ArrayList<Waiting>();
        var keys = new HashSet<String>();
        for (var each = queue.iterator(); each.hasNext() && batch.size() < MOST; ) {
            var one = each.next();
            var fits = batch.isEmpty() || !one.isAlone && !batch.getFirst().isAlone;
            if (fits && !busy.contains(one.place) && keys.add(one.key)) {
                batch.add(one);
                each.remove();
            }
        }
        return batch;
    }

    private void lead(List<Waiting> batch) {
        try {
            if (batch.size() == 1) {
                batch.getFirst().answer(alone);
            } else {
                answerAll(batch);
            }
        } finally {
            synchronized (queue) {
                leading--;
                batch.forEach(one -> busy.remove(one.place));
                appoint();
            }
            // Whatever went wrong here, nobody is left waiting for it.
            batch.forEach(one -> one.step.complete(new Step.Again<>()));
        }
    }

    /** In the order of places and keys, so that two such transactions, on whatever node, never wait for each other in a circle. */
    private void answerAll(List<Waiting> batch) {
        var sorted = batch.stream()
                .sorted(Comparator.<Waiting, UUID>comparing(one -> one.place).thenComparing(one -> one.key))
                .toList();
        try {
            var answers = together.apply(sorted.stream().map(one -> one.asked).toList());
            for (var i = 0; i < sorted.size(); i++) {
                sorted.get(i).step.complete(new Step.Done<>(answers.get(i)));
            }
        } catch (RuntimeException failure) {
            if (SqlState.of(failure).filter(SqlState::isOutage).isPresent()) {
                batch.forEach(one -> one.step.completeExceptionally(failure));
            } else {
                undone(failure);
            }
        }
    }

    /** Nobody sees this failure, for alone it may not come again: what is no answer to one of the acts is a fault of ours. */
    private void undone(RuntimeException failure) {
        LostRaces.note(failure);
        if (!(failure instanceof Refusal) && !LostRaces.isOne(failure)) {
            LOG.log(Level.WARNING, "Acts that were done together had to be done again one by one", failure);
        }
    }

    private sealed interface Step<R> {

        record Done<R>(R answer) implements Step<R> {}

        /** Undone with the others. */
        record Again<R>() implements Step<R> {}
    }

    private final class Waiting {

        private final UUID place;
        private final String key;
        private final Asked<A> asked;
        private final boolean isAlone;
        /** Whom to lead; nobody if another leads. */
        private final CompletableFuture<List<Waiting>> turn = new CompletableFuture<>();

        private final CompletableFuture<Step<R>> step = new CompletableFuture<>();

        private Waiting(UUID place, String key, Asked<A> asked, boolean isAlone) {
            this.place = place;
            this.key = key;
            this.asked = asked;
            this.isAlone = isAlone;
        }

        private List<Waiting> awaitTurn() {
            try {
                return turn.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException | InterruptedException e) {
                return giveUp(e instanceof InterruptedException);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Unless somebody has just come to it. */
        private List<Waiting> giveUp(boolean wasInterrupted) {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
            synchronized (queue) {
                if (queue.remove(this)) {
                    throw new Turns.TooManyWaiting();
                }
            }
            return turn.join();
        }

        private void answer(Function<A, R> act) {
            try {
                step.complete(new Step.Done<>(act.apply(asked.act())));
            } catch (RuntimeException failure) {
                step.completeExceptionally(failure);
            }
        }

        private Step<R> awaitStep() {
            try {
                return step.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException failure ? failure : e;
            }
        }
    }
}
