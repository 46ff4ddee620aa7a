package org.gamingcafe.cafe.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whose drawers differ by more than chance explains. */
class CashierTest extends CounterTest {

    private static final long SEED = 20_260_302;
    private static final int SHIFTS = 12;

    private final CashierService cashiers = the(CashierService.class);
    private final Random chance = new Random(SEED);

    /** What an honest drawer is off by: coins, to both sides, most days little. */
    private long honest() {
        return Math.round(chance.nextGaussian() * 60);
    }

    private void aShift(Caller who, long offCents) {
        var counted = 100_00 + offCents;
        var shift = as(who, () -> tills.open(till.id(), euro("100.00"), aCommand()));
        var amount = java.math.BigDecimal.valueOf(counted, 2).toPlainString();
        as(who, () -> counts.count(shift.id(), piles(amount), false, aCommand()));
    }

    @Test
    @DisplayName("A shift with planted skimming is flagged, honest ones are not")
    void a_cashier_who_skims_is_flagged_and_honest_ones_are_not() {
        var honest = List.of(staff(venue, Role.CASHIER), staff(venue, Role.CASHIER), staff(venue, Role.CASHIER));
        var skimming = staff(venue, Role.CASHIER);
        for (var round = 0; round < SHIFTS; round++) {
            honest.forEach(who -> aShift(who, honest()));
            aShift(skimming, honest() - 2_00);
        }

        var control = as(manager, () -> cashiers.control(venue, 30));

        assertThat(control.shifts()).hasSize(4 * SHIFTS);
        assertThat(control.cashiers().getFirst().cashier()).isEqualTo(skimming.account());
        assertThat(control.cashiers())
                .filteredOn(CashierFigures::flagged)
                .extracting(CashierFigures::cashier)
                .containsExactly(skimming.account());
        assertThat(control.cashiers().getFirst().difference()).isLessThan(euro("-20.00"));
    }

