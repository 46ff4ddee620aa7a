package org.gamingcafe.cafe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.TestClock;
import org.gamingcafe.cafe.ledger.Finding.Kind;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D26: whole months of the books go, and a signed checkpoint takes their place")
class RetentionTest extends SealingTest {

    private final RetentionService retention = the(RetentionService.class);
    private final UUID owner = anId();
    private UUID old;

    /** January and February 2015 are old enough to go, March 2026 stays. */
    @BeforeEach
    void books() {
        at("2015-01-10T12:00:00Z");
        old = credit(owner, "10.00");
        debit(owner, "1.00");
        signTheDay("2015-01-11T12:00:00Z");
        at("2015-02-10T12:00:00Z");
        debit(owner, "2.50");
        signTheDay("2015-02-11T12:00:00Z");
        clock().set(TestClock.START);
        debit(owner, "0.50");
        seal();
    }

    @AfterEach
    void on_time_again() {
        clock().set(TestClock.START);
    }

    @Test
    @DisplayName("I1, I4: balances, lines, trial balance and sums are the same before and after, and the books verify")
    void closed_months_are_removed_and_everything_adds_up_as_before() {
        var trial = trial();
        var day = trialOf("2015-01-31");
        var revenue = ledger.sum(venue, Chart.PLAY_REVENUE, Optional.empty(), "EUR");

        assertThat(close()).as("without a verification nothing goes").isZero();
        verify();
        assertThat(close()).isEqualTo(3);

        assertThat(number("select count(*) from journal_entry where venue_id = ?", venue))
                .isEqualTo(1);
        assertThat(number("select count(*) from ledger_seal where venue_id = ?", venue))
                .isEqualTo(1);
        assertThat(number("select count(*) from ledger_checkpoint where venue_id = ?", venue))
                .isEqualTo(2);
        assertThat(trial()).isEqualTo(trial);
        assertThat(trialOf("2015-01-31")).isEqualTo(day);
        assertThat(ledger.sum(venue, Chart.PLAY_REVENUE, Optional.empty(), "EUR"))
                .isEqualTo(revenue);
        assertThat(balance(owner).posted()).isEqualTo(euro("6.00"));
        assertThat(statement(owner, PageRequest.FIRST).items())
                .singleElement()
                .satisfies(line -> assertThat(line.balanceAfter()).isEqualTo(euro("6.00")));
        assertThat(verify().findings()).isZero();
        assertThat(close()).as("nothing is closed twice").isZero();
        assertThat(events(BooksClosed.class)).hasSize(2);
    }

    @Test
    void an_account_goes_on_from_the_line_that_its_checkpoint_stands_for() {
        var sleeper = anId();
        at("2015-02-12T12:00:00Z");
        credit(sleeper, "5.00");
        signTheDay("2015-02-13T12:00:00Z");
        clock().set(TestClock.START);
        closeAll();

        debit(sleeper, "2.00");
        seal();

        assertThat(balance(sleeper).posted()).isEqualTo(euro("3.00"));
        assertThat(verify().findings()).isZero();
        assertThat(at(sleeper, "2026-03-01T00:00:00Z")).isEqualTo(euro("5.00"));
        assertThat(at(sleeper, "2026-03-03T00:00:00Z")).isEqualTo(euro("3.00"));
        assertRefused("ledger.month-closed", () -> at(sleeper, "2015-01-15T00:00:00Z"));
    }

    @Test
    void what_was_reversed_may_go_before_its_reversal() {
        credit(owner, "10.00");
        as(house(), () -> inTransaction(() -> ledger.reverse(old, "late", anId(), null)));
        seal();

        closeAll();

        assertThat(number("select count(*) from journal_entry where reverses = ?", old))
                .isEqualTo(1);
        assertThat(verify().findings()).isZero();
        assertThatThrownBy(() -> change("""
                        insert into journal_entry (id, venue_id, correlation_id, request_correlation, type, occurred_at,
                            recorded_at, business_day, hash, reverses)
                        values (?, ?, ?, 'x', 'x', now(), now(), current_date, sha256('x'), ?)""", anId(), venue, anId(), anId())).hasMessageContaining("there is no entry");
    }

