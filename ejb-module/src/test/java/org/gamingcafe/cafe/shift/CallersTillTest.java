package org.gamingcafe.cafe.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.terminal.TerminalPaymentService;
import org.gamingcafe.cafe.till.ShiftState;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.StationId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Issue 8: who calls with the key of a till acts on the drawer of that till and on no other")
class CallersTillTest extends CounterTest {

    private static final String ELSEWHERE = "till.elsewhere";

    private final DrawerService drawers = the(DrawerService.class);
    private final HandOverService handOvers = the(HandOverService.class);
    private final ShiftRescueService rescues = the(ShiftRescueService.class);
    private final Caller here = cashier.at(till.id().value());
    private final Caller there = cashier.at(aTill("K2").id().value());

    /** All that a shift can be used for; what comes first does not stand in the way of what comes after. */
    private void everythingIsRefused(ShiftView shift) {
        var id = shift.id();
        var member = aMember(venue);
        List<Runnable> acts = List.of(
                () -> drawers.move(id, DrawerTest.payIn("5.00"), aCommand()),
                () -> drawers.move(id, DrawerTest.noSale(), aCommand()),
                () -> wallets.topUp(member, euro("10.00"), id, aCommand()),
                () -> tills.taking(id),
                () -> counts.begin(id, aCommand()),
                () -> counts.resume(id, aCommand()),
                () -> counts.count(id, piles("100.00"), false, aCommand()),
                () -> counts.ask(id, "Somebody miscounted", aCommand()),
                () -> counts.close(id, null, aCommand()));
        acts.forEach(act -> assertRefused(ELSEWHERE, () -> as(there, act)));
    }

    @Test
    void at_their_own_till_a_cashier_runs_their_shift_from_its_float_to_its_count() {
        var shift = as(here, () -> tills.open(till.id(), euro("100.00"), aCommand()));
        as(here, () -> drawers.move(shift.id(), DrawerTest.payIn("5.00"), aCommand()));
        as(here, () -> wallets.topUp(aMember(venue), euro("10.00"), shift.id(), aCommand()));
        as(here, () -> counts.begin(shift.id(), aCommand()));

        var closed = as(here, () -> counts.count(shift.id(), piles("115.00"), false, aCommand()));

        assertThat(closed.state()).isEqualTo(ShiftState.CLOSED);
        assertThat(closed.difference()).isEqualTo(euro("0.00"));
    }

    @Test
    void at_another_till_they_use_it_for_nothing_and_nothing_is_written() {
        var shift = openShift("100.00");
        var entries = count("journal_entry");

        everythingIsRefused(shift);

        assertThat(count("journal_entry")).isEqualTo(entries);
        assertThat(count("shift_movement where shift_id = '" + shift.id() + "'"))
                .isZero();
        assertThat(count("shift_count where shift_id = '" + shift.id() + "'")).isZero();
        assertThat(as(cashier, () -> tills.get(shift.id()))).isEqualTo(shift);
    }

    @Test
    void they_open_no_shift_there_and_take_no_drawer_over() {
        assertRefused(ELSEWHERE, () -> as(there, () -> tills.open(till.id(), euro("1.00"), aCommand())));
        var shift = openShift("100.00");
        as(cashier, () -> counts.count(shift.id(), piles("100.00"), true, aCommand()));
        var next = staff(venue, Role.CASHIER);

        assertRefused(
                ELSEWHERE,
                () -> as(next.at(aTill("K3").id().value()), () -> handOvers.takeOver(shift.id(), aCommand())));
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("100.00"));

        var taken = as(next.at(till.id().value()), () -> handOvers.takeOver(shift.id(), aCommand()));
        assertThat(taken.tillId()).isEqualTo(till.id());
    }

    @Test
    void a_shift_that_was_left_behind_is_counted_at_its_own_till_or_from_no_till() {
        var shift = openShift("100.00");
        var elsewhere = stepped(manager).at(aTill("K3").id().value());

        assertRefused(
                ELSEWHERE,
                () -> as(elsewhere, () -> rescues.rescue(shift.id(), piles("100.00"), "Went home", aCommand())));

        var closed = as(stepped(manager), () -> rescues.rescue(shift.id(), piles("100.00"), "Went home", aCommand()));
        assertThat(closed.state()).isEqualTo(ShiftState.CLOSED);
    }

    @Test
    void nor_is_a_card_payment_given_up_given_back_or_decided_at_another_till() {
        var shift = openShift("100.00");
        var id = Ids.next();
        change("""
                insert into terminal_payment (id, venue_id, till_id, shift_id, amount, currency, state, asked_at)
                values (?, ?, ?, ?, 500, 'EUR', 'SENT', ?)""", id, venue, till.id(), shift.id(), clock().instant());
        var payments = the(TerminalPaymentService.class);
        var elsewhere = stepped(manager).at(aTill("K3").id().value());

        assertRefused(ELSEWHERE, () -> as(there, () -> payments.cancel(id, aCommand())));
        assertRefused(ELSEWHERE, () -> as(there, () -> payments.reverse(id, aCommand())));
        assertRefused(ELSEWHERE, () -> as(elsewhere, () -> payments.decide(id, true, "Journal", aCommand())));
        assertThat(as(there, () -> payments.get(id)).cancelled()).isFalse();

        assertThat(as(here, () -> payments.cancel(id, aCommand())).cancelled()).isTrue();
    }

    @Test
    void the_till_of_another_venue_is_another_till() {
        var theirs = as(house(), () -> tills.add(aVenue(), "K1", "Till", false));
        var shift = openShift("10.00");

        assertRefused(ELSEWHERE, () -> as(cashier.at(theirs.id().value()), () -> counts.begin(shift.id(), aCommand())));
    }

    @Test
    void without_the_key_of_a_till_it_is_as_the_rights_are() {
        var shift = openShift("10.00");
        var atASeat = cashier.at(StationId.next().value());

        as(atASeat, () -> drawers.move(shift.id(), DrawerTest.payIn("5.00"), aCommand()));
        as(cashier, () -> drawers.move(shift.id(), DrawerTest.payIn("5.00"), aCommand()));

        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("20.00"));
    }

    @Test
    void somebody_elses_shift_is_told_as_that_whichever_till_it_is_at() {
        var shift = openShift("10.00");
        var other = staff(venue, Role.CASHIER).at(till.id().value());

        assertRefused("till.shift-of-another", () -> as(other, () -> counts.begin(shift.id(), aCommand())));
        assertRefused("till.shift-of-another", () -> as(other, () -> tills.taking(shift.id())));
    }
}
