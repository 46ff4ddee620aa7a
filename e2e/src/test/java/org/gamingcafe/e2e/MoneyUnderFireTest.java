package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Debits on two nodes while nodes and database die; the clients' own record of answers is held against the books. */
@Tag("long")
@DisplayName("Money under fire: nothing lost, nothing twice")
class MoneyUnderFireTest {

    private static final int CALLERS = 16;
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final JsonObject DEBIT = Body.of("amount", Body.money("0.01"), "reason", "under fire");

    private static Nodes nodes;
    private static List<Api> desks;
    private static UUID shift;

    @BeforeAll
    static void open() {
        nodes = Nodes.open("fire", 2, 200);
        desks = nodes.everywhere(nodes.demo().cashier());
        shift = nodes.openShift(desks.getFirst());
    }

    @AfterAll
    static void close() {
        if (nodes != null) {
            nodes.close();
        }
    }

    @Test
    @DisplayName(
            "I14: a node is killed under load, the clients repeat at the other: the books hold what the clients were told")
    void a_node_dies_under_load() {
        var member = nodes.memberWith(desks.getFirst(), shift, 900_00);
        var victim = nodes.all().getLast();

        var clients = load(member, load -> {
            answers(load, 400);
            victim.kill();
            answers(load, 800);
        });

        assertThat(clients.missed()).as("requests that met the dead node").isPositive();
        assertThat(clients.unexpected()).isEmpty();
        booksHoldWhatClientsWereTold(member, clients);
        nodes.house().restart(victim);
        desks = nodes.everywhere(nodes.demo().cashier());
    }

    @Test
    @DisplayName("PostgreSQL restarted under load: 503 with Retry-After, recovery by itself, no duplicates")
    void the_database_is_restarted_under_load() {
        var member = nodes.memberWith(desks.getFirst(), shift, 900_00);
        var postgres = nodes.house().postgres().orElseThrow();

        var clients = load(member, load -> {
            answers(load, 400);
            postgres.close();
            until(() -> load.missed() > 100);
            postgres.start();
            answers(load, 800);
        });

        assertThat(clients.missed()).as("requests that met no database").isPositive();
        assertThat(clients.turnedAway())
                .as("answers 503, besides %d connections that broke", clients.cutOff())
                .isPositive();
        assertThat(clients.toldWhenToReturn())
                .as("answers 503 with Retry-After")
                .isEqualTo(clients.turnedAway());
        assertThat(clients.unexpected()).isEmpty();
        booksHoldWhatClientsWereTold(member, clients);
    }

    /** Debits without end, until the trouble is over. */
    private static Clients load(UUID member, Consumer<Clients> trouble) {
        var over = new AtomicBoolean();
        var clients = new Clients(desks);
        AtOnce.run(CALLERS + 1, caller -> {
            if (caller == CALLERS) {
                try {
                    trouble.accept(clients);
                } finally {
                    over.set(true);
                }
            }
            for (int i = caller; !over.get(); i++) {
                clients.insist(i, "wallets/" + member + "/debits", DEBIT);
            }
            return null;
        });
        return clients;
    }

    /** Waits until so many more commands are answered. */
    private static void answers(Clients clients, int more) {
        var goal = clients.answered() + more;
        until(() -> clients.answered() >= goal);
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(20)).until(condition);
    }

    private static Answer debit(Api desk, UUID member, String key) {
        return desk.post("wallets/" + member + "/debits", DEBIT, key);
    }

    /** Every key that was answered with yes has one entry, and there are no others. */
    private static void booksHoldWhatClientsWereTold(UUID member, Clients clients) {
        assertThat(clients.done()).isNotEmpty();
        var entries = nodes.debits(member);
        assertThat(entries).isEqualTo(clients.done().size());
        assertThat(nodes.number("""
                        select count(distinct k.key) from idempotency_key k
                        join journal_entry e on e.correlation_id = k.correlation
                        where k.key = any (cast(? as text[]))""", "{" + String.join(",", clients.done().keySet()) + "}"))
                .isEqualTo(entries);
        assertThat(nodes.cash(member)).isEqualTo(900_00 - entries);
        assertThat(nodes.faults()).isZero();
        clients.done().entrySet().stream()
                .limit(20)
                .forEach(told -> assertThat(
                                debit(desks.getFirst(), member, told.getKey()).text())
                        .isEqualTo(told.getValue()));
    }
}
