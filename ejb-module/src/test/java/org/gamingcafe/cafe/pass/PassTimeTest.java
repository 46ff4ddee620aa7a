package org.gamingcafe.cafe.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.tariff.Entitlement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What time does to passes: they are earned, they end, they are paid again. */
class PassTimeTest extends PassCounter {

    @BeforeEach
    void noon() {
        clock().set(Instant.parse("2026-03-02T11:00:00Z"));
    }

    private static void days(long days) {
        clock().advance(Duration.ofDays(days));
    }

    @Test
    void minutes_that_are_not_used_in_time_are_breakage_without_tax() {
        var pass = sold(SomePass.minutes(600, group, "25.00").days(2), memberWith("30.00"));
        days(1);
        tick();
        assertThat(now(pass).state()).isEqualTo(PassView.State.ACTIVE);
        assertThat(sum(Chart.PASSES)).isEqualTo(euro("25.00"));

        days(1);
        tick();
        tick();

        assertThat(now(pass).state()).isEqualTo(PassView.State.ENDED);
        assertThat(sum(Chart.PASSES)).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.BREAKAGE)).isEqualTo(euro("25.00"));
        assertThat(sum(Chart.TAX_PAYABLE)).isEqualTo(euro("0.00"));
        assertThat(events(PassEnded.class)).extracting(PassEnded::isBreakage).containsExactly(true);
        assertThat(imbalance()).isZero();
    }

    @Test
    @DisplayName("A pass whose row is broken keeps no other one from ending and from being earned")
    void one_trouble_is_not_anothers() {
        var window = SomePass.window("22:00", "06:00", group, "10.00").days(3);
        var broken = sold(window, memberWith("30.00"));
        var brokenMinutes = sold(SomePass.minutes(600, group, "25.00").days(1), memberWith("30.00"));
        var well = sold(window, memberWith("30.00"));
        var wellMinutes = sold(SomePass.minutes(600, group, "25.00").days(2), memberWith("30.00"));
        change("update pass set currency = 'xx' where id in (?, ?)", broken.id(), brokenMinutes.id());
        days(2);

        tick();

        assertThat(earned(well)).isEqualTo(666);
        assertThat(now(wellMinutes).state()).isEqualTo(PassView.State.ENDED);
        assertThat(earned(broken)).isZero();
        assertThat(earned(brokenMinutes)).isZero();
        change("update pass set currency = 'EUR' where id in (?, ?)", broken.id(), brokenMinutes.id());
        tick();
        assertThat(earned(broken)).isEqualTo(666);
        assertThat(now(brokenMinutes).state()).isEqualTo(PassView.State.ENDED);
        assertThat(imbalance()).isZero();
    }

    @Test
    @DisplayName("A window is earned day by day, with its tax, and to the cent")
    void a_window_is_earned_day_by_day() {
        var pass = sold(SomePass.window("22:00", "06:00", group, "10.00").days(3), memberWith("30.00"));
        days(1);
        tick();
        assertThat(earned(pass)).isEqualTo(333);
        assertThat(sum(Chart.PASSES)).isEqualTo(euro("6.67"));
        assertThat(sum(Chart.TAX_PAYABLE)).isEqualTo(euro("0.53"));
        tick();
        assertThat(earned(pass)).isEqualTo(333);

        days(5);
        tick();

        assertThat(now(pass).state()).isEqualTo(PassView.State.ENDED);
        assertThat(sum(Chart.PASSES)).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.TAX_PAYABLE)).isEqualTo(euro("1.60"));
        assertThat(sum(Chart.PLAY_REVENUE)).isEqualTo(euro("8.40"));
        assertThat(sum(Chart.BREAKAGE)).isEqualTo(euro("0.00"));
        assertThat(imbalance()).isZero();
    }

    @Test
    void a_pass_that_begins_with_its_first_use_waits_for_it() {
        var pass = sold(SomePass.daily(60, group, "10.00").daysFromFirstUse(30), memberWith("30.00"));
        days(300);

        tick();

        assertThat(now(pass).state()).isEqualTo(PassView.State.ACTIVE);
        assertThat(now(pass).from()).isNull();
        assertThat(earned(pass)).isZero();
    }

    @Test
    void a_subscription_is_paid_again_from_the_wallet_when_its_period_is_over() {
        var member = memberWith("30.00");
        var pass = sold(SomePass.subscription(Entitlement.Kind.MINUTES, 300, group, "10.00"), member);
        change("update pass set used = 9000, earned = 500 where id = ?", pass.id());
        days(30);

        tick();

        var renewed = now(pass);
        assertThat(renewed.state()).isEqualTo(PassView.State.ACTIVE);
        assertThat(renewed.period()).isEqualTo(2);
        assertThat(renewed.secondsLeft()).isEqualTo(18_000);
        assertThat(renewed.from()).isEqualTo(pass.until());
        assertThat(renewed.receiptNumber()).isNotEqualTo(pass.receiptNumber());
        assertThat(cashOf(member)).isEqualTo(euro("10.00"));
        assertThat(sum(Chart.PASSES)).isEqualTo(euro("15.00"));
        assertThat(sum(Chart.BREAKAGE)).isEqualTo(euro("5.00"));
        tick();
        assertThat(cashOf(member)).isEqualTo(euro("10.00"));
        assertThat(imbalance()).isZero();
    }

    @Test
    @DisplayName("A subscription of the 31st is renewed on the last day of short months and on the 31st of long ones")
    void the_day_of_the_month_does_not_drift() {
        clock().set(Instant.parse("2026-01-31T11:00:00Z"));
        var monthly = new PassValidity(PassValidity.Begin.SALE, 1, PassValidity.Unit.MONTH, null);
        var pass = sold(
                SomePass.subscription(Entitlement.Kind.MINUTES, 60, group, "1.00")
                        .valid(monthly),
                memberWith("30.00"));
        var ends = new ArrayList<String>();
        for (var month = 0; month < 4; month++) {
            var until = now(pass).until();
            ends.add(until.toString());
            clock().set(until);
            tick();
        }

        assertThat(ends)
                .containsExactly(
                        "2026-02-28T11:00:00Z", "2026-03-31T10:00:00Z", "2026-04-30T10:00:00Z", "2026-05-31T10:00:00Z");
        assertThat(now(pass).period()).isEqualTo(5);
    }

    @Test
    void a_subscription_pauses_without_money_and_goes_on_when_it_is_paid() {
        var member = memberWith("15.00");
        var pass = sold(SomePass.subscription(Entitlement.Kind.DAILY, 60, group, "10.00"), member);
        days(31);

        tick();
        tick();

        assertThat(now(pass).state()).isEqualTo(PassView.State.PAUSED);
        assertThat(cashOf(member)).isEqualTo(euro("5.00"));
        assertThat(sum(Chart.PASSES)).isEqualTo(euro("0.00"));
        assertThat(number("""
                select count(*) from outbox_message where payload ->> 'template' = 'pass-paused'
                    and payload ->> 'accountId' = ?""", member.toString())).isEqualTo(1);
        var me = member(member, venue);
        assertRefused("wallet.insufficient-funds", () -> as(me, () -> passes.resume(pass.id(), aCommand())));
        as(house(), () -> wallets.grant(member, euro("20.00")));
        var resumed = as(me, () -> passes.resume(pass.id(), aCommand()));
        assertThat(resumed.state()).isEqualTo(PassView.State.ACTIVE);
        assertThat(resumed.from()).isEqualTo(clock().instant());
        assertThat(cashOf(member)).isEqualTo(euro("15.00"));
        assertRefused("pass.not-paused", () -> as(me, () -> passes.resume(pass.id(), aCommand())));
        assertThat(imbalance()).isZero();
    }

    @Test
    void a_frozen_wallet_pays_no_renewal() {
        var member = memberWith("40.00");
        var pass = sold(SomePass.subscription(Entitlement.Kind.DAILY, 60, group, "10.00"), member);
        inTransaction(() -> ledger.freeze(venue, Chart.CASH_WALLET, member.value(), "EUR", "test"));
        days(31);

        tick();

        assertThat(now(pass).state()).isEqualTo(PassView.State.PAUSED);
        assertThat(cashOf(member)).isEqualTo(euro("30.00"));
    }

    @Test
    void a_cancelled_subscription_ends_with_its_period() {
        var member = memberWith("40.00");
        var pass = sold(SomePass.subscription(Entitlement.Kind.DAILY, 60, group, "10.00"), member);
        var me = member(member, venue);

        var cancelled = as(me, () -> passes.cancel(pass.id(), aCommand()));

        assertThat(cancelled.renews()).isFalse();
        assertThat(cancelled.state()).isEqualTo(PassView.State.ACTIVE);
        assertRefused("pass.not-renewing", () -> as(me, () -> passes.cancel(pass.id(), aCommand())));
        days(31);
        tick();
        assertThat(now(pass).state()).isEqualTo(PassView.State.ENDED);
        assertThat(cashOf(member)).isEqualTo(euro("30.00"));
        assertThat(events(PassCancelled.class)).hasSize(1);
        assertRefused(
                "pass.not-renewing",
                () -> as(
                        cashier,
                        () -> passes.cancel(
                                sold(SomePass.minutes(60, group, "1.00"), member)
                                        .id(),
                                aCommand())));
    }

    @Test
    void a_subscription_that_was_looked_at_too_late_begins_again_now() {
        var member = memberWith("40.00");
        var pass = sold(SomePass.subscription(Entitlement.Kind.MINUTES, 60, group, "10.00"), member);
        days(100);

        tick();

        assertThat(now(pass).from()).isEqualTo(clock().instant());
        assertThat(now(pass).period()).isEqualTo(2);
        assertThat(cashOf(member)).isEqualTo(euro("20.00"));
    }
}
