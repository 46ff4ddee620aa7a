package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.gamingcafe.launcher.House;
import org.gamingcafe.launcher.Options;
import org.jspecify.annotations.Nullable;
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

    private static House house;
    private static Demo demo;
    private static List<Api> desks;

    /** As much as the demo house takes at once without giving something on top. */
    private static final int WITHOUT_BONUS = 45_00;

    @BeforeAll
    static void open() {
        var run = Path.of("target/run-fire").toAbsolutePath();
        House.clear(run);
        house = House.start(Options.in(run)
                .shiftedBy(Integer.getInteger("cafe.offset", 5000) + 200)
                .nodes(2)
                .progress(line -> System.out.println("[fire] " + line)));
        demo = Demo.of(house.demo());
        desks = house.nodes().stream()
                .map(node -> Api.nobodyAt(node.address()).signIn(demo.cashier()))
                .toList();
    }

    @AfterAll
    static void close() {
        if (house != null) {
            house.close();
        }
    }

    @Test
    @DisplayName(
            "I3, G103: 64 callers on two nodes, money for 1,000 of 2,000 debits: 1,000 succeed, no 5xx, nothing is left")
    void there_is_enough_for_exactly_half() {
        var member = aMemberWith(10_00);
        var next = new AtomicInteger();
        var answers = new ConcurrentLinkedQueue<Answer>();

        AtOnce.run(64, caller -> {
            for (int i = next.getAndIncrement(); i < 2000; i = next.getAndIncrement()) {
                answers.add(debit(desks.get(i % 2), member, UUID.randomUUID().toString()));
            }
            return null;
        });

        assertThat(answers).extracting(Answer::status).containsOnly(200, 409);
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1000);
        assertThat(cash(member)).isZero();
        booksAgree(member, 10_00);
    }

    @Test
    @DisplayName(
            "I14: a node is killed under load, the clients repeat at the other: the books hold what the clients were told")
    void a_node_dies_under_load() {
        var member = aMemberWith(900_00);
        var victim = house.nodes().getLast();

        var clients = load(member, Duration.ofSeconds(20), () -> {
            pause(Duration.ofSeconds(6));
            victim.kill();
        });

        assertThat(clients.missed()).as("requests that met the dead node").isPositive();
        assertThat(clients.unexpected()).isEmpty();
        booksHoldWhatClientsWereTold(member, clients);
        house.restart(victim);
        desks = house.nodes().stream()
                .map(node -> Api.nobodyAt(node.address()).signIn(demo.cashier()))
                .toList();
    }

    @Test
    @DisplayName("PostgreSQL restarted under load: 503 with Retry-After, recovery by itself, no duplicates")
    void the_database_is_restarted_under_load() {
        var member = aMemberWith(900_00);
        var postgres = house.postgres().orElseThrow();

        var clients = load(member, Duration.ofSeconds(30), () -> {
            pause(Duration.ofSeconds(6));
            postgres.close();
            pause(Duration.ofSeconds(3));
            postgres.start();
        });

        assertThat(clients.missed()).as("requests that met no database").isPositive();
        assertThat(clients.unexpected()).isEmpty();
        booksHoldWhatClientsWereTold(member, clients);
    }

    private Clients load(UUID member, Duration length, Runnable trouble) {
        var over = new AtomicBoolean();
        var clients = new Clients(desks);
        AtOnce.run(CALLERS + 1, caller -> {
            if (caller == CALLERS) {
                trouble.run();
                pause(length);
                over.set(true);
            }
            for (int i = caller; !over.get(); i++) {
                clients.insist(i, "wallets/" + member + "/debits", DEBIT);
            }
            return null;
        });
        return clients;
    }

    private static final jakarta.json.JsonObject DEBIT = Body.of("amount", Body.money("0.01"), "reason", "under fire");

    private static Answer debit(Api desk, UUID member, String key) {
        return desk.post("wallets/" + member + "/debits", DEBIT, key);
    }

    /** Every key that was answered with yes has one entry, and there are no others. */
    private static void booksHoldWhatClientsWereTold(UUID member, Clients clients) {
        assertThat(clients.done()).isNotEmpty();
        var entries = number("""
                select count(*) from journal_entry e join posting p on p.entry_id = e.id
                join ledger_account a on a.id = p.account_id
                where a.owner = '%s' and a.chart = 2100 and e.type = 'debit'""".formatted(member));
        assertThat(entries).isEqualTo(clients.done().size());
        assertThat(number("""
                        select count(distinct k.key) from idempotency_key k
                        join journal_entry e on e.correlation_id = k.correlation
                        where k.key = any ('{%s}')""".formatted(String.join(",", clients.done().keySet()))))
                .isEqualTo(entries);
        booksAgree(member, 900_00);
        assertThat(cash(member)).isEqualTo(900_00 - entries);
        clients.done().entrySet().stream()
                .limit(20)
                .forEach(told -> assertThat(
                                debit(desks.getFirst(), member, told.getKey()).text())
                        .isEqualTo(told.getValue()));
    }

    private static void booksAgree(UUID member, long paidIn) {
        assertThat(number("""
                        select count(*) from (select entry_id from posting group by entry_id
                            having sum(debit) <> sum(credit)) unbalanced""")).isZero();
        assertThat(number("""
                        select count(*) from ledger_account a where a.owner = '%s' and a.posted <>
                            (select coalesce(sum(credit - debit), 0) from posting p where p.account_id = a.id)""".formatted(member))).isZero();
        assertThat(paidIn - cash(member)).isEqualTo(number("""
                select count(*) from posting p join ledger_account a on a.id = p.account_id
                where a.owner = '%s' and a.chart = 2100 and p.debit > 0""".formatted(member)));
    }

    private static UUID aMemberWith(int cents) {
        var desk = desks.getFirst();
        var member = desk.post("members", Body.of("name", "Under Fire", "language", "en"))
                .expectDone();
        var id = UUID.fromString(member.at("accountId"));
        for (var rest = cents; rest > 0; rest -= WITHOUT_BONUS) {
            var amount = Body.money((long) Math.min(rest, WITHOUT_BONUS));
            desk.post("wallets/" + id + "/top-ups", Body.of("amount", amount, "tender", "CASH", "shiftId", shift()))
                    .expectDone();
        }
        return id;
    }

    private static @Nullable UUID shift;

    private static UUID shift() {
        if (shift == null) {
            shift = desks.getFirst()
                    .post("tills/" + demo.tills().getFirst() + "/shifts", Body.of("openingFloat", Body.money("100.00")))
                    .expect(201)
                    .id();
        }
        return shift;
    }

    private static long cash(UUID member) {
        return number("select posted from ledger_account where chart = 2100 and owner = '" + member + "'");
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long number(String sql) {
        try (var connection = house.database().connectAsOwner();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
