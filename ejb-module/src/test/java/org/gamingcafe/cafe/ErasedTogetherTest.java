package org.gamingcafe.cafe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.leaving.DeletionService;
import org.gamingcafe.identity.privacy.AccountErased;
import org.gamingcafe.identity.privacy.ErasureService;
import org.gamingcafe.identity.privacy.ErasureService.Outcome;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Objection;
import org.gamingcafe.platform.kernel.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E11.5: many are forgotten in one transaction, and nobody suffers for another")
class ErasedTogetherTest extends CounterTest {

    private final ErasureService erasures = the(ErasureService.class);
    private final DeletionService deletions = the(DeletionService.class);
    private final AccountService accounts = the(AccountService.class);

    @Test
    @DisplayName("Forty with sessions, money and bonus take as many statements as ten")
    void forty_take_as_many_statements_as_ten() {
        erase(due(2));
        var ten = due(10);
        var forty = due(40);

        var few = statements(() -> erase(ten));
        var many = statements(() -> erase(forty));

        assertThat(many).isEqualTo(few);
        assertThat(statuses(ten)).containsOnly(AccountView.Status.ERASED);
        assertThat(statuses(forty)).containsOnly(AccountView.Status.ERASED);
        assertThat(lastMails(forty)).hasSize(40);
        assertThat(count("activity where action = 'SESSIONS_ENDED' and actor = 'HOUSE'"))
                .isGreaterThanOrEqualTo(52);
        assertThat(sum(Chart.UNCLAIMED)).isEqualTo(euro("52.00"));
        assertThat(sum(Chart.BONUS_WALLET)).isEqualTo(euro("0.00"));
        assertThatGrantsAddUp();
        assertThat(imbalance()).isZero();
    }

    @Test
    @DisplayName("As many as one transaction takes are forgotten in one")
    void as_many_as_a_transaction_takes() {
        var people = due(ErasureService.MOST_AT_ONCE);

        erase(people);

        assertThat(statuses(people)).containsOnly(AccountView.Status.ERASED);
        assertThat(lastMails(people)).hasSize(people.size());
    }

    @Test
    @DisplayName("Who has taken it back among them stays whole; all others are forgotten")
    void who_has_taken_it_back_stays_whole() {
        var people = due(5);
        var kept = List.copyOf(people).get(2);
        as(member(kept, venue), deletions::cancel);

        var outcomes = erase(people);

        assertThat(outcomes).hasSize(5).containsEntry(kept, Outcome.NOT_DUE);
        assertThat(erased(outcomes)).hasSize(4).doesNotContain(kept);
        assertThat(accounts.get(kept).status()).isEqualTo(AccountView.Status.ACTIVE);
        assertThat(accounts.get(kept).email()).isNotNull();
        assertThat(count("login_session where account_id = '" + kept + "' and ended_at is null"))
                .isEqualTo(2);
        assertThat(cashOf(kept)).isEqualTo(euro("1.00"));
        assertThat(bonusOf(kept)).isEqualTo(euro("0.50"));
        assertThat(lastMails(people)).hasSize(4).doesNotContain(kept);
    }

    @Test
    @DisplayName("D35: who owes something is kept and told, and the others go")
    void who_owes_something_is_kept() {
        var people = due(5);
        var debtor = List.copyOf(people).get(2);
        change(
                "insert into wallet_credit (account_id, venue_id, currency, credit_limit, owed) values (?, ?, 'EUR', 500, 300)",
                debtor,
                venue);

        var outcomes = erase(people);
        clock().advance(Duration.ofDays(1));
        assertThat(erase(people)).containsEntry(debtor, Outcome.KEPT);

        assertThat(outcomes).hasSize(5).containsEntry(debtor, Outcome.KEPT);
        assertThat(erased(outcomes)).hasSize(4);
        assertThat(deletions.of(debtor).waitsFor()).isEqualTo(Objection.UNPAID_DEBT);
        assertThat(count("outbox_message where aggregate_id = 'account:" + debtor
                        + "' and payload ->> 'template' = 'deletion-waits-for-debt'"))
                .isEqualTo(1);
        assertThat(accounts.get(debtor).email()).isNotNull();
    }

    @Test
    @DisplayName("Whom the database refuses to forget holds nobody: all of it is undone, and each goes by itself")
    void who_cannot_be_forgotten_holds_nobody() {
        var people = due(6);
        var bad = List.copyOf(people).get(3);
        change("create function keeps_one() returns trigger language plpgsql as"
                + " $$ begin raise exception 'not this one'; end $$");
        change("create trigger keeps_one before update on account for each row"
                + " when (new.status = 'ERASED' and new.id = '" + bad + "') execute function keeps_one()");
        try {
            assertThatThrownBy(() -> erase(people)).isInstanceOf(EJBException.class);
            assertThat(statuses(people)).containsOnly(AccountView.Status.SCHEDULED_DELETION);
            assertThat(lastMails(people)).isEmpty();
            assertThat(sum(Chart.UNCLAIMED)).isEqualTo(euro("0.00"));

            likeTheJob(people);
        } finally {
            change("drop trigger keeps_one on account");
            change("drop function keeps_one()");
        }

        assertThatAllAreGoneBut(bad, people);
    }

    @Test
    @DisplayName("Whose wallet waits for an auditor holds nobody either, and is forgotten once it is released")
    void whose_wallet_waits_for_an_auditor_holds_nobody() {
        var people = due(6);
        var bad = List.copyOf(people).get(3);
        change("update ledger_account set frozen_at = now(), frozen_reason = 'ledger-verify 7' where owner = ?", bad);

        assertThatThrownBy(() -> erase(people)).isInstanceOf(Refusal.class);
        likeTheJob(people);

        assertThatAllAreGoneBut(bad, people);
        change("update ledger_account set frozen_at = null, frozen_reason = null where owner = ?", bad);
        assertThat(erase(people)).containsEntry(bad, Outcome.ERASED);
    }

