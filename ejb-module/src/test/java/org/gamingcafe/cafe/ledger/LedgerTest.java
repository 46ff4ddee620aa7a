package org.gamingcafe.cafe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The books keep their promises, also against SQL and races. */
class LedgerTest extends CounterTest {

    private static final String WALLET =
            "select id from ledger_account where venue_id = ? and chart = 2100 and owner = ?";

    @Test
    @DisplayName("I1: debits equal credits, per entry and per book")
    void the_database_refuses_an_entry_that_does_not_balance() {
        credit(anId(), "10.00");
        var entry = anEntryWithoutPostings();
        var safe = number("select count(*) from posting");

        assertThatThrownBy(() -> asApplicationRole("""
                insert into posting (entry_id, leg, account_id, debit, credit)
                select ?, row_number() over (), id, case chart when 3200 then 7 else 0 end, case chart when 3200 then 0 else 8 end
                from ledger_account where venue_id = ?""", entry, venue))
                .isInstanceOfSatisfying(
                        SqlRefused.class, refused -> assertThat(refused.state()).isEqualTo("23514"));
        assertThatThrownBy(() -> asApplicationRole("""
                insert into posting (entry_id, leg, account_id, debit)
                select ?, 1, id, 7 from ledger_account where venue_id = ? and chart = 3200""", entry, venue))
                .isInstanceOfSatisfying(
                        SqlRefused.class, refused -> assertThat(refused.state()).isEqualTo("23514"));

        assertThat(number("select count(*) from posting")).isEqualTo(safe);
        assertThat(imbalance()).isZero();
    }

    @Test
    @DisplayName("I11: every cash posting names a shift")
    void the_database_refuses_cash_without_a_shift() {
        openShift("50.00");
        var entry = anEntryWithoutPostings();

        assertThatThrownBy(() -> asApplicationRole("""
                insert into posting (entry_id, leg, account_id, debit, credit)
                select ?, row_number() over (), id, case chart when 1100 then 7 else 0 end, case chart when 1100 then 0 else 7 end
                from ledger_account where venue_id = ?""", entry, venue))
                .isInstanceOfSatisfying(
                        SqlRefused.class,
                        refused -> assertThat(refused.getMessage()).contains("names its shift"));
    }

    @Test
    @DisplayName("I2: postings cannot be updated or deleted")
    void what_is_in_the_books_stays_there() {
        credit(anId(), "10.00");
        var before = sql("select * from posting order by entry_id, leg");

        for (var attack : List.of(
                "update posting set credit = credit + 1 where credit > 0",
                "delete from posting",
                "truncate posting",
                "update journal_entry set reason = 'other'",
                "delete from journal_entry",
                "alter table posting disable trigger all",
                "drop trigger posting_append_only on posting")) {
            assertThatThrownBy(() -> asApplicationRole(attack))
                    .as(attack)
                    .isInstanceOfSatisfying(
                            SqlRefused.class, no -> assertThat(no.state()).isEqualTo("42501"));
        }
        for (var attack : List.of("update posting set credit = credit + 1 where credit > 0", "delete from posting")) {
            assertThatThrownBy(() -> change(attack)).as("the owner: " + attack).isInstanceOf(SqlRefused.class);
        }

        assertThat(sql("select * from posting order by entry_id, leg")).isEqualTo(before);
    }

    @Test
    @DisplayName("I3: posted − holds ≥ floor")
    void an_account_with_a_floor_never_goes_below_it() {
        var owner = anId();
        credit(owner, "3.99");

        assertThatThrownBy(() -> debit(owner, "4.00")).isInstanceOfSatisfying(InsufficientFunds.class, no -> {
            assertThat(no.code()).isEqualTo("wallet.insufficient-funds");
            assertThat(no.arguments()).containsExactly("3.99 EUR", "4.00 EUR");
        });
        assertThatThrownBy(() -> asApplicationRole("update ledger_account set posted = -1 where owner = ?", owner))
                .isInstanceOfSatisfying(
                        SqlRefused.class, refused -> assertThat(refused.state()).isEqualTo("23514"));
        assertThatThrownBy(() -> asApplicationRole("update ledger_account set held = 400 where owner = ?", owner))
                .isInstanceOfSatisfying(
                        SqlRefused.class, refused -> assertThat(refused.state()).isEqualTo("23514"));

        assertThat(balance(owner).posted()).isEqualTo(euro("3.99"));
        debit(owner, "3.99");
        assertThat(balance(owner).posted()).isEqualTo(euro("0.00"));
    }

