package org.gamingcafe.cafe.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.cafe.order.NewOrder;
import org.gamingcafe.cafe.order.OrderService;
import org.gamingcafe.cafe.sale.Discount;
import org.gamingcafe.cafe.sale.NewPromotion;
import org.gamingcafe.cafe.sale.NewRefund;
import org.gamingcafe.cafe.sale.NewSale;
import org.gamingcafe.cafe.sale.PromotionService;
import org.gamingcafe.cafe.sale.RefundService;
import org.gamingcafe.cafe.sale.SaleView;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Caller;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which deeds stand with which cashier: what one has done oneself, in shifts that are closed. */
class CashierDeedsTest extends CounterTest {

    private final CashierService cashiers = the(CashierService.class);
    private final Caller bert = staff(venue, Role.CASHIER);
    private final ProductView cola = stocked();

    private ProductView stocked() {
        var product = aProduct("Cola", "2.50", 190_000);
        inStock(product, 100, "0.80", null);
        return product;
    }

    private ShiftView open(Caller who, String code) {
        return as(who, () -> tills.open(aTill(code).id(), euro("100.00"), aCommand()));
    }

    private void close(Caller who, ShiftView shift, String counted) {
        as(who, () -> counts.count(shift.id(), piles(counted), false, aCommand()));
    }

    private static Discount off(String amount) {
        return Discount.of(euro(amount), "dented");
    }

    /** @param whole what is taken off all of it by hand, after what is taken off the line */
    private SaleView sold(Caller who, ShiftView shift, int pieces, Discount own, Discount whole, String code) {
        var line = new NewSale.Line(cola.id(), pieces, own);
        var sale = new NewSale(null, shift.id(), List.of(line), List.of(cash("20.00")), whole, code, null);
        return as(who, () -> sales.sell(sale, aCommand()));
    }

    private void givenBack(Caller who, ShiftView shift, SaleView sale) {
        var piece = new NewRefund.Line(0, 1, NewRefund.Fate.STOCK);
        var wanted = new NewRefund(sale.id(), shift.id(), List.of(piece), "Wrong one", null, null, null);
        as(who, () -> the(RefundService.class).refund(wanted, aCommand()));
    }

    private void givenUp(Caller who, int pieces) {
        var orders = the(OrderService.class);
        var wanted = new NewOrder(venue, null, null, List.of(new NewOrder.Line(cola.id(), pieces)), null);
        as(who, () -> {
            var order = orders.open(wanted, false, aCommand());
            return orders.makeVoid(order.id(), "The guest has left", false, aCommand());
        });
    }

    private void moved(Caller who, UUID shift, NewMovement movement, int times) {
        for (var i = 0; i < times; i++) {
            as(who, () -> the(DrawerService.class).move(shift, movement, aCommand()));
        }
    }

    /** A tenth off, whoever says the code. */
    private void promotion(String code) {
        var now = clock().instant();
        var wanted = new NewPromotion(venue, code, 1_000, null, now, now.plus(Duration.ofDays(7)), null, null);
        as(manager, () -> the(PromotionService.class).announce(wanted, aCommand()));
    }

    @Test
    @DisplayName(
            "Refunds, discounts, voids and openings without a sale stand with the cashier who did them, whoever had sold")
    void every_deed_stands_with_who_did_it() {
        promotion("TENTH");
        var annas = open(cashier, "A1");
        var berts = open(bert, "B1");
        sold(cashier, annas, 4, off("0.50"), off("0.25"), null);
        var plain = sold(cashier, annas, 1, null, null, null);
        var promoted = sold(cashier, annas, 1, null, null, "TENTH");
        var reduced = sold(bert, berts, 2, off("0.20"), null, null);
        givenBack(cashier, annas, reduced);
        givenBack(bert, berts, plain);
        givenBack(bert, berts, promoted);
        givenUp(cashier, 2);
        givenUp(bert, 3);
        givenUp(bert, 1);
        moved(cashier, annas.id(), DrawerTest.noSale(), 3);
        moved(cashier, annas.id(), DrawerTest.expense("4.00"), 1);
        moved(bert, berts.id(), DrawerTest.noSale(), 1);

        // 100.00 + 9.25 + 2.50 + 2.25 − 2.40 − 4.00, and 100.00 + 4.80 − 2.50 − 2.25
        close(cashier, annas, "107.60");
        close(bert, berts, "100.05");

        var nothing = euro("0.00");
        assertThat(as(manager, () -> cashiers.control(venue, 1)).cashiers())
                .containsExactlyInAnyOrder(
                        new CashierFigures(
                                cashier.person(),
                                1,
                                3,
                                1,
                                euro("2.40"),
                                1,
                                euro("0.75"),
                                3,
                                1,
                                euro("4.00"),
                                1,
                                euro("5.00"),
                                nothing,
                                0,
                                false,
                                false),
                        new CashierFigures(
                                bert.person(),
                                1,
                                1,
                                2,
                                euro("4.75"),
                                1,
                                euro("0.20"),
                                1,
                                0,
                                nothing,
                                2,
                                euro("10.00"),
                                nothing,
                                0,
                                false,
                                false));
        assertThat(imbalance()).isZero();
    }

    @Test
    void what_is_longer_ago_or_not_closed_yet_is_not_counted() {
        var old = open(cashier, "A1");
        sold(cashier, old, 1, off("0.20"), null, null);
        moved(cashier, old.id(), DrawerTest.noSale(), 1);
        close(cashier, old, "102.30");
        clock().advance(Duration.ofDays(3));
        var running = open(bert, "B1");
        givenBack(bert, running, sold(bert, running, 2, off("0.10"), null, null));

        assertThat(as(manager, () -> cashiers.control(venue, 1)).cashiers()).isEmpty();
        assertThat(as(manager, () -> cashiers.control(venue, 4)).cashiers())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.cashier()).isEqualTo(cashier.person());
                    assertThat(one.discounted()).isEqualTo(1);
                    assertThat(one.discounts()).isEqualTo(euro("0.20"));
                    assertThat(one.openings()).isEqualTo(1);
                    assertThat(one.refunds()).isZero();
                });
    }
}