    @Test
    @DisplayName("Nodes that erase the same people at once erase each of them once, in whatever order they name them")
    void each_is_erased_once_whoever_races() {
        var people = due(12);
        var backwards = new LinkedHashSet<>(people.reversed());
        var turn = new AtomicInteger();

        var race =
                as(house(), () -> race(4, () -> erasures.erase(turn.getAndIncrement() % 2 == 0 ? people : backwards)));

        assertThat(race.failures()).isEmpty();
        assertThat(race.results().stream().flatMap(all -> all.values().stream()).filter(Outcome.ERASED::equals))
                .hasSize(12);
        assertThat(events(AccountErased.class)).hasSize(12);
        assertThat(lastMails(people)).hasSize(12);
        assertThat(sum(Chart.UNCLAIMED)).isEqualTo(euro("12.00"));
    }

    @Test
    @DisplayName("Who is at work for one of them when the night comes writes to the end, and then they are forgotten")
    void who_is_at_work_for_one_of_them_writes_to_the_end() {
        var people = due(6);
        var served = List.copyOf(people).get(3);
        change(
                "insert into wallet_credit (account_id, venue_id, currency, credit_limit, owed) values (?, ?, 'EUR', 500, 0)",
                served,
                venue);
        var isServed = new CountDownLatch(1);
        var turn = new AtomicInteger();

        var race = as(
                house(),
                () -> race(2, () -> {
                    if (turn.getAndIncrement() == 0) {
                        inTransaction(() -> serves(served, isServed));
                        return Map.<AccountId, Outcome>of();
                    }
                    assertThat(isServed.await(20, TimeUnit.SECONDS)).isTrue();
                    return erasures.erase(people);
                }));

        assertThat(race.failures()).isEmpty();
        assertThat(statuses(people)).containsOnly(AccountView.Status.ERASED);
    }

    /** Holds what an erasure waits for, and writes for the account, once that waits. */
    private static void serves(AccountId served, CountDownLatch isServed) {
        var em = the(EntityManager.class);
        em.createNativeQuery("select 1 from wallet_credit where account_id = :account for update")
                .setParameter("account", served.value())
                .getResultList();
        var mine = process(em);
        isServed.countDown();
        Awaitility.await().until(() -> number("""
                        select count(*) from pg_stat_activity where ? = any (pg_blocking_pids(pid))""", mine) > 0);
        em.createNativeQuery("insert into activity (id, account_id, at, action, actor)"
                        + " values (gen_random_uuid(), :account, now(), 'SERVED', 'HOUSE')")
                .setParameter("account", served.value())
                .executeUpdate();
    }

    private static int process(EntityManager em) {
        return ((Number) em.createNativeQuery("select pg_backend_pid()").getSingleResult()).intValue();
    }

    private void assertThatAllAreGoneBut(AccountId bad, Set<AccountId> people) {
        assertThat(accounts.get(bad).status()).isEqualTo(AccountView.Status.SCHEDULED_DELETION);
        assertThat(accounts.get(bad).email()).as("all of it or nothing").isNotNull();
        assertThat(lastMails(people)).hasSize(people.size() - 1).doesNotContain(bad);
        assertThat(statuses(people).stream().filter(AccountView.Status.ERASED::equals))
                .hasSize(people.size() - 1);
    }

    /** What fails together is repeated with each by itself; who fails then is skipped. */
    private void likeTheJob(Set<AccountId> chunk) {
        try {
            erase(chunk);
        } catch (Refusal | EJBException failed) {
            if (chunk.size() > 1) {
                chunk.forEach(one -> likeTheJob(Set.of(one)));
            }
        }
    }

    private Map<AccountId, Outcome> erase(Set<AccountId> people) {
        return as(house(), () -> erasures.erase(people));
    }

    private static List<AccountId> erased(Map<AccountId, Outcome> outcomes) {
        return outcomes.keySet().stream()
                .filter(one -> outcomes.get(one) == Outcome.ERASED)
                .toList();
    }

    private List<AccountView.Status> statuses(Collection<AccountId> people) {
        return people.stream().map(one -> accounts.get(one).status()).toList();
    }

    /** Who of them gets one. */
    private static List<AccountId> lastMails(Collection<AccountId> people) {
        return people.stream()
                .filter(one ->
                        count("outbox_message where type = 'mail.last' and aggregate_id = 'account:" + one + "'") == 1)
                .toList();
    }

    private LinkedHashSet<AccountId> due(int people) {
        return Stream.generate(this::due).limit(people).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Somebody with two sessions, money and bonus, whose day was yesterday. */
    private AccountId due() {
        var person = memberWith("1.00");
        bonus(person, "0.50", 90);
        var now = clock().instant();
        for (var session = 0; session < 2; session++) {
            change("""
                    insert into login_session (id, account_id, channel, created_at, last_activity, expires_at, ip, user_agent)
                    values (?, ?, 'API', ?, ?, ?, '203.0.113.9', 'test')""", anId(), person, now, now, now.plus(Duration.ofDays(1)));
        }
        change("update account set status = 'SCHEDULED_DELETION' where id = ?", person);
        change(
                """
                insert into account_deletion (account_id, balance, asked_at, expires_at, confirmed_at, scheduled_for)
                values (?, 'UNDECIDED', ?, ?, ?, ?)""",
                person,
                now.minus(Duration.ofDays(32)),
                now.minus(Duration.ofDays(31)),
                now.minus(Duration.ofDays(31)),
                now.minus(Duration.ofDays(1)));
        return person;
    }
}