    @Test
    @DisplayName("I3: of 60 who race for nine shares nine get one")
    void a_race_for_the_last_money_has_exactly_so_many_winners() {
        var owner = anId();
        credit(owner, "9.50");

        var race = race(60, () -> debit(owner, "1.00"));

        assertThat(race.results()).hasSize(9);
        assertThat(race.failed(InsufficientFunds.class)).isEqualTo(51);
        assertThat(balance(owner).posted()).isEqualTo(euro("0.50"));
        assertThatBalancesAreTheSumsOfTheirPostings();
    }

    @Test
    @DisplayName("I3, control: who reads first and writes then loses money in the same race")
    void the_same_race_breaks_a_naive_wallet() {
        var lost = 0;
        for (var round = 0; round < 5 && lost == 0; round++) {
            var owner = anId();
            credit(owner, "9.50");
            var naive = new NaiveWallet(the(EntityManager.class), (UUID) one(WALLET, venue, owner));

            var race = race(60, () -> inTransaction(() -> naive.debit(100)));

            lost = race.results().size() - 9;
        }

        assertThat(lost).as("debits that were granted without money").isPositive();
    }

    @Test
    @DisplayName("I4: a balance equals the sum of its postings")
    void a_thousand_random_acts_leave_every_balance_the_sum_of_its_postings() {
        var random = new Random(20260302);
        var owners = List.of(anId(), anId(), anId(), anId());
        var holds = new ArrayList<UUID>();
        for (var owner : owners) {
            credit(owner, "20.00");
        }

        for (var act = 0; act < 1000; act++) {
            var owner = owners.get(random.nextInt(owners.size()));
            var amount = new Money(1 + random.nextInt(900), "EUR");
            try {
                switch (random.nextInt(6)) {
                    case 0 -> credit(owner, amount);
                    case 1 -> debit(owner, amount);
                    case 2 -> transfer(owner, owners.get(random.nextInt(owners.size())), amount);
                    case 3 -> holds.add(ledger.hold(venue, Chart.CASH_WALLET, owner, amount, "test"));
                    case 4 -> drawn(holds, random).ifPresent(hold -> ledger.capture(hold, spending(owner, amount)));
                    default -> drawn(holds, random).ifPresent(ledger::release);
                }
            } catch (InsufficientFunds | HoldEnded refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }

        assertThat(imbalance()).isZero();
        assertThatBalancesAreTheSumsOfTheirPostings();
        assertThat(number("""
                select count(*) from ledger_account a where floor is not null and held <> coalesce((
                    select sum(amount) from ledger_hold h where h.account_id = a.id and state = 'PENDING'), 0)""")).isZero();
    }

    @Test
    @DisplayName("I14: one correlation id, one effect")
    void a_correlation_id_is_posted_once() {
        var owner = anId();
        var entry = funding(owner, euro("5.00"));
        ledger.post(entry);

        assertThatThrownBy(() -> ledger.post(entry)).isNotNull();

        assertThat(balance(owner).posted()).isEqualTo(euro("5.00"));
        assertThat(number("select count(*) from journal_entry where correlation_id = ?", entry.correlation()))
                .isEqualTo(1);
    }

    @Test
    void opposite_transfers_do_not_block_each_other() {
        var one = anId();
        var other = anId();
        credit(one, "100.00");
        credit(other, "100.00");
        var turn = new java.util.concurrent.atomic.AtomicInteger();

        var race = race(40, () -> {
            var there = turn.incrementAndGet() % 2 == 0;
            for (var i = 0; i < 5; i++) {
                transfer(there ? one : other, there ? other : one, euro("0.10"));
            }
        });

        assertThat(race.failures()).isEmpty();
        assertThat(balance(one).posted().plus(balance(other).posted())).isEqualTo(euro("200.00"));
        assertThatBalancesAreTheSumsOfTheirPostings();
    }

    @Test
    void an_account_that_many_use_first_is_made_once() {
        var owner = anId();

        var race = race(30, () -> credit(owner, "1.00"));

        assertThat(race.failures()).isEmpty();
        assertThat(balance(owner).posted()).isEqualTo(euro("30.00"));
        assertThat(sql(WALLET, venue, owner)).hasSize(1);
    }

    @Test
    void house_accounts_keep_no_balance_that_everybody_would_wait_for() {
        credit(anId(), "1.00");

        assertThat(number(
                        "select count(*) from ledger_account where venue_id = ? and chart = 3200 and posted is null",
                        venue))
                .isEqualTo(1);
        assertThat(sum(Chart.OWNER)).isEqualTo(euro("-1.00"));
        assertThat(ledger.sum(venue, Chart.CASH_WALLET, Optional.of(anId()), "EUR"))
                .isEqualTo(euro("0.00"));
    }

    @Test
    void held_money_cannot_be_spent_and_comes_back_when_released() {
        var owner = anId();
        credit(owner, "10.00");

        var hold = ledger.hold(venue, Chart.CASH_WALLET, owner, euro("6.00"), "play");

        assertThat(balance(owner).available()).isEqualTo(euro("4.00"));
        assertThatThrownBy(() -> debit(owner, "4.01")).isInstanceOf(InsufficientFunds.class);
        assertThatThrownBy(() -> ledger.raiseHold(hold, euro("4.01"))).isInstanceOf(InsufficientFunds.class);
        ledger.raiseHold(hold, euro("4.00"));
        assertThat(balance(owner)).isEqualTo(new Balance(euro("10.00"), euro("10.00")));
        ledger.release(hold);
        assertThat(balance(owner)).isEqualTo(new Balance(euro("10.00"), euro("0.00")));
        assertThatThrownBy(() -> ledger.raiseHold(hold, euro("1.00"))).isInstanceOf(HoldEnded.class);
    }

    @Test
    void a_captured_hold_pays_its_entry_and_frees_the_rest() {
        var owner = anId();
        credit(owner, "10.00");
        var hold = ledger.hold(venue, Chart.CASH_WALLET, owner, euro("10.00"), "play");

        ledger.capture(hold, spending(owner, euro("7.25")));

        assertThat(balance(owner)).isEqualTo(new Balance(euro("2.75"), euro("0.00")));
        assertThat(number("select captured from ledger_hold where id = ?", hold))
                .isEqualTo(725);
        assertThatThrownBy(() -> ledger.release(hold)).isInstanceOf(HoldEnded.class);
        assertThatThrownBy(() -> ledger.capture(hold, spending(owner, euro("1.00"))))
                .isInstanceOf(HoldEnded.class);
        assertThat(balance(owner).posted()).isEqualTo(euro("2.75"));
    }

    @Test
    void a_hold_that_many_end_at_once_is_ended_by_one() {
        var owner = anId();
        credit(owner, "100.00");
        var hold = ledger.hold(venue, Chart.CASH_WALLET, owner, euro("5.00"), "play");

        var race = race(30, () -> ledger.capture(hold, spending(owner, euro("5.00"))));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(HoldEnded.class)).isEqualTo(29);
        assertThat(balance(owner)).isEqualTo(new Balance(euro("95.00"), euro("0.00")));
    }

