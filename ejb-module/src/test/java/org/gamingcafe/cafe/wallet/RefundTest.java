package org.gamingcafe.cafe.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.bonus.BonusPlan;
import org.gamingcafe.cafe.bonus.BonusService;
import org.gamingcafe.cafe.bonus.BonusTier;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.PageRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A top-up goes back the way it came, and never more than is left of it. */
class RefundTest extends CounterTest {

    private final TopUpRefundService refunds = the(TopUpRefundService.class);
    private final ApprovalService approvals = the(ApprovalService.class);
    private final AccountId member = aMember(venue);
    private final Caller boss = staff(venue, Role.MANAGER);

    private ShiftView shiftOfBoss() {
        var other = aTill("K2");
        return as(boss, () -> tills.open(other.id(), euro("500.00"), aCommand()));
    }

    private static RefundOrder order(UUID topUp, String amount, ShiftView shift) {
        return new RefundOrder(topUp, amount == null ? null : euro(amount), shift.id(), "changed their mind", null);
    }

    private RefundReceipt refund(Caller by, RefundOrder order) {
        return as(by, () -> refunds.refund(member, order, aCommand()));
    }

    @Test
    void unused_bonus_is_taken_back_with_the_cash() {
        as(
                manager,
                () -> the(BonusService.class)
                        .setPlan(
                                venue,
                                new BonusPlan(List.of(new BonusTier(euro("20.00"), euro("4.00"), null, 30)), 0)));
        var shift = openShift("100.00");
        var topUp = topUp(member, euro("20.00"), shift.id()).transactionId();

        var receipt = refund(cashier, order(topUp, null, shift));

        assertThat(receipt.paidOut()).isEqualTo(euro("20.00"));
        assertThat(receipt.clawedBack()).isEqualTo(euro("4.00"));
        assertThat(receipt.charged()).isEqualTo(euro("0.00"));
        assertThat(receipt.wallet().available()).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("100.00"));
        assertThat(sum(Chart.PROMOTION)).isEqualTo(euro("0.00"));
        assertThat(events(TopUpRefunded.class))
                .singleElement()
                .satisfies(event -> assertThat(event.changes()).containsEntry("paidOut", "20.00 EUR"));
        assertThatGrantsAddUp();
        assertThat(imbalance()).isZero();
    }

    @Test
    void used_bonus_is_taken_off_the_cash_that_is_paid_out() {
        as(
                manager,
                () -> the(BonusService.class)
                        .setPlan(
                                venue,
                                new BonusPlan(List.of(new BonusTier(euro("20.00"), euro("4.00"), null, 30)), 0)));
        var shift = openShift("100.00");
        var topUp = topUp(member, euro("20.00"), shift.id()).transactionId();
        debit(member, euro("3.00"), "out of the bonus");

        var half = refund(cashier, order(topUp, "10.00", shift));
        assertThat(half.clawedBack()).isEqualTo(euro("1.00"));
        assertThat(half.charged()).isEqualTo(euro("1.00"));
        assertThat(half.paidOut()).isEqualTo(euro("9.00"));
        var rest = refund(cashier, order(topUp, null, shift));

        assertThat(rest.clawedBack()).isEqualTo(euro("0.00"));
        assertThat(rest.charged()).isEqualTo(euro("2.00"));
        assertThat(rest.paidOut()).isEqualTo(euro("8.00"));
        assertThat(rest.wallet().available()).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("103.00"));
        assertThat(sum(Chart.PROMOTION)).isEqualTo(euro("0.00"));
        assertThatGrantsAddUp();
        assertThat(imbalance()).isZero();
    }

    @Test
    void bonus_that_expired_is_nobodys_debt() {
        as(
                manager,
                () -> the(BonusService.class)
                        .setPlan(
                                venue, new BonusPlan(List.of(new BonusTier(euro("20.00"), euro("4.00"), null, 1)), 0)));
        var shift = openShift("100.00");
        var topUp = topUp(member, euro("20.00"), shift.id()).transactionId();
        clock().advance(Duration.ofDays(2));
        as(house(), () -> the(BonusService.class).expire(100));
        var drawer = shiftOfBoss();

        var receipt = refund(boss, order(topUp, null, drawer));

        assertThat(receipt.paidOut()).isEqualTo(euro("20.00"));
        assertThat(receipt.clawedBack().plus(receipt.charged())).isEqualTo(euro("0.00"));
    }

    @Test
    void nothing_is_paid_out_when_the_used_bonus_is_worth_as_much() {
        as(
                manager,
                () -> the(BonusService.class)
                        .setPlan(venue, new BonusPlan(List.of(new BonusTier(euro("10.00"), null, 10_000, 30)), 0)));
        var shift = openShift("100.00");
        var topUp = topUp(member, euro("10.00"), shift.id()).transactionId();
        debit(member, euro("10.00"), "the whole bonus");

        assertRefused("wallet.refund-eaten-by-bonus", () -> refund(cashier, order(topUp, null, shift)));

        assertThat(cashOf(member)).isEqualTo(euro("10.00"));
    }

    @Test
    void a_refund_is_never_above_what_is_left_of_the_top_up_or_of_the_wallet() {
        var shift = openShift("100.00");
        var topUp = topUp(member, euro("10.00"), shift.id()).transactionId();
        var second = topUp(member, euro("10.00"), shift.id()).transactionId();

        assertRefused("wallet.refund-above-rest", () -> refund(cashier, order(topUp, "10.01", shift)));
        for (var wrong : List.of("0.00", "-1.00")) {
            assertRefused("money.not-positive", () -> refund(cashier, order(topUp, wrong, shift)));
        }
        refund(cashier, order(topUp, "10.00", shift));
        assertRefused("wallet.refund-above-rest", () -> refund(cashier, order(topUp, "0.01", shift)));
        assertRefused("wallet.refund-above-rest", () -> refund(cashier, order(topUp, null, shift)));
        debit(member, euro("9.00"), "spent");
        assertRefused("wallet.insufficient-funds", () -> refund(cashier, order(second, null, shift)));
        refund(cashier, order(second, "1.00", shift));

        assertThat(as(cashier, () -> refunds.topUps(member, PageRequest.FIRST)).items())
                .extracting(TopUpView::rest)
                .containsExactly(euro("9.00"), euro("0.00"));
    }

    @Test
    @DisplayName("I10 for top-ups: of 30 refunds of 1.00 of a top-up of 10.00 ten are paid")
    void refunds_that_race_pay_back_what_was_paid_in() {
        var shift = shiftOfBoss();
        var topUp = as(boss, () -> wallets.topUp(member, euro("10.00"), shift.id(), aCommand()))
                .transactionId();
        as(house(), () -> wallets.grant(member, euro("100.00")));

        var race = as(boss, () -> race(30, () -> refunds.refund(member, order(topUp, "1.00", shift), aCommand())));

        assertThat(race.results()).hasSize(10);
        assertThat(race.failed(RefundAboveRest.class)).isEqualTo(20);
        assertThat(cashOf(member)).isEqualTo(euro("100.00"));
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("500.00"));
    }

    @Test
    @DisplayName("I10 for top-ups, control: who reads without a lock pays back more in the same race")
    void the_same_race_breaks_a_naive_refund() {
        var shift = shiftOfBoss();
        var paidTooMuch = 0;
        for (var round = 0; round < 5 && paidTooMuch == 0; round++) {
            var topUp = as(boss, () -> wallets.topUp(member, euro("10.00"), shift.id(), aCommand()))
                    .transactionId();
            var naive = new NaiveRefund(the(EntityManager.class), topUp);

            var race = race(30, () -> inTransaction(() -> naive.refund(100)));

            paidTooMuch = race.results().size() - 10;
        }

        assertThat(paidTooMuch).as("refunds that nobody had paid in").isPositive();
    }

    @Test
    @DisplayName(
            "D31, step-up: a cashier alone pays back on the same day and up to the venue's limit, a manager with a fresh factor")
    void above_the_limit_or_on_another_day_a_second_person_consents() {
        var shift = openShift("100.00");
        var topUp = topUp(member, euro("50.00"), shift.id()).transactionId();

        refund(cashier, order(topUp, "20.00", shift));
        assertRefused("wallet.needs-approval", () -> refund(cashier, order(topUp, "0.01", shift)));
        var asked = as(cashier, () -> approvals.askForRefund(member, topUp, euro("10.00"), "sick", aCommand()));
        var withConsent = new RefundOrder(topUp, euro("10.00"), shift.id(), "sick", asked.id());
        assertRefused("wallet.needs-approval", () -> refund(cashier, withConsent));
        as(manager, () -> approvals.decide(asked.id(), true));
        assertRefused("wallet.approval-closed", () -> as(boss, () -> approvals.decide(asked.id(), false)));
        assertRefused(
                "wallet.needs-approval",
                () -> refund(cashier, new RefundOrder(topUp, euro("10.01"), shift.id(), "sick", asked.id())));
        refund(cashier, withConsent);
        assertRefused("wallet.needs-approval", () -> refund(cashier, withConsent));

        assertThat(cashOf(member)).isEqualTo(euro("20.00"));
        clock().advance(Duration.ofDays(1));
        var yesterday = topUp;
        assertRefused("wallet.needs-approval", () -> refund(cashier, order(yesterday, "1.00", shift)));
        var later = shiftOfBoss();
        assertRefused("step-up.required", () -> refund(boss, order(yesterday, "15.00", later)));
        refund(stepped(boss), order(yesterday, "15.00", later));
        assertThat(cashOf(member)).isEqualTo(euro("5.00"));
    }

    @Test
    void whoever_asks_does_not_decide() {
        var shift = shiftOfBoss();
        var topUp = as(boss, () -> wallets.topUp(member, euro("50.00"), shift.id(), aCommand()))
                .transactionId();
        var asked = as(boss, () -> approvals.askForRefund(member, topUp, euro("30.00"), "a", aCommand()));

        assertRefused("wallet.approval-own", () -> as(boss, () -> approvals.decide(asked.id(), true)));
        var stranger = staff(aVenue(), Role.MANAGER);
        assertRefused("approval.not-found", () -> as(stranger, () -> approvals.decide(asked.id(), true)));
        as(manager, () -> approvals.decide(asked.id(), false));

        assertThat(as(manager, () -> approvals.list(venue, PageRequest.FIRST)).items())
                .singleElement()
                .satisfies(shown -> assertThat(shown.state()).isEqualTo(ApprovalView.State.DENIED));
    }

    @Test
    void a_top_up_of_somebody_else_is_not_refunded() {
        var shift = openShift("100.00");
        var other = aMember(venue);
        var topUp = topUp(other, euro("10.00"), shift.id()).transactionId();

        assertRefused("top-up.not-found", () -> refund(cashier, order(topUp, null, shift)));
        assertRefused("top-up.not-found", () -> refund(cashier, order(anId(), null, shift)));
    }
}
