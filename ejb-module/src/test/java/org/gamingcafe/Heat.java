package org.gamingcafe;

import java.io.Serializable;
import java.lang.reflect.InvocationTargetException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Refusal;
import org.gamingcafe.platform.kernel.SqlState;
import org.gamingcafe.platform.kernel.VenueId;

/** The part of a race that one node runs: its callers start together and take their turns one after the other. */
record Heat(String node, String errand, List<String> told, Callers callers, Who who, Instant now)
        implements Serializable {

    private static final int LONGEST_SECONDS = 120;

    /** @param step how far this node's callers stand apart, so that the nodes take every other number */
    record Callers(int count, int first, int step, int turns) implements Serializable {}

    /** A caller in words that another JVM understands. */
    record Who(Caller.Kind kind, UUID account, Map<UUID, Set<String>> permissions) implements Serializable {

        static Who of(Caller caller) {
            var permissions = new HashMap<UUID, Set<String>>();
            caller.permissions().forEach((venue, granted) -> permissions.put(venue.value(), Set.copyOf(granted)));
            return new Who(
                    caller.kind(),
                    caller.account() == null ? null : caller.account().value(),
                    permissions);
        }

        Caller caller(Instant now) {
            var granted = new HashMap<VenueId, Set<String>>();
            permissions.forEach((venue, names) -> granted.put(new VenueId(venue), names));
            return new Caller(kind, account == null ? null : new AccountId(account), granted, Ids.next(), now);
        }
    }

    /** @param atTheLine runs when all callers are ready; they start when it returns */
    ArrayList<NodeRace.Answer> run(Runnable atTheLine) throws InterruptedException {
        var act = made();
        var ready = new CountDownLatch(callers.count());
        var go = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(callers.count());
        try {
            var running = new ArrayList<Future<List<NodeRace.Answer>>>();
            for (var i = 0; i < callers.count(); i++) {
                var caller = callers.first() + i * callers.step();
                running.add(pool.submit(() -> {
                    ready.countDown();
                    go.await();
                    return turns(act, caller);
                }));
            }
            ready.await();
            atTheLine.run();
            go.countDown();
            return collect(running);
        } finally {
            pool.shutdownNow();
        }
    }

    private Errand made() {
        try {
            var maker = Class.forName(errand).getDeclaredConstructor();
            maker.setAccessible(true);
            return (Errand) maker.newInstance();
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(errand + " has no constructor without arguments", cause(failure));
        }
    }

    private static Throwable cause(ReflectiveOperationException failure) {
        return failure instanceof InvocationTargetException wrapped ? wrapped.getCause() : failure;
    }

    private List<NodeRace.Answer> turns(Errand act, int caller) {
        var answers = new ArrayList<NodeRace.Answer>();
        for (var number = 0; number < callers.turns(); number++) {
            answers.add(answer(act, new Errand.Turn(caller, number, told)));
        }
        return answers;
    }

    private NodeRace.Answer answer(Errand act, Errand.Turn turn) {
        var id = "test-" + Ids.next();
        new Call(who.caller(now), Origin.INSIDE, id, id, Locale.ENGLISH).open();
        try {
            return answered(turn, NodeRace.Kind.DONE, String.valueOf(act.run(turn)));
        } catch (Refusal no) {
            return answered(turn, NodeRace.Kind.REFUSED, no.code());
        } catch (Exception failure) {
            var state = SqlState.of(failure).map(code -> code + " ").orElse("");
            return answered(turn, NodeRace.Kind.FAILED, state + failure);
        } finally {
            Call.close();
        }
    }

    private NodeRace.Answer answered(Errand.Turn turn, NodeRace.Kind kind, String said) {
        return new NodeRace.Answer(node, turn.caller(), turn.number(), kind, said);
    }

    private static ArrayList<NodeRace.Answer> collect(List<Future<List<NodeRace.Answer>>> running) {
        var answers = new ArrayList<NodeRace.Answer>();
        for (var runner : running) {
            try {
                answers.addAll(runner.get(LONGEST_SECONDS, TimeUnit.SECONDS));
            } catch (ExecutionException | InterruptedException | TimeoutException failure) {
                throw new IllegalStateException("The race did not end", failure);
            }
        }
        return answers;
    }
}