    @Test
    void signed_roots_of_closed_days_stay_and_still_count() {
        closeAll();

        assertThat(number("select count(*) from ledger_day_root where venue_id = ?", venue))
                .isEqualTo(2);
        byHand("ledger_day_root", "update ledger_day_root set root = sha256('mine') where venue_id = ?", venue);
        assertThat(kinds()).containsOnly(Kind.DAY_ROOT_WRONG);
    }

    @Test
    void a_forged_checkpoint_is_found() {
        closeAll();

        for (var forgery : List.of(
                "update ledger_checkpoint set hash = sha256('mine') where venue_id = ? and month = '2015-02-01'",
                "update ledger_checkpoint set entries = entries + 1 where venue_id = ?",
                "update ledger_checkpoint set signature = (select signature from ledger_day_root limit 1) where venue_id = ?",
                "update ledger_checkpoint set accounts = null, days = null, signature = null where venue_id = ?")) {
            change("create table kept as select * from ledger_checkpoint");
            byHand("ledger_checkpoint", forgery, venue);
            assertThat(kinds()).as(forgery).contains(Kind.CHECKPOINT_ALTERED);
            byHand("ledger_checkpoint", """
                    update ledger_checkpoint c set hash = k.hash, entries = k.entries, accounts = k.accounts, days = k.days,
                        signature = k.signature
                    from kept k where k.venue_id = c.venue_id and k.month = c.month""");
            change("drop table kept");
        }
        assertThat(kinds()).isEmpty();
    }

    @Test
    void a_removed_checkpoint_is_found() {
        closeAll();
        byHand("ledger_checkpoint_account", "delete from ledger_checkpoint_account where month = '2015-02-01'");
        byHand("ledger_checkpoint", "delete from ledger_checkpoint where venue_id = ? and month = '2015-02-01'", venue);

        assertThat(kinds()).contains(Kind.SEAL_REMOVED, Kind.BALANCE_WRONG);
    }

    @Test
    @DisplayName("I4: a one-cent edit of what was closed, and of what came after, is found")
    void a_planted_edit_after_a_checkpoint_is_found() {
        closeAll();

        byHand("ledger_checkpoint_account", """
                update ledger_checkpoint_account set debit = debit + 1, balance = balance - 1
                where month = '2015-02-01' and ledger_account = ?""", one(WALLET, venue, owner));
        assertThat(kinds()).contains(Kind.CHECKPOINT_ALTERED, Kind.BALANCE_WRONG, Kind.BOOK_UNBALANCED);
        byHand("ledger_checkpoint_account", """
                update ledger_checkpoint_account set debit = debit - 1, balance = balance + 1
                where month = '2015-02-01' and ledger_account = ?""", one(WALLET, venue, owner));

        byHand("ledger_day_sum", """
                update ledger_day_sum set debit = debit + 1, credit = credit + 1
                where day = '2015-01-10' and account_id = ?""", one(WALLET, venue, owner));
        assertThat(kinds()).contains(Kind.CHECKPOINT_ALTERED, Kind.DAY_SUM_WRONG);
        byHand("ledger_day_sum", """
                update ledger_day_sum set debit = debit - 1, credit = credit - 1
                where day = '2015-01-10' and account_id = ?""", one(WALLET, venue, owner));

        byHand(
                "posting",
                "update posting set credit = credit + 1 where credit = 50 and account_id <> ?",
                one(WALLET, venue, owner));
        assertThat(kinds()).contains(Kind.POSTING_ALTERED, Kind.BOOK_UNBALANCED);
    }

    @Test
    void an_old_seal_that_was_put_back_is_found() {
        closeAll();
        change("""
                insert into ledger_seal (venue_id, number, last_xact, last_id, entries, root, previous, hash, sealed_at)
                select venue_id, 1, last_xact, last_id, 1, hash, hash, hash, now() from ledger_checkpoint
                where venue_id = ? and month = '2015-01-01'""", venue);

        assertThat(kinds()).contains(Kind.SEAL_ALTERED);
    }

