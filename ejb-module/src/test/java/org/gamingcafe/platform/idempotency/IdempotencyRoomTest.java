package org.gamingcafe.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.gamingcafe.RoomTest;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.junit.jupiter.api.Test;

class IdempotencyRoomTest extends RoomTest {

    public record Receipt(UUID id, Money paid) {}

    private final Idempotency idempotency = the(Idempotency.class);
    private final Caller caller = caller(aVenue(), Permission.SELF);
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void the_same_request_twice_is_one_act_with_one_answer() {
        var command = command("body");

        var first = once(command);
        var second = once(command);

        assertThat(second).isEqualTo(first);
        assertThat(runs).hasValue(1);
    }

    @Test
    void a_repeated_answer_is_marked() {
        var command = command("body");
        var first = call(caller);
        var second = call(caller);

        first.run(() -> inTransaction(() -> idempotency.once(command, Receipt.class, this::act)));
        second.run(() -> inTransaction(() -> idempotency.once(command, Receipt.class, this::act)));

        assertThat(first.isReplayed()).isFalse();
        assertThat(second.isReplayed()).isTrue();
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        var command = command("body");
        once(command);

        assertThatThrownBy(() -> once(new Command(
                        command.route(), command.key(), command("other").bodyHash())))
                .isInstanceOf(OtherBody.class);
    }

    @Test
    void the_same_key_of_another_station_or_till_is_another_key() {
        var command = command("body");
        var devices = List.of(device(Caller.Kind.STATION), device(Caller.Kind.STATION), device(Caller.Kind.TILL));

        var answers = devices.stream()
                .map(device ->
                        as(device, () -> inTransaction(() -> idempotency.once(command, Receipt.class, this::act))))
                .toList();

        assertThat(answers).doesNotHaveDuplicates();
        assertThat(runs).hasValue(3);
    }

    private static Caller device(Caller.Kind kind) {
        return new Caller(kind, null, Map.of(), null, null, Ids.next(), Map.of());
    }

    @Test
    void the_same_key_of_somebody_else_is_another_key() {
        var command = command("body");
        var mine = once(command);

        var theirs = as(
                caller(aVenue(), Permission.SELF),
                () -> inTransaction(() -> idempotency.once(command, Receipt.class, this::act)));

        assertThat(theirs).isNotEqualTo(mine);
        assertThat(runs).hasValue(2);
    }

    @Test
    void a_refused_act_leaves_no_key_behind() {
        var command = command("body");

        assertThatThrownBy(() -> as(
                        caller,
                        () -> inTransaction(() -> idempotency.once(command, Receipt.class, id -> {
                            throw new NotFound("wallet");
                        }))))
                .hasStackTraceContaining("wallet.not-found");

        assertThat(once(command)).isNotNull();
        assertThat(runs).hasValue(1);
    }

    @Test
    void of_many_who_ask_at_once_one_acts_and_all_get_its_answer() {
        var command = command("body");

        var race = as(
                caller, () -> race(30, () -> inTransaction(() -> idempotency.once(command, Receipt.class, this::act))));

        assertThat(race.failures()).isEmpty();
        assertThat(new HashSet<>(race.results())).hasSize(1);
        assertThat(runs).hasValue(1);
    }

    /** The control: looking before writing lets more than one act, so the race above is real. */
    @Test
    void a_wrong_implementation_that_looks_before_it_writes_acts_more_than_once() {
        var command = command("body");
        var looked = new CountDownLatch(2);

        as(
                caller,
                () -> race(
                        30,
                        () -> inTransaction(() -> {
                            var seen = sql("select 1 from idempotency_key where key = ?", command.key());
                            looked.countDown();
                            await(looked);
                            if (seen.isEmpty()) {
                                act(Ids.next());
                                var keys = the(IdempotencyKeys.class);
                                keys.isClaimed(keys.claim(
                                        Ids.next().toString(), command, Ids.next(), clock().instant(), keys.reading()));
                            }
                            return seen.isEmpty();
                        })));

        assertThat(runs).hasValueGreaterThan(1);
    }

    @Test
    void a_request_that_waits_too_long_for_the_first_one_is_told_to_come_back() throws Exception {
        var command = command("body");
        var claimed = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        try (var other = Executors.newSingleThreadExecutor()) {
            var slow = other.submit(() -> as(
                    caller,
                    () -> inTransaction(() -> idempotency.once(command, Receipt.class, id -> {
                        claimed.countDown();
                        await(leave);
                        return act(id);
                    }))));
            claimed.await();

            assertThatThrownBy(() -> once(command))
                    .isInstanceOfSatisfying(
                            InProgress.class,
                            busy -> assertThat(busy.retryAfterSeconds()).isEqualTo(2));

            leave.countDown();
            assertThat(slow.get()).isEqualTo(once(command));
        }
    }

    @Test
    void a_key_is_forgotten_after_a_week() {
        var command = command("body");
        var first = once(command);
        clock().advance(Duration.ofDays(6));
        assertThat(idempotency.removeOld(100)).isZero();
        clock().advance(Duration.ofDays(2));

        assertThat(idempotency.removeOld(100)).isPositive();

        assertThat(once(command)).isNotEqualTo(first);
    }

    @Test
    void old_keys_are_removed_in_pieces_by_an_index() {
        for (var i = 0; i < 5; i++) {
            once(command("body"));
        }
        clock().advance(Duration.ofDays(8));

        assertThat(idempotency.removeOld(3)).isEqualTo(3);
        assertThat(
                        sql(
                                "select 1 from pg_indexes where tablename = 'idempotency_key' and indexdef like '%(created_at)'"))
                .hasSize(1);
    }

    @Test
    void a_key_has_up_to_255_visible_characters() {
        assertThat(once(new Command("POST /x", "k".repeat(255), command("body").bodyHash())))
                .isNotNull();
        assertThatThrownBy(() -> Command.of("POST /x", "k".repeat(256), "body")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Command.of("POST /x", "", "body")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Command.of("POST /x", "ключ", "body")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void the_result_lies_beside_its_effect_in_the_same_transaction() {
        var command = command("body");

        assertThatThrownBy(() -> as(
                        caller,
                        () -> inTransaction(() -> {
                            idempotency.once(command, Receipt.class, this::act);
                            assertThat(sql("select 1 from idempotency_key where key = ?", command.key()))
                                    .as("nobody else sees it before the commit")
                                    .isEmpty();
                            throw new NotFound("wallet");
                        })))
                .isNotNull();

        assertThat(sql("select 1 from idempotency_key where key = ?", command.key()))
                .isEmpty();
    }

    private Receipt once(Command command) {
        return as(caller, () -> inTransaction(() -> idempotency.once(command, Receipt.class, this::act)));
    }

    private Receipt act(UUID id) {
        runs.incrementAndGet();
        return new Receipt(id, Money.of("12.50", "EUR"));
    }

    private static Command command(String body) {
        return Command.of("POST /wallets/{id}/debits", Ids.next().toString(), body);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
