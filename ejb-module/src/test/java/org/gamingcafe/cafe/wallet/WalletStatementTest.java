package org.gamingcafe.cafe.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What moved on a wallet can be read, in all and in parts. */
class WalletStatementTest extends CounterTest {

    private final WalletStatementService statements = the(WalletStatementService.class);

    private List<WalletLine> lines(AccountId member, LineFilter filter) {
        return as(member(member, venue), () -> statements.lines(member, filter, PageRequest.FIRST))
                .items();
    }

    @Test
    void both_balances_are_in_one_list_with_the_balance_after_each_line() {
        var member = memberWith("10.00");
        bonus(member, "2.00", 30);

        debit(member, euro("3.00"), "cable");

        assertThat(lines(member, LineFilter.ALL))
                .extracting(WalletLine::type, WalletLine::bucket, WalletLine::amount, WalletLine::balanceAfter)
                .containsExactly(
                        tuple("debit", LineFilter.Bucket.CASH, euro("-1.00"), euro("9.00")),
                        tuple("debit", LineFilter.Bucket.BONUS, euro("-2.00"), euro("0.00")),
                        tuple("bonus", LineFilter.Bucket.BONUS, euro("2.00"), euro("2.00")),
                        tuple("grant", LineFilter.Bucket.CASH, euro("10.00"), euro("10.00")));
    }

    @Test
    void lines_are_filtered_by_type_bucket_and_time() {
        var member = memberWith("10.00");
        bonus(member, "1.00", 30);
        clock().advance(Duration.ofHours(1));
        var noon = clock().instant();
        debit(member, euro("2.00"), "a");
        clock().advance(Duration.ofHours(1));

        assertThat(lines(member, new LineFilter("debit", null, null, null))).hasSize(2);
        assertThat(lines(member, new LineFilter("debit", LineFilter.Bucket.CASH, null, null)))
                .hasSize(1);
        assertThat(lines(member, new LineFilter(null, null, noon, null))).hasSize(2);
        assertThat(lines(member, new LineFilter(null, null, null, noon))).hasSize(2);
        assertThat(lines(member, new LineFilter("sale", null, null, null))).isEmpty();
        assertRefused("wallet.period", () -> new LineFilter(null, null, noon, noon.minusSeconds(1)));
        assertRefused("wallet.line-type", () -> new LineFilter("' or 1=1", null, null, null));
    }

    @Test
    void pages_follow_each_other_without_a_gap() {
        var member = memberWith("10.00");
        for (var i = 0; i < 6; i++) {
            debit(member, euro("1.00"), "no. " + i);
        }
        var all = new ArrayList<WalletLine>();
        String after = null;
        do {
            var cursor = after;
            var page = as(cashier, () -> statements.lines(member, LineFilter.ALL, new PageRequest(2, cursor)));
            all.addAll(page.items());
            after = page.next();
        } while (after != null);

        assertThat(all).hasSize(7).doesNotHaveDuplicates().isEqualTo(lines(member, LineFilter.ALL));
        assertRefused(
                "page.cursor",
                () -> as(cashier, () -> statements.lines(member, LineFilter.ALL, new PageRequest(2, "eA"))));
    }

    @Test
    @DisplayName("R10: statistics of a wallet")
    void statistics_say_what_came_and_went() {
        var shift = openShift("0.00");
        var member = aMember(venue);
        topUp(member, euro("20.00"), shift.id());
        topUp(member, euro("10.00"), shift.id());
        debit(member, euro("4.00"), "a");

        var statistics = as(cashier, () -> statements.statistics(member, LineFilter.ALL));

        assertThat(statistics.transactions()).isEqualTo(3);
        assertThat(statistics.in()).isEqualTo(euro("30.00"));
        assertThat(statistics.out()).isEqualTo(euro("4.00"));
        assertThat(statistics.types())
                .containsExactly(
                        new WalletStatistics.OfType("debit", LineFilter.Bucket.CASH, 1, euro("0.00"), euro("4.00")),
                        new WalletStatistics.OfType("top-up", LineFilter.Bucket.CASH, 2, euro("30.00"), euro("0.00")));
        var nothing = as(cashier, () -> statements.statistics(aMember(venue), LineFilter.ALL));
        assertThat(nothing.transactions()).isZero();
        assertThat(nothing.first()).isNull();
        var neighbour = aMember(venue);
        assertRefused(
                "wallet.not-found",
                () -> as(member(neighbour, venue), () -> statements.statistics(member, LineFilter.ALL)));
    }

    @Test
    @DisplayName("G100, D09: the view wallet_transactions shows decimals, signs and the balance after")
    void a_view_offers_decimal_amounts() {
        var member = memberWith("10.00");
        debit(member, euro("2.35"), "cable");

        var row = sql("select * from wallet_transactions where user_id = ? and type = 'debit'", member)
                .getFirst();

        assertThat(row.get("amount")).isEqualTo(new BigDecimal("-2.35"));
        assertThat(row.get("balance_after")).isEqualTo(new BigDecimal("7.65"));
        assertThat(row.get("correlation_id")).isNotNull();
        assertThat(row.get("metadata").toString()).contains("cable");
    }

    @Test
    @DisplayName("T27, D09: every currency has as many decimals in SQL as in the house")
    void currencies_have_the_same_decimals_everywhere() {
        for (var currency : Currency.getAvailableCurrencies()) {
            if (currency.getDefaultFractionDigits() >= 0) {
                assertThat(number("select currency_digits(?)", currency.getCurrencyCode()))
                        .as(currency.getCurrencyCode())
                        .isEqualTo(currency.getDefaultFractionDigits());
            }
        }
        assertThat(number("select currency_digits('PTS')")).isEqualTo(Money.digits("PTS"));
    }

    @Test
    @DisplayName("T26: two venues see what they owe each other")
    void a_settlement_is_the_sum_over_the_inter_venue_account() {
        var admin = staff(venue, Role.ADMIN);
        var other = aVenue();
        var today = LocalDate.of(2026, 3, 2);
        assertThat(as(admin, () -> statements.settlement(venue, today, today))).isEmpty();
        ledger.post(new Entry(
                anId(),
                venue,
                "inter-venue",
                null,
                null,
                List.of(
                        Leg.debit(Chart.INTER_VENUE, other.value(), euro("7.00")),
                        Leg.credit(Chart.PLAY_REVENUE, null, euro("7.00")))));
        ledger.post(new Entry(
                anId(),
                venue,
                "inter-venue",
                null,
                null,
                List.of(
                        Leg.debit(Chart.OWNER, null, euro("2.00")),
                        Leg.credit(Chart.INTER_VENUE, other.value(), euro("2.00")))));

        assertThat(as(admin, () -> statements.settlement(venue, today, today)))
                .containsExactly(new SettlementLine(other, euro("7.00"), euro("2.00"), euro("5.00")));
        assertThat(as(admin, () -> statements.settlement(venue, today.minusDays(9), today.minusDays(1))))
                .isEmpty();
        assertRefused("venue.not-found", () -> as(admin, () -> statements.settlement(other, today, today)));
    }
}