    @Test
    @DisplayName(
            "Who gives up orders in every shift is flagged, upward only; what is paid out of drawers stands beside it")
    void a_cashier_who_voids_is_flagged() {
        var honest = List.of(staff(venue, Role.CASHIER), staff(venue, Role.CASHIER), staff(venue, Role.CASHIER));
        var voiding = staff(venue, Role.CASHIER);
        for (var round = 0; round < SHIFTS; round++) {
            honest.forEach(who -> aShift(who, 0));
            aShiftWithVoids(voiding, 4);
        }
        aShiftWithVoids(honest.getFirst(), 1);
        var besides = staff(venue, Role.MANAGER);
        aVoid(besides);

        var control = as(manager, () -> cashiers.control(venue, 30));

        assertThat(control.cashiers())
                .filteredOn(CashierFigures::voidsFlagged)
                .extracting(CashierFigures::cashier)
                .containsExactly(voiding.account());
        var figures = control.cashiers().getFirst();
        assertThat(figures.cashier()).isEqualTo(voiding.account());
        assertThat(figures.flagged()).isFalse();
        assertThat(figures.voids()).isEqualTo(4L * SHIFTS);
        assertThat(figures.voided()).isEqualTo(euro("120.00"));
        assertThat(figures.payOuts()).isEqualTo(SHIFTS);
        assertThat(figures.paidOut()).isEqualTo(euro("24.00"));
        assertThat(control.mostVoids()).isPositive();
        assertThat(control.cashiers())
                .filteredOn(one -> one.cashier().equals(besides.account()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.shifts()).isZero();
                    assertThat(one.voids()).isEqualTo(1);
                });
    }

    private void aShiftWithVoids(Caller who, int times) {
        var shift = as(who, () -> tills.open(till.id(), euro("100.00"), aCommand()));
        for (var i = 0; i < times; i++) {
            aVoid(who);
        }
        var out = new NewMovement(CashMovement.Kind.PAY_OUT, PaidFor.EXPENSE, euro("2.00"), "Stamps");
        as(who, () -> the(DrawerService.class).move(shift.id(), out, aCommand()));
        as(who, () -> counts.count(shift.id(), piles("98.00"), false, aCommand()));
        clock().advance(Duration.ofMinutes(1));
    }

    /** An order of 2.50 that was given up. */
    private void aVoid(Caller who) {
        var product = aProduct("Cola", "2.50", 190_000);
        var order = anId();
        change("""
                insert into guest_order (id, venue_id, business_day, number, source, state, currency, pieces, opened_at,
                    voided_at, voided_by, void_reason)
                values (?, ?, current_date, nextval('member_number'), 'COUNTER', 'VOID', 'EUR', 1, ?, ?, ?, 'Left')
                """, order, venue, clock().instant(), clock().instant(), who.account());
        change("""
                insert into guest_order_line (order_id, line, product_id, name, quantity, unit_price, tax_ppm)
                values (?, 0, ?, 'Cola', 1, 250, 190000)
                """, order, product.id());
    }

    @Test
    @DisplayName("One shift from which a note of fifty was taken lies outside the limits, and no honest one does")
    void one_shift_with_a_large_hole_lies_outside() {
        var taker = staff(venue, Role.CASHIER);
        for (var round = 0; round < 20; round++) {
            aShift(cashier, Math.clamp(honest(), -1_50, 1_50));
        }
        as(manager, () -> the(ShiftTermsService.class).setTerms(venue, new ShiftTerms(euro("100.00"), 0)));
        aShift(taker, -50_00);

        var control = as(manager, () -> cashiers.control(venue, 30));

        assertThat(control.shifts())
                .filteredOn(DrawerControl.Point::outside)
                .singleElement()
                .satisfies(point -> assertThat(point.cashier()).isEqualTo(taker.account()));
    }

    @Test
    @DisplayName(
            "Over a hundred venues of honest cashiers hardly anybody is flagged; over a hundred with one who skims, that one is")
    void honest_venues_are_left_alone_and_skimming_is_found() {
        var wronglyFlagged = 0;
        var missed = 0;
        for (var round = 0; round < 100; round++) {
            var venueOfHonest =
                    LongStream.generate(this::honest).limit(4 * SHIFTS).toArray();
            var skims = LongStream.generate(() -> honest() - 2_00).limit(SHIFTS).toArray();
            var all = LongStream.concat(LongStream.of(venueOfHonest), LongStream.of(skims))
                    .boxed()
                    .toList();
            var limits = ControlLimits.of(all);
            for (var one = 0; one < 4; one++) {
                var sum = LongStream.of(venueOfHonest)
                        .skip((long) one * SHIFTS)
                        .limit(SHIFTS)
                        .sum();
                wronglyFlagged +=
                        ControlLimits.of(LongStream.of(venueOfHonest).boxed().toList())
                                        .isOutside(sum, SHIFTS)
                                ? 1
                                : 0;
            }
            missed += limits.isOutside(LongStream.of(skims).sum(), SHIFTS) ? 0 : 1;
        }

        assertThat(wronglyFlagged).as("of 400 honest cashiers").isLessThan(16);
        assertThat(missed).as("of 100 who skim").isLessThan(3);
    }

    @Test
    void the_limits_are_those_of_the_book() {
        // Median 0, absolute deviations 0 to 5, their median 2: sigma 2.9652, three of them 8.8956.
        var limits = ControlLimits.of(List.of(-3L, -1L, 0L, 0L, 2L, 4L, -5L));

        assertThat(limits.centre()).isZero();
        assertThat(limits.lower()).isEqualTo(-9);
        assertThat(limits.upper()).isEqualTo(9);
        assertThat(limits.isOutside(-9)).isFalse();
        assertThat(limits.isOutside(-10)).isTrue();
        assertThat(ControlLimits.of(List.of()).isOutside(-100, 10)).isFalse();
        assertThat(ControlLimits.of(List.of(0L, 0L, 0L)).isOutside(0)).isFalse();
        assertThat(ControlLimits.of(List.of(0L, 0L, 0L, 0L, -40L)).lower()).isEqualTo(-31);
    }

    @Test
    void sales_and_openings_are_counted_and_few_shifts_say_nothing() {
        var shift = openShift("100.00");
        as(cashier, () -> the(DrawerService.class).move(shift.id(), DrawerTest.noSale(), aCommand()));
        var cola = aProduct("Cola", "2.50", 190_000);
        inStock(cola, 10, "0.50", null);
        sell(null, shift, List.of(line(cola, 1)), cash("2.50"));
        close(shift.id(), "100.00");

        var control = as(manager, () -> cashiers.control(venue, 1));

        assertThat(control.cashiers()).singleElement().satisfies(one -> {
            assertThat(one.shifts()).isEqualTo(1);
            assertThat(one.sales()).isEqualTo(1);
            assertThat(one.openings()).isEqualTo(1);
            assertThat(one.difference()).isEqualTo(euro("-2.50"));
            assertThat(one.mean()).isEqualTo(euro("-2.50"));
            assertThat(one.flagged()).isFalse();
        });
    }

    @Test
    void only_who_may_see_the_shifts_of_a_venue_sees_its_cashiers() {
        var stranger = staff(aVenue(), Role.MANAGER);

        assertRefused("venue.not-found", () -> as(stranger, () -> cashiers.control(venue, 30)));
        assertThatThrownBy(() -> as(cashier, () -> cashiers.control(venue, 30))).isInstanceOf(EJBAccessException.class);
        for (var days : new int[] {0, 367}) {
            assertThatThrownBy(() -> as(manager, () -> cashiers.control(venue, days)))
                    .isInstanceOfSatisfying(
                            InvalidInput.class, no -> assertThat(no.code()).isEqualTo("shift.days"));
        }
    }
}
