package org.gamingcafe.cafe.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.till.ShiftState;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.PageRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Cash into and out of a drawer beside what is sold. */
class DrawerTest extends CounterTest {

    private final DrawerService drawers = the(DrawerService.class);

    static NewMovement payIn(String amount) {
        return new NewMovement(CashMovement.Kind.PAY_IN, null, euro(amount), "Change from the owner");
    }

    static NewMovement expense(String amount) {
        return new NewMovement(CashMovement.Kind.PAY_OUT, PaidFor.EXPENSE, euro(amount), "Light bulbs");
    }

    static NewMovement drop(String amount) {
        return new NewMovement(CashMovement.Kind.DROP, null, euro(amount), null);
    }

    static NewMovement noSale() {
        return new NewMovement(CashMovement.Kind.NO_SALE, null, null, "A guest wanted change");
    }

    @Test
    @DisplayName(
            "I11: pay-in, pay-out and drop are in the books under the shift, and the drawer holds float plus movements")
    void every_movement_is_booked_under_its_shift() {
        var shift = openShift("100.00");

        as(cashier, () -> {
            drawers.move(shift.id(), payIn("20.00"), aCommand());
            drawers.move(shift.id(), expense("7.50"), aCommand());
            drawers.move(
                    shift.id(),
                    new NewMovement(CashMovement.Kind.PAY_OUT, PaidFor.OWNER, euro("2.50"), "Taken home"),
                    aCommand());
            drawers.move(shift.id(), drop("60.00"), aCommand());
        });

        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("50.00"));
        assertThat(ledger.sumOfShift(venue, Chart.DRAWER, shift.id(), "EUR")).isEqualTo(euro("50.00"));
        assertThat(sum(Chart.SAFE)).isEqualTo(euro("-40.00"));
        assertThat(sum(Chart.PETTY_EXPENSE)).isEqualTo(euro("7.50"));
        assertThat(sum(Chart.OWNER)).isEqualTo(euro("17.50"));
        assertThat(imbalance()).isZero();
        assertThat(number("select count(*) from journal_entry where venue_id = ? and shift_id is null", venue))
                .isZero();
        assertThat(events(CashMoved.class))
                .extracting(CashMoved::act)
                .containsExactly("shift.pay-in", "shift.pay-out", "shift.pay-out", "shift.drop");
    }

    @Test
    void opening_the_drawer_for_nothing_is_kept_and_books_nothing() {
        var shift = openShift("0.00");

        as(cashier, () -> drawers.move(shift.id(), noSale(), aCommand()));

        assertThat(number("select count(*) from journal_entry where venue_id = ?", venue))
                .isZero();
        assertThat(as(manager, () -> drawers.movements(shift.id(), PageRequest.FIRST))
                        .items())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.kind()).isEqualTo(CashMovement.Kind.NO_SALE);
                    assertThat(one.amount()).isEqualTo(euro("0.00"));
                    assertThat(one.reason()).isEqualTo("A guest wanted change");
                });
    }

    @Test
    void never_more_goes_out_than_is_in_the_drawer() {
        var shift = openShift("50.00");

        for (var wanted : new NewMovement[] {expense("50.01"), drop("50.01")}) {
            assertRefused("shift.drawer-short", () -> as(cashier, () -> drawers.move(shift.id(), wanted, aCommand())));
        }
        as(cashier, () -> drawers.move(shift.id(), drop("50.00"), aCommand()));

        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("0.00"));
        assertRefused(
                "shift.drawer-short", () -> as(cashier, () -> drawers.move(shift.id(), drop("0.01"), aCommand())));
    }

    @Test
    @DisplayName("I11: of twenty who take ten out of a drawer with fifty, five do")
    void of_many_who_take_out_at_once_only_as_many_do_as_there_is_cash() {
        var shift = openShift("50.00");

        var race = as(cashier, () -> race(20, () -> drawers.move(shift.id(), drop("10.00"), aCommand())));

        assertThat(race.results()).hasSize(5);
        assertThat(race.failed(DrawerShort.class)).isEqualTo(15);
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("0.00"));
    }

    @Test
    @DisplayName("I11: Control: who reads first and takes afterwards takes more than there is")
    void the_race_for_the_cash_is_real() {
        change("create table if not exists naive_drop (drawer text, amount bigint)");
        change("grant select, insert on naive_drop to cafe_app");
        var naive = new NaiveDrop(the(EntityManager.class));
        var least = 0L;
        for (var round = 0; round < 5 && least >= 0; round++) {
            var drawer = anId().toString();
            change("insert into naive_drop (drawer, amount) values (?, 5000)", drawer);
            race(20, () -> inTransaction(() -> naive.take(drawer, 1000)));
            least = number("select sum(amount) from naive_drop where drawer = ?", drawer);
        }

        assertThat(least).as("what is left in the drawer").isNegative();
    }

    @Test
    @DisplayName("I14: a command that is sent again moves nothing again")
    void a_repeated_command_moves_once() {
        var shift = openShift("50.00");
        var command = aCommand();

        var first = as(cashier, () -> drawers.move(shift.id(), drop("10.00"), command));
        var again = as(cashier, () -> drawers.move(shift.id(), drop("10.00"), command));

        assertThat(again).isEqualTo(first);
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("40.00"));
    }

    @Test
    void only_its_cashier_moves_cash_and_only_while_the_shift_is_open() {
        var shift = openShift("10.00");
        var other = staff(venue, Role.CASHIER);
        var stranger = staff(aVenue(), Role.CASHIER);

        assertRefused(
                "till.shift-of-another", () -> as(other, () -> drawers.move(shift.id(), drop("1.00"), aCommand())));
        assertRefused("shift.not-found", () -> as(stranger, () -> drawers.move(shift.id(), drop("1.00"), aCommand())));
        assertRefused("shift.not-found", () -> as(other, () -> drawers.movements(shift.id(), PageRequest.FIRST)));
        as(cashier, () -> counts.begin(shift.id(), aCommand()));
        assertRefused(
                "till.shift-counted", () -> as(cashier, () -> drawers.move(shift.id(), drop("1.00"), aCommand())));
        assertRefused("till.shift-counted", () -> as(cashier, () -> tills.taking(shift.id())));
        assertThat(as(cashier, () -> counts.resume(shift.id(), aCommand())).state())
                .isEqualTo(ShiftState.OPEN);
        close(shift.id(), "10.00");
        assertRefused("till.shift-closed", () -> as(cashier, () -> drawers.move(shift.id(), noSale(), aCommand())));
    }

    @Test
    void a_movement_says_what_its_kind_needs_and_nothing_else() {
        for (var field : new String[] {"amount", "reason", "purpose"}) {
            assertThatThrownBy(() -> wrong(field))
                    .isInstanceOfSatisfying(
                            InvalidInput.class, no -> assertThat(no.field()).isEqualTo(field));
        }
        assertThatThrownBy(() -> payIn("0.00")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> payIn("-1.00")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new NewMovement(CashMovement.Kind.NO_SALE, null, euro("1.00"), "x"))
                .isInstanceOf(InvalidInput.class);
    }

    private static NewMovement wrong(String field) {
        return switch (field) {
            case "amount" -> new NewMovement(CashMovement.Kind.DROP, null, null, null);
            case "reason" -> new NewMovement(CashMovement.Kind.PAY_IN, null, euro("1.00"), null);
            default -> new NewMovement(CashMovement.Kind.PAY_OUT, null, euro("1.00"), "x");
        };
    }
}
