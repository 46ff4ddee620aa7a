package org.gamingcafe.cafe.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.ledger.Balance;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.InsufficientFunds;
import org.gamingcafe.cafe.ledger.StatementLine;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Prepaid money is never lost, doubled or invented. */
class WalletTest extends CounterTest {

    @Test
    @DisplayName("I15: no revenue from a top-up")
    void a_top_up_puts_the_same_cash_into_the_drawer_and_onto_the_wallet() {
        var shift = openShift("50.00");
        var member = aMember(venue);

        var receipt = as(cashier, () -> wallets.topUp(member, euro("20.00"), shift.id(), aCommand()));

        assertThat(receipt.wallet())
                .isEqualTo(new WalletView(member, "EUR", euro("20.00"), euro("0.00"), euro("0.00"), euro("20.00")));
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("70.00"));
        assertThat(sum(Chart.CASH_WALLET)).isEqualTo(euro("20.00"));
        assertThat(sum(Chart.GOODS_REVENUE).plus(sum(Chart.PLAY_REVENUE))).isEqualTo(euro("0.00"));
        assertThat(imbalance()).isZero();
        assertThat(events(WalletToppedUp.class)).singleElement().satisfies(event -> {
            assertThat(event.act()).isEqualTo("wallet.topped-up");
            assertThat(event.subject().id()).isEqualTo(member.toString());
            assertThat(event.account()).isEqualTo(member);
            assertThat(event.venue()).isEqualTo(venue);
            assertThat(event.changes()).containsEntry("amount", "20.00 EUR").containsEntry("cash", "20.00 EUR");
        });
    }

    @Test
    @DisplayName("R10: a top-up brings at least 5.00 and leaves at most 1000.00")
    void a_top_up_has_a_smallest_amount_and_a_largest_balance() {
        var shift = openShift("0.00");
        var member = memberWith("995.00");

        assertRefused("wallet.top-up-too-small", () -> topUp(member, euro("4.99"), shift.id()));
        assertRefused("wallet.too-full", () -> topUp(member, euro("5.01"), shift.id()));
        assertRefused("wallet.too-full", () -> topUp(member, euro("99999999999.99"), shift.id()));
        assertThat(cashOf(member)).isEqualTo(euro("995.00"));

        topUp(member, euro("5.00"), shift.id());
        assertThat(cashOf(member)).isEqualTo(euro("1000.00"));
    }

    @Test
    @DisplayName("I3: the largest balance holds in a race too")
    void top_ups_that_race_do_not_overfill_a_wallet() {
        var shift = openShift("0.00");
        var member = memberWith("900.00");

        var race = as(cashier, () -> race(30, () -> wallets.topUp(member, euro("30.00"), shift.id(), aCommand())));

        assertThat(race.results()).hasSize(3);
        assertThat(race.failed(WalletTooFull.class)).isEqualTo(27);
        assertThat(cashOf(member)).isEqualTo(euro("990.00"));
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("90.00"));
    }

    @Test
    void an_amount_that_is_none_names_its_field() {
        var shift = openShift("0.00");
        var member = memberWith("100.00");

        for (var wrong : List.of(euro("0.00"), euro("-5.00"), Money.of("50", "JPY"), Money.of("50.00", "USD"))) {
            assertThatThrownBy(() -> topUp(member, wrong, shift.id()))
                    .isInstanceOfSatisfying(
                            InvalidInput.class, no -> assertThat(no.field()).isEqualTo("amount"));
            assertThatThrownBy(() -> debit(member, wrong, "a reason"))
                    .isInstanceOfSatisfying(
                            InvalidInput.class, no -> assertThat(no.field()).isEqualTo("amount"));
        }
        for (var wrong : List.of("", "   ", "x".repeat(201), "two\nlines", "nul\u0000")) {
            assertThatThrownBy(() -> debit(member, euro("1.00"), wrong))
                    .isInstanceOfSatisfying(
                            InvalidInput.class, no -> assertThat(no.field()).isEqualTo("reason"));
        }
        assertThat(cashOf(member)).isEqualTo(euro("100.00"));
    }

    @Test
    void a_debit_has_a_reason_and_goes_to_revenue() {
        var member = memberWith("10.00");

        var receipt = debit(member, euro("2.50"), "Größeres Headset");

        assertThat(receipt.wallet().cash()).isEqualTo(euro("7.50"));
        assertThat(sum(Chart.GOODS_REVENUE)).isEqualTo(euro("2.50"));
        var lines = as(member(member, venue), () -> wallets.transactions(member, PageRequest.FIRST))
                .items();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .isEqualTo(new StatementLine(
                        receipt.transactionId(),
                        clock().instant(),
                        "debit",
                        euro("-2.50"),
                        euro("7.50"),
                        "Größeres Headset"));
        assertThat(events(WalletDebited.class)).singleElement().satisfies(event -> {
            assertThat(event.act()).isEqualTo("wallet.debited");
            assertThat(event.reason()).isEqualTo("Größeres Headset");
            assertThat(event.subject().type()).isEqualTo("wallet");
            assertThat(event.changes()).containsEntry("cash", "7.50 EUR");
        });
    }

    @Test
    @DisplayName("I3: 60 parallel debits where 9 can succeed: exactly 9")
    void debits_that_race_take_what_is_there_and_no_more() {
        var member = memberWith("9.99");

        var race = as(cashier, () -> race(60, () -> wallets.debit(member, euro("1.00"), "race", aCommand())));

        assertThat(race.results()).hasSize(9);
        assertThat(race.failed(InsufficientFunds.class)).isEqualTo(51);
        assertThat(cashOf(member)).isEqualTo(euro("0.99"));
    }

    @Test
    @DisplayName("I14: one correlation id, one effect")
    void the_same_command_many_times_is_one_debit_and_one_answer() {
        var member = memberWith("50.00");
        var command = aCommand();

        var race = as(cashier, () -> race(20, () -> wallets.debit(member, euro("3.00"), "once", command)));

        assertThat(race.failures()).isEmpty();
        assertThat(Set.copyOf(race.results())).hasSize(1);
        assertThat(cashOf(member)).isEqualTo(euro("47.00"));
        assertThat(events(WalletDebited.class)).hasSize(1);
        var call = call(cashier);
        call.run(() -> wallets.debit(member, euro("3.00"), "once", command));
        assertThat(call.isReplayed()).isTrue();
        assertThat(Call.current().isReplayed()).isFalse();
    }

    @Test
    void a_refused_debit_leaves_nothing_behind_and_may_be_sent_again() {
        var member = memberWith("1.00");
        var command = aCommand();

        assertRefused(
                "wallet.insufficient-funds",
                () -> as(cashier, () -> wallets.debit(member, euro("2.00"), "a", command)));
        assertThat(number("select count(*) from journal_entry where type = 'debit' and venue_id = ?", venue))
                .isZero();
        as(house(), () -> wallets.grant(member, euro("5.00")));
        as(cashier, () -> wallets.debit(member, euro("2.00"), "a", command));

        assertThat(cashOf(member)).isEqualTo(euro("4.00"));
    }

    @Test
    void bonus_is_spent_before_cash() {
        var member = memberWith("5.00");
        bonus(member, "2.00", 30);

        var receipt = debit(member, euro("3.00"), "both");

        assertThat(receipt.wallet())
                .isEqualTo(new WalletView(member, "EUR", euro("4.00"), euro("0.00"), euro("0.00"), euro("4.00")));
        assertThatGrantsAddUp();
    }

    @Test
    void held_money_is_shown_and_not_available() {
        var member = memberWith("5.00");

        as(cashier, () -> wallets.hold(member, euro("3.00"), "play"));

        assertThat(as(cashier, () -> wallets.view(member)))
                .isEqualTo(new WalletView(member, "EUR", euro("5.00"), euro("0.00"), euro("3.00"), euro("2.00")));
        assertThat(ledger.balance(venue, Chart.CASH_WALLET, member.value(), "EUR"))
                .isEqualTo(new Balance(euro("5.00"), euro("3.00")));
        assertRefused("wallet.insufficient-funds", () -> as(cashier, () -> wallets.hold(member, euro("2.01"), "play")));
    }

    @Test
    void a_whole_debit_with_key_and_books_takes_few_statements() {
        var member = memberWith("10.00");
        debit(member, euro("1.00"), "warm");

        var statements = statements(() -> debit(member, euro("1.00"), "counted"));

        assertThat(statements)
                .as("key, bonus, link and accounts; balance; entry with postings, audit and result with the commit")
                .isLessThanOrEqualTo(3);
    }
}