    @Test
    void nobody_but_the_function_removes_anything_and_the_function_nothing_young() {
        verify();

        for (var statement : List.of(
                "delete from posting",
                "delete from journal_entry",
                "delete from ledger_seal",
                "delete from ledger_sealed_entry",
                "delete from ledger_checkpoint",
                "update ledger_checkpoint set entries = 1",
                "update ledger_checkpoint_account set debit = 0",
                "insert into ledger_checkpoint_account (venue_id) values (null)",
                "select set_config('cafe.retention', pg_current_xact_id()::text, false); delete from posting")) {
            assertThatThrownBy(() -> asApplicationRole(statement))
                    .as(statement)
                    .isInstanceOfSatisfying(
                            SqlRefused.class, no -> assertThat(no.state()).isEqualTo("42501"));
        }
        assertThatThrownBy(() -> as(cashier, retention::closeNext)).isInstanceOf(Denied.class);
        assertThat(number("select ledger_close(?, '2015-01-01')", venue)).isZero();
        closeAll();
        assertThat(number("select ledger_close(?, '9999-01-01')", venue))
                .as("the last twelve months stay, whatever is asked for")
                .isZero();
        assertThatThrownBy(() -> asApplicationRole(
                        "select ledger_sign(venue_id, month, hash, hash, 'mine') from ledger_checkpoint limit 1"))
                .isInstanceOf(SqlRefused.class);
    }

    @Test
    void a_month_that_is_not_verified_summed_up_or_sealed_stays_whole() {
        verify();
        change("update ledger_rolled set through = '2015-01-01' where venue_id = ?", venue);
        assertThat(obstacle()).isEqualTo("NOT_SUMMED_UP");
        change("update ledger_rolled set through = '2015-02-10' where venue_id = ?", venue);
        at("2015-01-20T12:00:00Z");
        debit(owner, "1.00");
        clock().set(TestClock.START);
        assertThat(obstacle()).isEqualTo("NOT_SEALED");
        seal();
        assertThat(obstacle()).isEqualTo("NOT_VERIFIED");
        assertThat(kinds()).as("it came after its day was summed up").contains(Kind.DAY_SUM_WRONG);
        assertThat(obstacle()).isEqualTo("NOT_VERIFIED");

        assertThat(close()).isZero();
    }

    @Test
    void of_many_who_close_the_same_month_one_removes_it() {
        verify();

        var race = race(8, () -> as(house(), retention::closeNext));

        assertThat(race.failures()).isEmpty();
        assertThat(number("select sum(entries) from ledger_checkpoint where venue_id = ?", venue))
                .isEqualTo(3);
        assertThat(number("select count(*) from journal_entry where venue_id = ?", venue))
                .isEqualTo(1);
        assertThat(verify().findings()).isZero();
    }

    private void closeAll() {
        verify();
        assertThat(close()).isPositive();
    }

    /** Of this venue; those of the other tests may go, too. */
    private long close() {
        var before = entries();
        as(house(), () -> {
            while (retention.closeNext() > 0) {
                continue;
            }
        });
        return before - entries();
    }

    private long entries() {
        return number("select count(*) from journal_entry where venue_id = ?", venue);
    }

    private String obstacle() {
        var answer = inTransaction(() -> the(Checkpoints.class).closeNext(venue.value(), LocalDate.of(2016, 1, 1)));
        return Checkpoints.OBSTACLES.get(Math.toIntExact(-answer - 1));
    }

    private void signTheDay(String next) {
        at(next);
        seal();
        as(house(), seals::rollUpDays);
        as(house(), seals::closeDays);
    }

    private void at(String instant) {
        clock().set(Instant.parse(instant));
    }

    private Money at(UUID account, String instant) {
        return ledger.balanceAt(venue, Chart.CASH_WALLET, account, "EUR", Instant.parse(instant));
    }

    private List<TrialLine> trial() {
        return as(staff(venue, Role.ADMIN), () -> ledger.trialBalance(venue));
    }

    private List<TrialDay> trialOf(String day) {
        return as(staff(venue, Role.ADMIN), () -> the(JournalService.class).trialBalance(venue, LocalDate.parse(day)));
    }

    private List<Kind> kinds() {
        var verified = verify();
        return inTransaction(() -> the(Verifications.class).findings(verified.id(), 100)).stream()
                .map(Finding::kind)
                .toList();
    }
}
