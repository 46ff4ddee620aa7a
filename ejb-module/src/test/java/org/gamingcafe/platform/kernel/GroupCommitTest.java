package org.gamingcafe.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gamingcafe.platform.kernel.GroupCommit.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Acts that arrive while others are at work are done together")
class GroupCommitTest {

    private static final int LEADERS = 2;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
    private final List<String> doneAlone = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch atWork = new CountDownLatch(LEADERS);
    private final GroupCommit<String, String> commit = new GroupCommit<>(this::alone, this::together, LEADERS);

    @AfterEach
    void stop() {
        gate.countDown();
        threads.close();
    }

    @Test
    void who_comes_alone_is_done_alone_and_at_once() {
        gate.countDown();

        assertThat(ask(1, "a")).isEqualTo("done a");
        assertThat(doneAlone).containsExactly("a");
        assertThat(sizes).isEmpty();
    }

    @Test
    void who_waits_is_done_in_one_transaction_of_at_most_sixteen_and_gets_an_answer_of_their_own() throws Exception {
        holdAllLeaders();

        var waiting = submit(3, 20);
        gate.countDown();

        for (var i = 0; i < waiting.size(); i++) {
            assertThat(waiting.get(i).get(9, TimeUnit.SECONDS)).isEqualTo("done act" + i);
        }
        assertThat(sizes).contains(GroupCommit.MOST).allMatch(size -> size > 1 && size <= GroupCommit.MOST);
    }

    @Test
    void if_one_is_refused_each_is_done_anew_alone_and_only_the_one_fails() throws Exception {
        holdAllLeaders();

        var waiting = submit(3, 5);
        var bad = threads.submit(() -> ask(99, "bad"));
        settle(6);
        gate.countDown();

        for (var one : waiting) {
            assertThat(one.get(9, TimeUnit.SECONDS)).startsWith("done act");
        }
        assertThat(bad)
                .failsWithin(Duration.ofSeconds(9))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(InvalidInput.class);
        assertThat(doneAlone).contains("act0", "act1", "act2", "act3", "act4", "bad");
    }

    @Test
    void nobody_does_again_what_an_outage_has_ended() throws Exception {
        holdAllLeaders();

        var waiting = submit(3, 3);
        var struck = threads.submit(() -> ask(98, "outage"));
        settle(4);
        gate.countDown();

        for (var one : List.of(waiting.get(0), waiting.get(1), waiting.get(2), struck)) {
            assertThat(one)
                    .failsWithin(Duration.ofSeconds(9))
                    .withThrowableOfType(ExecutionException.class)
                    .withRootCauseInstanceOf(SQLException.class);
        }
        assertThat(doneAlone).doesNotContain("act0", "act1", "act2");
    }

    @Test
    @DisplayName("G104: two requests with one key are never in one transaction")
    void two_with_the_same_key_are_never_together() throws Exception {
        holdAllLeaders();

        var first = threads.submit(() -> commit.ask(new UUID(0, 7), "same", "one"));
        var second = threads.submit(() -> commit.ask(new UUID(0, 7), "same", "two"));
        settle(2);
        gate.countDown();

        assertThat(Set.of(first.get(9, TimeUnit.SECONDS), second.get(9, TimeUnit.SECONDS)))
                .containsExactlyInAnyOrder("done one", "done two");
        assertThat(sizes).isEmpty();
    }

    @Test
    @DisplayName("quality, one wallet, many writers: one connection of a node at a wallet at a time")
    void never_are_two_transactions_at_one_place() {
        var inside = ConcurrentHashMap.<Integer>newKeySet();
        var met = new AtomicBoolean();
        var asked = new GroupCommit<Integer, Integer>(
                place -> visit(inside, met, Set.of(place), place),
                all -> {
                    var places = new HashSet<Integer>();
                    all.forEach(one -> places.add(one.act()));
                    visit(inside, met, places, 0);
                    return all.stream().map(Asked::act).toList();
                },
                4);
        var answers = new ArrayList<Future<Integer>>();
        for (var i = 0; i < 400; i++) {
            var place = i % 5;
            var key = "key" + i;
            answers.add(threads.submit(() -> asked.ask(new UUID(0, place), key, place)));
        }

        for (var i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i)).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(i % 5);
        }
        assertThat(met).isFalse();
    }

    @Test
    void each_act_is_done_inside_the_call_that_asks_for_it() throws Exception {
        var asked = new GroupCommit<String, String>(
                act -> Call.current().requestId(),
                all -> all.stream()
                        .map(one -> one.call().run(() -> Call.current().requestId()))
                        .toList(),
                1);
        var answers = new ArrayList<Future<String>>();
        for (var i = 0; i < 50; i++) {
            var id = "request-" + i;
            var call = new Call(Caller.ANONYMOUS, Origin.INSIDE, id, id, Locale.ENGLISH);
            answers.add(threads.submit(() -> call.run(() -> asked.ask(new UUID(0, 1), id, id))));
        }

        for (var i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).get(9, TimeUnit.SECONDS)).isEqualTo("request-" + i);
        }
    }

    @Test
    void to_whom_nobody_comes_within_five_seconds_is_told_to_come_back() throws Exception {
        holdAllLeaders();

        assertThatThrownBy(() -> ask(5, "late")).isInstanceOf(Turns.TooManyWaiting.class);

        gate.countDown();
        assertThat(ask(5, "later")).isEqualTo("done later");
    }

    private static int visit(Set<Integer> inside, AtomicBoolean met, Set<Integer> places, int answer) {
        places.forEach(place -> {
            if (!inside.add(place)) {
                met.set(true);
            }
        });
        Thread.yield();
        inside.removeAll(places);
        return answer;
    }

    private String ask(int place, String act) {
        return commit.ask(new UUID(0, place), act, act);
    }

    private void holdAllLeaders() throws InterruptedException {
        for (var i = 0; i < LEADERS; i++) {
            var place = 1000 + i;
            threads.submit(() -> ask(place, "hold" + place));
        }
        assertThat(atWork.await(9, TimeUnit.SECONDS)).isTrue();
    }

    private List<Future<String>> submit(int firstPlace, int count) throws InterruptedException {
        var asked = new ArrayList<Future<String>>();
        for (var i = 0; i < count; i++) {
            var act = "act" + i;
            var place = firstPlace + i;
            asked.add(threads.submit(() -> ask(place, act)));
        }
        settle(count);
        return asked;
    }

    private void settle(int waiting) throws InterruptedException {
        for (var i = 0; i < 900 && commit.waiting() < waiting; i++) {
            Thread.sleep(10);
        }
        assertThat(commit.waiting()).isEqualTo(waiting);
    }

    private String alone(String act) {
        if (act.startsWith("hold")) {
            atWork.countDown();
            hold();
        }
        doneAlone.add(act);
        return done(act);
    }

    private List<String> together(List<Asked<String>> all) {
        sizes.add(all.size());
        return all.stream().map(Asked::act).map(GroupCommitTest::done).toList();
    }

    private static String done(String act) {
        if (act.equals("bad")) {
            throw new InvalidInput("amount", "bad");
        }
        if (act.equals("outage")) {
            throw new IllegalStateException(new SQLException("gone", "57P01"));
        }
        return "done " + act;
    }

    private void hold() {
        try {
            assertThat(gate.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
