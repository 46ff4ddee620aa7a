package org.gamingcafe.cafe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.observe.Figures;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The books keep their promises, also against SQL. */
class LedgerTest extends BooksTest {

    private static final String NEW_ENTRY = """
            with entry as (
                insert into journal_entry (id, venue_id, correlation_id, request_correlation, type, occurred_at, recorded_at, business_day, hash)
                values (?, ?, ?, 'test', 'test', now(), now(), current_date, sha256('')) returning id, venue_id)
            """;

    @Test
    @DisplayName("I1: debits equal credits, per entry and per book")
    void the_database_refuses_an_entry_that_does_not_balance() {
        credit(anId(), "10.00");
        var safe = number("select count(*) from posting");

        assertNewEntryRefused("does not balance", """
                insert into posting (entry_id, leg, account_id, debit, credit)
                select entry.id, row_number() over (), a.id, case chart when 3200 then 7 else 0 end, case chart when 3200 then 0 else 8 end
                from entry join ledger_account a using (venue_id)""");
        assertNewEntryRefused("does not balance", """
                insert into posting (entry_id, leg, account_id, debit)
                select entry.id, 1, a.id, 7 from entry join ledger_account a using (venue_id) where chart = 3200""");

        assertThat(number("select count(*) from posting")).isEqualTo(safe);
        assertThat(imbalance()).isZero();
    }

    @Test
    @DisplayName("I11: every cash posting names a shift")
    void the_database_refuses_cash_without_a_shift() {
        openShift("50.00");

        assertNewEntryRefused("names its shift", """
                insert into posting (entry_id, leg, account_id, debit, credit)
                select entry.id, row_number() over (), a.id, case chart when 1100 then 7 else 0 end, case chart when 1100 then 0 else 7 end
                from entry join ledger_account a using (venue_id)""");
    }

    private void assertNewEntryRefused(String why, String postings) {
        assertThatThrownBy(() -> asApplicationRole(NEW_ENTRY + postings, anId(), venue, anId()))
                .isInstanceOfSatisfying(SqlRefused.class, refused -> {
                    assertThat(refused.state()).isEqualTo("23514");
                    assertThat(refused.getMessage()).contains(why);
                });
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
    @DisplayName(
            "I3: how low an account may go is said once; no hand lowers it, nor moves a hold to somebody else's money")
    void floors_and_holds_stay() {
        var owner = anId();
        credit(owner, "3.99");
        ledger.hold(venue, Chart.CASH_WALLET, owner, euro("1.00"), "play");

        for (var attack : List.of(
                "update ledger_account set floor = -1000000",
                "update ledger_account set floor = null, posted = null, held = null",
                "update ledger_account set ceiling = 100000000",
                "update ledger_hold set account_id = (select id from ledger_account where floor is not null limit 1)",
                "delete from ledger_hold")) {
            assertThatThrownBy(() -> asApplicationRole(attack)).as(attack).isInstanceOf(SqlRefused.class);
        }

        assertThatThrownBy(() -> debit(owner, "3.00")).isInstanceOf(InsufficientFunds.class);
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
        assertThatThrownBy(() -> as(cashier, () -> ledger.trialBalance(venue))).isInstanceOf(EJBAccessException.class);
    }

    @Test
    void a_debit_takes_few_statements() {
        var owner = anId();
        credit(owner, "10.00");
        debit(owner, "1.00");

        var statements = statements(() -> debit(owner, "1.00"));

        assertThat(statements).as("balance, entry with postings").isLessThanOrEqualTo(2);
    }

    @Test
    @DisplayName("G146: wallet_transactions_total counts what was committed")
    void what_moved_a_wallet_is_counted_once_it_is_committed() {
        var figures = the(Figures.class);
        var before = figures.counted(WalletCounter.NAME);
        var owner = anId();

        credit(owner, "1.00");
        assertThatThrownBy(() -> debit(owner, "2.00")).isInstanceOf(InsufficientFunds.class);
        assertThatThrownBy(() -> inTransaction(() -> {
                    credit(owner, "1.00");
                    throw new NotFound("anything");
                }))
                .isInstanceOf(NotFound.class);

        assertThat(figures.counted(WalletCounter.NAME)).isEqualTo(before + 1);
    }
}
