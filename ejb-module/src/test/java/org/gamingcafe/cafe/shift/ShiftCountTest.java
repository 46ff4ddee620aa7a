package org.gamingcafe.cafe.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.till.CounterApprovalService;
import org.gamingcafe.cafe.till.CounterApprovalView;
import org.gamingcafe.cafe.till.ShiftState;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A drawer is counted blind; a difference above the limit waits for a second person. */
class ShiftCountTest extends CounterTest {

    private final CounterApprovalService approvals = the(CounterApprovalService.class);
    private final ShiftRescueService rescues = the(ShiftRescueService.class);

    private ShiftView count(ShiftView shift, String amount) {
        return close(shift.id(), amount);
    }

    private CounterApprovalView asked(ShiftView shift) {
        return as(cashier, () -> counts.ask(shift.id(), "I cannot find it", aCommand()));
    }

    private void granted(CounterApprovalView asked) {
        as(stepped(manager), () -> approvals.decide(asked.id(), true));
    }

    @Test
    void who_counts_is_not_told_what_is_expected_before_the_shift_is_closed() {
        var shift = openShift("100.00");

        var counting = as(cashier, () -> counts.begin(shift.id(), aCommand()));
        var waiting = count(shift, "90.00");

        assertThat(counting.state()).isEqualTo(ShiftState.BLIND_COUNT);
        assertThat(waiting.state()).isEqualTo(ShiftState.RECONCILING);
        assertThat(waiting.expected()).isNull();
        assertThat(waiting.difference()).isNull();
        assertThat(as(cashier, () -> counts.counts(shift.id()))).singleElement().satisfies(own -> {
            assertThat(own.counted()).isEqualTo(euro("90.00"));
            assertThat(own.expected()).isNull();
            assertThat(own.difference()).isNull();
        });
        assertThat(as(manager, () -> counts.counts(shift.id())))
                .singleElement()
                .satisfies(seen -> assertThat(seen.difference()).isEqualTo(euro("-10.00")));
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("100.00"));
    }

    @Test
    void a_count_is_kept_coin_by_coin() {
        var shift = openShift("53.20");

        count(shift, "53.20");

        assertThat(as(cashier, () -> counts.counts(shift.id())).getFirst().piles())
                .containsExactly(
                        new Pile(euro("50.00"), 1),
                        new Pile(euro("2.00"), 1),
                        new Pile(euro("1.00"), 1),
                        new Pile(euro("0.20"), 1));
    }

    @Test
    void a_drawer_is_counted_again_once_and_both_counts_are_kept() {
        var shift = openShift("100.00");
        count(shift, "90.00");

        var waiting = count(shift, "91.00");

        assertThat(waiting.state()).isEqualTo(ShiftState.RECONCILING);
        assertRefused("shift.recounted", () -> count(shift, "100.00"));
        assertThat(as(manager, () -> counts.counts(shift.id())))
                .extracting(ShiftCount::kind, ShiftCount::counted)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ShiftCount.Kind.RECOUNT, euro("91.00")),
                        org.assertj.core.groups.Tuple.tuple(ShiftCount.Kind.COUNT, euro("90.00")));
    }

    @Test
    void a_second_count_within_the_limit_closes_the_shift() {
        var shift = openShift("100.00");
        count(shift, "90.00");

        var closed = count(shift, "99.50");

        assertThat(closed.state()).isEqualTo(ShiftState.CLOSED);
        assertThat(sum(Chart.OVER_SHORT)).isEqualTo(euro("0.50"));
    }

    @Test
    @DisplayName("Above the limit a second person consents, and what is missing is booked to 5600")
    void a_difference_above_the_limit_is_closed_with_consent() {
        var shift = openShift("100.00");
        count(shift, "90.00");
        assertRefused("approval.needed", () -> as(cashier, () -> counts.close(shift.id(), null, aCommand())));
        var asked = asked(shift);
        assertThat(asked.amount()).isEqualTo(euro("10.00"));
        assertRefused("approval.needed", () -> as(cashier, () -> counts.close(shift.id(), asked.id(), aCommand())));
        granted(asked);

        var closed = as(cashier, () -> counts.close(shift.id(), asked.id(), aCommand()));

        assertThat(closed.state()).isEqualTo(ShiftState.CLOSED);
        assertThat(closed.difference()).isEqualTo(euro("-10.00"));
        assertThat(sum(Chart.OVER_SHORT)).isEqualTo(euro("10.00"));
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.SAFE)).isEqualTo(euro("-10.00"));
        assertThat(imbalance()).isZero();
    }

    @Test
    void a_consent_is_for_this_shift_and_its_count_alone_and_nobody_gives_it_to_themselves() {
        var shift = openShift("100.00");
        count(shift, "90.00");
        var asked = asked(shift);
        assertThatThrownBy(() -> as(stepped(cashier), () -> approvals.decide(asked.id(), true)))
                .isInstanceOf(RuntimeException.class);
        granted(asked);
        var otherTill = aTill("K2");
        var other = staff(venue, Role.CASHIER);
        var second = as(other, () -> tills.open(otherTill.id(), euro("100.00"), aCommand()));
        as(other, () -> counts.count(second.id(), piles("90.00"), false, aCommand()));

        assertRefused("approval.needed", () -> as(other, () -> counts.close(second.id(), asked.id(), aCommand())));

        assertThat(as(other, () -> tills.get(second.id())).state()).isEqualTo(ShiftState.RECONCILING);
    }

    @Test
    void a_manager_on_shift_does_not_consent_to_their_own_difference() {
        var shift = as(manager, () -> tills.open(till.id(), euro("100.00"), aCommand()));
        as(manager, () -> counts.count(shift.id(), piles("50.00"), false, aCommand()));
        var asked = as(manager, () -> counts.ask(shift.id(), "Mine", aCommand()));

        assertThatThrownBy(() -> as(stepped(manager), () -> approvals.decide(asked.id(), true)))
                .isInstanceOf(Denied.class);
        assertRefused("approval.needed", () -> as(manager, () -> counts.close(shift.id(), asked.id(), aCommand())));
    }

    @Test
    void once_a_second_person_was_asked_nothing_is_counted_again() {
        var shift = openShift("100.00");
        count(shift, "90.00");
        asked(shift);

        assertRefused("shift.recounted", () -> count(shift, "100.00"));
    }

    @Test
    void the_limit_is_the_venues() {
        var terms = the(ShiftTermsService.class);
        var usual = as(cashier, () -> terms.terms(venue));
        assertThat(usual.differenceLimit()).isEqualTo(euro("5.00"));
        as(manager, () -> terms.setTerms(venue, new ShiftTerms(euro("0.00"), usual.version())));
        var shift = openShift("10.00");

        assertThat(count(shift, "9.99").state()).isEqualTo(ShiftState.RECONCILING);
        assertThat(count(shift, "10.00").state()).isEqualTo(ShiftState.CLOSED);
        assertRefused("edit.stale", () -> as(manager, () -> terms.setTerms(venue, usual)));
        assertThatThrownBy(() -> new ShiftTerms(euro("-0.01"), 0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new ShiftTerms(euro("1000.01"), 0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> as(cashier, () -> terms.setTerms(venue, usual)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void what_is_no_coin_of_the_currency_is_refused() {
        var shift = openShift("10.00");

        for (var wrong : List.of(
                List.of(new Pile(euro("3.00"), 1)),
                List.of(new Pile(euro("5.00"), 1), new Pile(euro("5.00"), 1)),
                List.of(new Pile(Money.of("1000", "JPY"), 1)))) {
            assertThatThrownBy(() -> as(cashier, () -> counts.count(shift.id(), wrong, false, aCommand())))
                    .isInstanceOfSatisfying(
                            InvalidInput.class, no -> assertThat(no.code()).isEqualTo("shift.denomination"));
        }
        assertThatThrownBy(() -> new Pile(euro("1.00"), -1)).isInstanceOf(InvalidInput.class);
        assertThat(as(cashier, () -> tills.get(shift.id())).state()).isEqualTo(ShiftState.OPEN);
    }

    @Test
    void what_is_not_counted_cannot_be_closed_or_asked_about() {
        var shift = openShift("10.00");

        assertRefused("shift.not-counted", () -> as(cashier, () -> counts.close(shift.id(), null, aCommand())));
        assertRefused("shift.not-counted", () -> asked(shift));
        var other = staff(venue, Role.CASHIER);
        assertRefused("till.shift-of-another", () -> as(other, () -> counts.begin(shift.id(), aCommand())));
        assertRefused(
                "till.shift-of-another",
                () -> as(other, () -> counts.count(shift.id(), piles("10.00"), false, aCommand())));
    }

    @Test
    void a_forgotten_shift_is_closed_by_a_manager_with_a_count_and_a_reason() {
        var shift = openShift("100.00");
        as(cashier, () -> counts.begin(shift.id(), aCommand()));

        var closed =
                as(stepped(manager), () -> rescues.rescue(shift.id(), piles("70.00"), "Went home ill", aCommand()));

        assertThat(closed.state()).isEqualTo(ShiftState.CLOSED);
        assertThat(closed.difference()).isEqualTo(euro("-30.00"));
        assertThat(sum(Chart.OVER_SHORT)).isEqualTo(euro("30.00"));
        assertThat(as(manager, () -> counts.counts(shift.id()))).singleElement().satisfies(count -> {
            assertThat(count.kind()).isEqualTo(ShiftCount.Kind.RESCUE);
            assertThat(count.reason()).isEqualTo("Went home ill");
            assertThat(count.by()).isEqualTo(manager.account());
        });
        assertRefused(
                "till.shift-closed",
                () -> as(stepped(manager), () -> rescues.rescue(shift.id(), piles("70.00"), "Again", aCommand())));
        assertThat(openShift("1.00").state()).isEqualTo(ShiftState.OPEN);
    }

    @Test
    void nobody_rescues_without_the_right_or_their_own_shift() {
        var shift = openShift("10.00");
        var stranger = staff(aVenue(), Role.MANAGER);

        assertThatThrownBy(
                        () -> as(stepped(cashier), () -> rescues.rescue(shift.id(), piles("10.00"), "x", aCommand())))
                .isInstanceOf(RuntimeException.class);
        assertRefused(
                "shift.not-found",
                () -> as(stepped(stranger), () -> rescues.rescue(shift.id(), piles("10.00"), "x", aCommand())));
        var own = as(manager, () -> tills.open(aTill("K3").id(), euro("1.00"), aCommand()));
        assertRefused(
                "shift.own",
                () -> as(stepped(manager), () -> rescues.rescue(own.id(), piles("1.00"), "x", aCommand())));
        assertThat(as(cashier, () -> tills.get(shift.id())).state()).isEqualTo(ShiftState.OPEN);
    }
}
