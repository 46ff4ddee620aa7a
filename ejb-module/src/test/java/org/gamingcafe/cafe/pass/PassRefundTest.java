package org.gamingcafe.cafe.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.shift.ShiftReport;
import org.gamingcafe.cafe.shift.ShiftReportService;
import org.gamingcafe.cafe.tariff.Entitlement;
import org.gamingcafe.cafe.till.ReceiptDraft;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.access.StepUpRequired;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Passes that are paid back: what is left of them, to what has paid them, once. */
class PassRefundTest extends PassCounter {

    private final PassRefundService refunds = the(PassRefundService.class);

    @BeforeEach
    void noon() {
        clock().set(Instant.parse("2026-03-02T11:00:00Z"));
    }

    private PassView refund(PassView pass) {
        return as(manager, () -> refunds.refund(pass.id(), null, "Moves away", aCommand()));
    }

    /** As if so much of it had been played. */
    private static void used(PassView pass, long seconds, long earned) {
        change("update pass set used = ?, earned = ? where id = ?", seconds, earned, pass.id());
    }

    @Test
    @DisplayName("T24: minutes that were not used are paid back to the wallet, the pass ends, 2120 owes nothing more")
    void minutes_that_were_not_used_are_paid_back() {
        var member = memberWith("30.00");
        var pass = sold(SomePass.minutes(600, group, "25.00"), member);
        used(pass, 9_000, 625);
        var command = aCommand();
        assertThat(as(manager, () -> refunds.rest(pass.id())).amount()).isEqualTo(euro("18.75"));

        var ended = as(manager, () -> refunds.refund(pass.id(), null, "Moves away", command));
        var again = as(manager, () -> refunds.refund(pass.id(), null, "Moves away", command));

        assertThat(again).as("the same command again changes nothing").isEqualTo(ended);
        assertThat(ended.state()).isEqualTo(PassView.State.ENDED);
        assertThat(ended.refunded()).isEqualTo(euro("18.75"));
        assertThat(cashOf(member)).isEqualTo(euro("23.75"));
        assertThat(sum(Chart.PASSES)).as("6.25 are what the test has only said").isEqualTo(euro("6.25"));
        assertThat(events(PassRefunded.class)).hasSize(1);
        var note = as(
                cashier,
                () -> receipts.get(events(PassRefunded.class).getFirst().creditNote()));
        assertThat(note.kind()).isEqualTo(ReceiptDraft.Kind.CREDIT_NOTE);
        assertThat(note.total()).isEqualTo(euro("-18.75"));
        assertThat(note.paid()).containsExactly(new ReceiptDraft.Paid("WALLET", euro("-18.75")));
        assertThat(note.lines().getFirst().derivation()).isEqualTo("25.00 EUR − 6.25 EUR = 18.75 EUR");
        assertRefused("pass.nothing-to-refund", () -> refund(pass));
        assertThat(imbalance()).isZero();
    }