    @Test
    void a_hold_that_is_not_above_zero_or_on_a_house_account_is_a_mistake() {
        assertThatThrownBy(() -> ledger.hold(venue, Chart.CASH_WALLET, anId(), euro("0.00"), "test"))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ledger.hold(venue, Chart.SAFE, anId(), euro("1.00"), "test"))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_statement_is_read_page_by_page_from_the_newest_line() {
        var owner = anId();
        for (var i = 1; i <= 7; i++) {
            credit(owner, i + ".00");
        }
        var lines = new ArrayList<StatementLine>();
        var page = statement(owner, PageRequest.first(3));
        lines.addAll(page.items());
        while (page.next() != null) {
            page = statement(owner, new PageRequest(3, page.next()));
            lines.addAll(page.items());
        }

        assertThat(lines)
                .extracting(StatementLine::amount)
                .extracting(Money::minor)
                .containsExactly(700L, 600L, 500L, 400L, 300L, 200L, 100L);
        assertThat(lines)
                .extracting(StatementLine::balanceAfter)
                .extracting(Money::minor)
                .containsExactly(2800L, 2100L, 1500L, 1000L, 600L, 300L, 100L);
        assertThat(lines).allSatisfy(line -> assertThat(line.at()).isEqualTo(clock().instant()));
        for (var forged : List.of(Cursor.of("x", "1"), Cursor.of(anId(), "x"), "§")) {
            assertThatThrownBy(() -> statement(owner, new PageRequest(3, forged)))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void a_trial_balance_balances_and_is_for_auditors_of_the_venue() {
        credit(anId(), "12.00");
        var admin = staff(venue, Role.ADMIN);
        var stranger = staff(aVenue(), Role.ADMIN);

        var lines = as(admin, () -> ledger.trialBalance(venue));

        assertThat(lines).containsExactly(new TrialLine(2100, "EUR", 0, 1200), new TrialLine(3200, "EUR", 1200, 0));
        assertThatThrownBy(() -> as(stranger, () -> ledger.trialBalance(venue))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(cashier, () -> ledger.trialBalance(venue)))
                .isInstanceOf(jakarta.ejb.EJBAccessException.class);
    }

    @Test
    void a_debit_takes_few_statements() {
        var owner = anId();
        credit(owner, "10.00");
        debit(owner, "1.00");
        var em = the(EntityManager.class);
        var statistics = inTransaction(() -> em.getEntityManagerFactory().unwrap(SessionFactory.class))
                .getStatistics();
        statistics.setStatisticsEnabled(true);
        var before = statistics.getPrepareStatementCount();

        debit(owner, "1.00");

        assertThat(statistics.getPrepareStatementCount() - before)
                .as("accounts, venue, balance, entry with postings")
                .isLessThanOrEqualTo(4);
        statistics.setStatisticsEnabled(false);
    }

    private UUID anEntryWithoutPostings() {
        var entry = anId();
        asApplicationRole("""
                insert into journal_entry (id, venue_id, correlation_id, request_correlation, type, occurred_at, recorded_at, business_day)
                values (?, ?, ?, 'test', 'test', now(), now(), current_date)""", entry, venue, anId());
        return entry;
    }

    private void assertThatBalancesAreTheSumsOfTheirPostings() {
        assertThat(sql("""
                select a.id from ledger_account a
                where a.floor is not null and a.posted <> coalesce((
                    select sum(p.credit - p.debit) from posting p where p.account_id = a.id), 0)""")).isEmpty();
        assertThat(sql("""
                select * from (
                    select p.balance_after, sum(p.credit - p.debit) over (
                        partition by p.account_id order by p.entry_id, p.leg) as running
                    from posting p join ledger_account a on a.id = p.account_id and a.floor is not null) lines
                where balance_after is distinct from running""")).isEmpty();
    }

    private static Optional<UUID> drawn(List<UUID> holds, Random random) {
        Collections.shuffle(holds, random);
        return holds.stream().findFirst();
    }

    private UUID credit(UUID owner, String amount) {
        return credit(owner, euro(amount));
    }

    private UUID credit(UUID owner, Money amount) {
        return ledger.post(funding(owner, amount));
    }

    private UUID debit(UUID owner, String amount) {
        return debit(owner, euro(amount));
    }

    private UUID debit(UUID owner, Money amount) {
        return ledger.post(spending(owner, amount));
    }

    private void transfer(UUID from, UUID to, Money amount) {
        ledger.post(entry(Leg.debit(Chart.CASH_WALLET, from, amount), Leg.credit(Chart.CASH_WALLET, to, amount)));
    }

    private Entry funding(UUID owner, Money amount) {
        return entry(Leg.debit(Chart.OWNER, null, amount), Leg.credit(Chart.CASH_WALLET, owner, amount));
    }

    private Entry spending(UUID owner, Money amount) {
        return entry(Leg.debit(Chart.CASH_WALLET, owner, amount), Leg.credit(Chart.PLAY_REVENUE, null, amount));
    }

    private Entry entry(Leg... legs) {
        return new Entry(anId(), venue, "test", null, null, List.of(legs));
    }

    private Balance balance(UUID owner) {
        return ledger.balance(venue, Chart.CASH_WALLET, owner, "EUR");
    }

    private org.gamingcafe.platform.kernel.Slice<StatementLine> statement(UUID owner, PageRequest page) {
        return ledger.statement(venue, Chart.CASH_WALLET, owner, "EUR", page);
    }
}
