package org.gamingcafe.cafe.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;

/** Acts on the books as the tests of the ledger say them. */
abstract class BooksTest extends CounterTest {

    static final String WALLET = "select id from ledger_account where venue_id = ? and chart = 2100 and owner = ?";

    void assertThatBalancesAreTheSumsOfTheirPostings() {
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

    UUID credit(UUID owner, String amount) {
        return credit(owner, euro(amount));
    }

    UUID credit(UUID owner, Money amount) {
        return ledger.post(funding(owner, amount));
    }

    UUID debit(UUID owner, String amount) {
        return debit(owner, euro(amount));
    }

    UUID debit(UUID owner, Money amount) {
        return ledger.post(spending(owner, amount));
    }

    void transfer(UUID from, UUID to, Money amount) {
        ledger.post(entry(Leg.debit(Chart.CASH_WALLET, from, amount), Leg.credit(Chart.CASH_WALLET, to, amount)));
    }

    Entry funding(UUID owner, Money amount) {
        return entry(Leg.debit(Chart.OWNER, null, amount), Leg.credit(Chart.CASH_WALLET, owner, amount));
    }

    Entry spending(UUID owner, Money amount) {
        return entry(Leg.debit(Chart.CASH_WALLET, owner, amount), Leg.credit(Chart.PLAY_REVENUE, null, amount));
    }

    Entry entry(Leg... legs) {
        return new Entry(anId(), venue, "test", null, null, List.of(legs));
    }

    Balance balance(UUID owner) {
        return ledger.balance(venue, Chart.CASH_WALLET, owner, "EUR");
    }

    Slice<StatementLine> statement(UUID owner, PageRequest page) {
        return ledger.statement(venue, Chart.CASH_WALLET, owner, "EUR", page);
    }
}
