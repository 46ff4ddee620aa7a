package org.gamingcafe.cafe.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.gamingcafe.Errand;
import org.gamingcafe.TwoNodes;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is owed to suppliers, and what was paid. */
class SupplierPaymentRoomTest extends StockTest {

    private final SupplierPaymentService payments = the(SupplierPaymentService.class);
    private final ProductView cola = aProduct("Cola", "2.50", 190_000);
    private final SupplierView drinks = aSupplier("Drinks & More");

    /** Ten colas at 1.00 with 19 % tax. */
    private void owing() {
        received(drinks, goods(cola, 10, "1.00", null));
    }

    private SupplierPayment pay(String amount) {
        return as(manager, () -> payments.pay(drinks.id(), euro(amount), "Invoice 4711", aCommand()));
    }

    private Money owed() {
        return as(manager, () -> payments.debt(drinks.id())).owed();
    }

    @Test
    @DisplayName("R08: what has come is owed with its tax, and is paid in parts or as a whole (2400 against 1120)")
    void what_is_owed_is_paid() {
        owing();
        assertThat(owed()).isEqualTo(euro("11.90"));
        assertThat(sum(Chart.SUPPLIER_PAYABLE)).isEqualTo(euro("11.90"));

        var part = pay("5.00");
        var rest = pay("6.90");

        assertThat(part.owed()).isEqualTo(euro("6.90"));
        assertThat(rest.owed()).isEqualTo(euro("0.00"));
        assertThat(owed()).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.SUPPLIER_PAYABLE)).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.BANK)).isEqualTo(euro("-11.90"));
        assertThat(imbalance()).isZero();
        assertThat(as(manager, () -> payments.of(drinks.id(), PageRequest.FIRST))
                        .items())
                .containsExactly(rest, part);
        assertThat(events(SupplierPaid.class)).hasSize(2).first().satisfies(event -> {
            assertThat(event.act()).isEqualTo("supplier.paid");
            assertThat(event.changes()).containsEntry("amount", "5.00 EUR").containsEntry("owed", "6.90 EUR");
        });
    }

    @Test
    @DisplayName("R08: what is owed to all suppliers together is what the books say")
    void debts_are_what_the_books_say() {
        var snacks = aSupplier("Snacks");
        aSupplier("Nobody yet");
        owing();
        received(snacks, goods(cola, 3, "0.70", null));
        pay("1.90");

        var debts = as(manager, () -> payments.debts(venue));

        assertThat(debts).extracting(SupplierDebt::name).containsExactly("Drinks & More", "Nobody yet", "Snacks");
        assertThat(debts).extracting(SupplierDebt::owed).containsExactly(euro("10.00"), euro("0.00"), euro("2.50"));
        assertThat(debts.stream().map(SupplierDebt::owed).reduce(euro("0.00"), Money::plus))
                .isEqualTo(sum(Chart.SUPPLIER_PAYABLE));
    }

    @Test
    @DisplayName("R08: no more is paid than is owed, and what is refused leaves nothing")
    void no_more_is_paid_than_is_owed() {
        owing();
        var stranger = staff(aVenue(), Role.MANAGER);

        assertThatThrownBy(() -> pay("11.91"))
                .isInstanceOfSatisfying(
                        AboveOwed.class, no -> assertThat(no.arguments()).containsExactly("11.90 EUR"));
        assertRefused("money.not-positive", () -> pay("0.00"));
        assertRefused("money.not-positive", () -> pay("-1.00"));
        assertRefused(
                "money.other-currency",
                () -> as(manager, () -> payments.pay(drinks.id(), Money.of("1.00", "USD"), null, aCommand())));
        assertRefused(
                "supplier.reference",
                () -> as(manager, () -> payments.pay(drinks.id(), euro("1.00"), "x".repeat(61), aCommand())));
        assertThatThrownBy(() -> as(stranger, () -> payments.pay(drinks.id(), euro("1.00"), null, aCommand())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> payments.of(drinks.id(), PageRequest.FIRST)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> payments.debts(venue))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(cashier, () -> payments.pay(drinks.id(), euro("1.00"), null, aCommand())))
                .isInstanceOf(EJBAccessException.class);
        assertThat(owed()).isEqualTo(euro("11.90"));
        assertThat(sum(Chart.BANK)).isEqualTo(euro("0.00"));
        for (var attack : List.of("update supplier_payment set amount = 1", "delete from supplier_payment")) {
            assertThatThrownBy(() -> asApplicationRole(attack)).isInstanceOf(SqlRefused.class);
        }
    }

    @Test
    void a_payment_that_is_sent_twice_is_one() {
        owing();
        var command = aCommand();

        var first = as(manager, () -> payments.pay(drinks.id(), euro("2.00"), null, command));
        var again = as(manager, () -> payments.pay(drinks.id(), euro("2.00"), null, command));

        assertThat(again).isEqualTo(first);
        assertThat(owed()).isEqualTo(euro("9.90"));
    }

    @Test
    @DisplayName("R08: of many who pay at once together no more is paid than is owed")
    void many_pay_no_more_than_is_owed() {
        owing();

        var race = race(24, () -> pay("1.00"));

        assertThat(race.results()).hasSize(11);
        assertThat(race.failed(AboveOwed.class)).isEqualTo(13);
        assertThat(owed()).isEqualTo(euro("0.90"));
        assertThat(sum(Chart.BANK)).isEqualTo(euro("-11.00"));
    }

    @Test
    @DisplayName("R08, control: who looks what is owed without waiting for others pays more than is owed")
    void the_same_race_without_waiting_pays_too_much() {
        owing();

        race(24, () -> inTransaction(this::carelessly));

        assertThat(owed().isNegative()).as("%s", owed()).isTrue();
        change("delete from supplier_payment where supplier_id = ?", drinks.id());
    }

    private boolean carelessly() {
        var all = the(SupplierPayments.class);
        var owed = all.debt(drinks.id(), "EUR").owed();
        the(EntityManager.class)
                .createNativeQuery("select cast(pg_sleep(0.05) as text)")
                .getSingleResult();
        if (owed.isLessThan(euro("1.00"))) {
            return false;
        }
        var left = owed.minus(euro("1.00"));
        all.add(new SupplierPayment(
                anId(), venue, drinks.id(), drinks.name(), euro("1.00"), null, clock().instant(), null, left));
        return true;
    }

    static final class Paying implements Errand {
        @Override
        public Object run(Turn turn) {
            return as(
                    staff(turn.venue(0), Role.MANAGER),
                    () -> the(SupplierPaymentService.class)
                            .pay(turn.id(1), euro("1.00"), null, aCommand())
                            .amount());
        }
    }

    @Test
    @DisplayName("R08: two nodes pay the same supplier; together no more than is owed")
    void two_nodes_pay_no_more_than_is_owed() {
        owing();

        var race = as(house(), () -> TwoNodes.race(6, 4, Paying.class, venue, drinks.id()));

        assertThat(race.failures()).isEmpty();
        assertThat(race.done()).hasSize(11);
        assertThat(race.refused()).hasSize(13).containsOnly("supplier.above-owed");
        assertThat(owed()).isEqualTo(euro("0.90"));
    }

    @Test
    void suppliers_can_be_reached() {
        var edit = new SupplierEdit(
                "Snacks", null, 2, false, " Orders@Snacks.example ", "+49 30 123 456", "Street 1, 10115 Berlin");

        var snacks = as(manager, () -> suppliers.add(venue, edit, aCommand()));

        assertThat(snacks.about().email()).isEqualTo("orders@snacks.example");
        assertThat(as(manager, () -> suppliers.get(snacks.id())).about()).isEqualTo(snacks.about());
        assertRefused("email.malformed", () -> new SupplierEdit("S", null, 0, false, "no address", null, null));
        assertRefused("supplier.phone", () -> new SupplierEdit("S", null, 0, false, null, "call me", null));
        assertRefused("supplier.address", () -> new SupplierEdit("S", null, 0, false, null, null, "x".repeat(301)));
    }
}