    @Test
    @DisplayName("What cash has paid goes back out of the operator's drawer, and only there")
    void cash_goes_back_out_of_the_drawer() {
        var product = onSale(SomePass.minutes(600, group, "25.00"));
        var member = aMember(venue);
        var shift = as(manager, () -> tills.open(till.id(), euro("10.00"), aCommand()));
        var sale = new NewPassSale(product.id(), member, NewPassSale.Tender.CASH, shift.id());
        var pass = as(manager, () -> passes.sell(sale, aCommand()));
        assertThatThrownBy(() -> refund(pass)).isInstanceOf(InvalidInput.class);

        as(manager, () -> refunds.refund(pass.id(), shift.id(), "Moves away", aCommand()));

        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("10.00"));
        assertThat(sum(Chart.PASSES)).isEqualTo(euro("0.00"));
        assertThat(cashOf(member)).isEqualTo(euro("0.00"));
    }

    @Test
    @DisplayName("What the wallet has paid goes back there, and stands in the shift that is named; only in one's own")
    void what_goes_back_to_a_wallet_stands_in_the_shift() {
        var member = memberWith("5.00");
        var pass = sold(SomePass.minutes(60, group, "5.00"), member);
        var shift = as(manager, () -> tills.open(till.id(), euro("10.00"), aCommand()));
        var theirs = as(cashier, () -> tills.open(aTill("K2").id(), euro("0.00"), aCommand()));
        assertRefused(
                "till.shift-of-another",
                () -> as(manager, () -> refunds.refund(pass.id(), theirs.id(), "Moves away", aCommand())));

        as(manager, () -> refunds.refund(pass.id(), shift.id(), "Moves away", aCommand()));

        assertThat(cashOf(member)).isEqualTo(euro("5.00"));
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("10.00"));
        var x = as(
                staff(venue, Role.MANAGER), () -> the(ShiftReportService.class).report(shift.id()));
        assertThat(x.tenders()).containsExactly(new ShiftReport.Tender("WALLET", euro("0.00"), euro("5.00")));
        assertThat(imbalance()).isZero();
    }

    @Test
    @DisplayName("What paid last goes back first: money before bonus, which comes back for 30 days")
    void bonus_comes_back_as_bonus() {
        var member = memberWith("6.00");
        bonus(member, "4.00", 60);
        var pass = sold(SomePass.minutes(600, group, "10.00"), member);
        used(pass, 7_200, 200);

        var rest = as(manager, () -> refunds.rest(pass.id()));
        refund(pass);

        assertThat(rest.bonus()).isEqualTo(euro("2.00"));
        assertThat(cashOf(member)).isEqualTo(euro("6.00"));
        assertThat(bonusOf(member)).isEqualTo(euro("2.00"));
        assertThatGrantsAddUp();
        assertThat(imbalance()).isZero();
    }

    @Test
    @DisplayName(
            "Of a window so much is paid back as days have not gone by; what time has earned stays earned, with its tax")
    void days_that_have_not_gone_by_are_paid_back() {
        var member = memberWith("30.00");
        var pass = sold(SomePass.window("22:00", "06:00", group, "10.00").days(4), member);
        clock().advance(Duration.ofDays(1));

        refund(pass);

        assertThat(cashOf(member)).isEqualTo(euro("27.50"));
        assertThat(sum(Chart.PASSES)).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.PLAY_REVENUE).plus(sum(Chart.TAX_PAYABLE))).isEqualTo(euro("2.50"));
        assertThat(sum(Chart.BREAKAGE)).isEqualTo(euro("0.00"));
        clock().advance(Duration.ofDays(10));
        tick();
        assertThat(sum(Chart.PLAY_REVENUE).plus(sum(Chart.TAX_PAYABLE))).isEqualTo(euro("2.50"));
        assertThat(imbalance()).isZero();
    }

    @Test
    void a_pass_that_has_not_begun_is_paid_back_whole_and_a_subscription_is_not_renewed() {
        var member = memberWith("30.00");
        var waiting = sold(SomePass.daily(60, group, "10.00").daysFromFirstUse(30), member);
        var abo = sold(SomePass.subscription(Entitlement.Kind.MINUTES, 300, group, "10.00"), member);

        refund(waiting);
        refund(abo);
        clock().advance(Duration.ofDays(31));
        tick();

        assertThat(cashOf(member)).isEqualTo(euro("30.00"));
        assertThat(now(abo).state()).isEqualTo(PassView.State.ENDED);
        assertThat(now(abo).period()).isEqualTo(1);
        assertThat(sum(Chart.PASSES)).isEqualTo(euro("0.00"));
    }

    @Test
    void nothing_is_paid_back_of_what_is_used_up_or_over() {
        var member = memberWith("30.00");
        var abo = sold(SomePass.subscription(Entitlement.Kind.MINUTES, 60, group, "5.00"), member);
        used(abo, 3_600, 500);
        var over = sold(SomePass.minutes(60, group, "5.00").days(1), member);

        assertRefused("pass.nothing-to-refund", () -> refund(abo));
        clock().advance(Duration.ofDays(1));
        assertRefused("pass.nothing-to-refund", () -> refund(over));

        assertThat(cashOf(member)).isEqualTo(euro("20.00"));
    }

    @Test
    @DisplayName("D31, I16: it needs the right to refund, a fresh factor above the venue's limit, and somebody else")
    void who_may_pay_a_pass_back() {
        var member = memberWith("60.00");
        var pass = sold(SomePass.minutes(600, group, "50.00"), member);
        change("""
                insert into wallet_terms (venue_id, smallest_top_up, largest_balance, largest_transfer, largest_transfer_day,
                    offer_hours, refund_limit, version) values (?, 500, 100000, 5000, 10000, 48, 1000, 1)""", venue);
        var stale = new Caller(
                manager.kind(),
                manager.account(),
                manager.permissions(),
                manager.session(),
                clock().instant().minusSeconds(86_400));

        assertThatThrownBy(() -> as(cashier, () -> refunds.refund(pass.id(), null, "Moves away", aCommand())))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(stale, () -> refunds.refund(pass.id(), null, "Moves away", aCommand())))
                .isInstanceOf(StepUpRequired.class);
        var stranger = staff(aVenue(), Role.MANAGER);
        assertThatThrownBy(() -> as(stranger, () -> refunds.refund(pass.id(), null, "Moves away", aCommand())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(manager, () -> refunds.refund(UUID.randomUUID(), null, "Gone", aCommand())))
                .isInstanceOf(NotFound.class);
        change("update account set phone = '+4915112345678' where id in (?, ?)", member, manager.person());
        assertRefused("wallet.linked", () -> refund(pass));

        assertThat(cashOf(member)).isEqualTo(euro("10.00"));
    }

    @Test
    @DisplayName("I14, race: of many who pay one pass back at once one does, and the money goes back once")
    void a_pass_is_paid_back_once() {
        var member = memberWith("30.00");
        var pass = sold(SomePass.minutes(600, group, "25.00"), member);

        var race = race(8, () -> refund(pass));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(NothingToRefund.class)).isEqualTo(7);
        assertThat(cashOf(member)).isEqualTo(euro("30.00"));
        assertThat(imbalance()).isZero();
    }
}
