package org.gamingcafe.cafe.shift;

import static org.assertj.core.api.Assertions.assertThat;

import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.till.CounterApprovalService;
import org.gamingcafe.cafe.till.ShiftState;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Caller;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A drawer goes from one cashier to the next as it was counted. */
class HandOverTest extends CounterTest {

    private final HandOverService handOvers = the(HandOverService.class);
    private final Caller next = staff(venue, Role.CASHIER);

    private ShiftView offered(ShiftView shift, String counted) {
        return as(cashier, () -> counts.count(shift.id(), piles(counted), true, aCommand()));
    }

    private ShiftView taken(ShiftView shift) {
        return as(next, () -> handOvers.takeOver(shift.id(), aCommand()));
    }

    @Test
    @DisplayName("I11: one shift closes, the next begins with what was counted, and the books know the difference")
    void the_next_cashier_takes_the_drawer_as_it_was_counted() {
        var shift = openShift("100.00");
        var waiting = offered(shift, "98.50");
        assertThat(waiting.state()).isEqualTo(ShiftState.RECONCILING);
        assertThat(as(next, () -> handOvers.offers(venue))).singleElement().satisfies(offer -> {
            assertThat(offer.shift()).isEqualTo(shift.id());
            assertThat(offer.counted()).isEqualTo(euro("98.50"));
        });

        var begun = taken(shift);

        assertThat(begun.state()).isEqualTo(ShiftState.OPEN);
        assertThat(begun.cashier()).isEqualTo(next.account());
        assertThat(begun.tillId()).isEqualTo(till.id());
        assertThat(begun.openingFloat()).isEqualTo(euro("98.50"));
        var closed = as(cashier, () -> tills.get(shift.id()));
        assertThat(closed.state()).isEqualTo(ShiftState.CLOSED);
        assertThat(closed.difference()).isEqualTo(euro("-1.50"));
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("98.50"));
        assertThat(ledger.sumOfShift(venue, Chart.DRAWER, shift.id(), "EUR")).isEqualTo(euro("0.00"));
        assertThat(ledger.sumOfShift(venue, Chart.DRAWER, begun.id(), "EUR")).isEqualTo(euro("98.50"));
        assertThat(sum(Chart.OVER_SHORT)).isEqualTo(euro("1.50"));
        assertThat(imbalance()).isZero();
        assertThat(as(next, () -> handOvers.offers(venue))).isEmpty();
        assertThat(events(DrawerHandedOver.class))
                .singleElement()
                .satisfies(told -> assertThat(told.next()).isEqualTo(begun.id()));
    }

    @Test
    void of_many_who_take_a_drawer_one_gets_it() {
        var shift = openShift("100.00");
        offered(shift, "100.00");

        var race = race(10, () -> as(staff(venue, Role.CASHIER), () -> handOvers.takeOver(shift.id(), aCommand())));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(CountRefused.class)).isEqualTo(9);
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("100.00"));
    }

    @Test
    void who_has_a_shift_takes_no_other_and_nothing_has_happened() {
        var shift = openShift("100.00");
        offered(shift, "100.00");
        as(next, () -> tills.open(aTill("K2").id(), euro("1.00"), aCommand()));

        assertRefused("till.cashier-has-shift", () -> taken(shift));

        assertThat(as(cashier, () -> tills.get(shift.id())).state()).isEqualTo(ShiftState.RECONCILING);
        assertThat(count("z_report where shift_id = '" + shift.id() + "'")).isZero();
    }

    @Test
    void only_a_drawer_that_is_offered_is_taken_and_never_ones_own() {
        var shift = openShift("100.00");
        assertRefused("shift.not-offered", () -> taken(shift));
        offered(shift, "100.00");

        assertRefused("shift.own", () -> as(cashier, () -> handOvers.takeOver(shift.id(), aCommand())));
        var stranger = staff(aVenue(), Role.CASHIER);
        assertRefused("shift.not-found", () -> as(stranger, () -> handOvers.takeOver(shift.id(), aCommand())));
    }

    @Test
    void a_difference_above_the_limit_needs_consent_before_the_drawer_is_offered() {
        var shift = openShift("100.00");
        offered(shift, "80.00");
        assertThat(as(next, () -> handOvers.offers(venue))).isEmpty();
        assertRefused("shift.not-offered", () -> taken(shift));
        var asked = as(cashier, () -> counts.ask(shift.id(), "Gone", aCommand()));
        as(stepped(manager), () -> the(CounterApprovalService.class).decide(asked.id(), true));

        var offered = as(cashier, () -> counts.close(shift.id(), asked.id(), aCommand()));

        assertThat(offered.state()).isEqualTo(ShiftState.RECONCILING);
        assertThat(taken(shift).openingFloat()).isEqualTo(euro("80.00"));
        assertThat(sum(Chart.OVER_SHORT)).isEqualTo(euro("20.00"));
    }

    @Test
    void a_drawer_that_nobody_takes_goes_to_the_safe() {
        var shift = openShift("100.00");
        offered(shift, "100.00");

        var closed = as(cashier, () -> counts.close(shift.id(), null, aCommand()));

        assertThat(closed.state()).isEqualTo(ShiftState.CLOSED);
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("0.00"));
        assertRefused("shift.not-offered", () -> taken(shift));
    }
}
