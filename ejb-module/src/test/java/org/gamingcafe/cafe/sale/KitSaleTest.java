package org.gamingcafe.cafe.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.inventory.KitService;
import org.gamingcafe.cafe.inventory.OutOfStock;
import org.gamingcafe.cafe.inventory.ProductService;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.platform.kernel.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Products that are made of others are sold as one, and their parts leave stock. */
class KitSaleTest extends CounterTest {

    private final KitService kits = the(KitService.class);
    private final RefundService refunds = the(RefundService.class);
    private final ProductView cola = aProduct("Cola", "2.50", 190_000);
    private final ProductView crisps = aProduct("Crisps", "1.80", 70_000);
    private final ProductView menu = aProduct("Menu", "3.90", 190_000);

    private void made(ProductView kit, Map<UUID, Integer> parts) {
        as(manager, () -> kits.make(kit.id(), parts, shown(kit).version()));
    }

    private ProductView shown(ProductView product) {
        return as(manager, () -> the(ProductService.class).get(product.id())).product();
    }

    private void stocked() {
        inStock(cola, 3, "0.50", "2026-06-01");
        inStock(cola, 4, "0.80", "2026-09-01");
        inStock(crisps, 10, "0.60", null);
        made(menu, Map.of(cola.id(), 2, crisps.id(), 1));
    }

    private RefundView refund(SaleView sale, ShiftView shift, NewRefund.Fate fate, int line, int pieces) {
        var wanted = new NewRefund(
                sale.id(), shift.id(), List.of(new NewRefund.Line(line, pieces, fate)), "wrong one", null, null, null);
        return as(cashier, () -> refunds.refund(wanted, aCommand()));
    }

    @Test
    @DisplayName(
            "R08: a kit is one line at its own price; its parts leave stock, the first to expire first, at their cost")
    void a_kit_is_sold_as_one_line() {
        stocked();
        assertThat(shown(menu).sellable()).as("seven colas make three").isEqualTo(3);
        var shift = openShift("0.00");

        var sale = sell(null, shift, List.of(line(menu, 2)), cash("7.80"));

        assertThat(sale.lines()).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("Menu");
            assertThat(line.unitPrice()).isEqualTo(euro("3.90"));
        });
        assertThat(shown(cola).stock()).isEqualTo(3);
        assertThat(shown(crisps).stock()).isEqualTo(8);
        assertThat(shown(menu).sellable()).isEqualTo(1);
        assertThat(shown(menu).stock()).isZero();
        assertThat(sum(Chart.COST_OF_GOODS))
                .as("3 × 0.50 + 1 × 0.80 + 2 × 0.60")
                .isEqualTo(euro("3.50"));
        assertThat(sum(Chart.GOODS_REVENUE).plus(sum(Chart.TAX_PAYABLE))).isEqualTo(euro("7.80"));
        assertThatEverythingAddsUp();
    }

    @Test
    @DisplayName(
            "R08: a kit is as many as the scarcest of its parts, without what is past its date; a part is named when it lacks")
    void a_kit_is_as_many_as_its_scarcest_part() {
        inStock(cola, 50, "0.50", "2026-03-01"); // past its date by a day
        inStock(cola, 5, "0.50", "2026-03-02");
        inStock(crisps, 10, "0.60", null);
        made(menu, Map.of(cola.id(), 2, crisps.id(), 1));
        var shift = openShift("0.00");

        assertThat(shown(menu).sellable()).isEqualTo(2);
        assertRefused("inventory.past-date", () -> sell(null, shift, List.of(line(menu, 3)), cash("11.70")));
        sell(null, shift, List.of(line(crisps, 9)), cash("16.20"));
        assertRefused("inventory.out-of-stock", () -> sell(null, shift, List.of(line(menu, 2)), cash("7.80")));
        assertThat(shown(crisps).stock()).as("nothing was taken").isEqualTo(1);
        assertThat(shown(menu).sellable()).isEqualTo(1);
        assertThatEverythingAddsUp();
    }

    @Test
    @DisplayName("I10, R08: a refund gives back the parts of which the kit was made then, never more than were sold")
    void a_refund_gives_the_parts_back() {
        stocked();
        var shift = openShift("50.00");
        var sale = sell(null, shift, List.of(line(menu, 2), line(cola, 1)), cash("10.30"));
        made(menu, Map.of(crisps.id(), 7));

        refund(sale, shift, NewRefund.Fate.STOCK, 0, 1);
        assertThat(shown(cola).stock()).isEqualTo(4);
        assertThat(shown(crisps).stock()).isEqualTo(9);
        refund(sale, shift, NewRefund.Fate.STOCK, 0, 1);
        refund(sale, shift, NewRefund.Fate.STOCK, 1, 1);

        assertThat(shown(cola).stock()).isEqualTo(7);
        assertThat(shown(crisps).stock()).isEqualTo(10);
        assertThat(sum(Chart.COST_OF_GOODS)).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("50.00"));
        assertRefused("refund.above-rest", () -> refund(sale, shift, NewRefund.Fate.STOCK, 0, 1));
        assertRefused(
                "inventory.not-taken",
                () -> as(house(), () -> inventory.putBack(venue, Map.of(menu.id(), 1), sale.id(), false)));
        assertThatEverythingAddsUp();
    }

    @Test
    @DisplayName(
            "I10: of a sale with the same goods alone and in a kit, kits come back as kits only as often as they were sold")
    void kits_come_back_as_often_as_they_were_sold() {
        stocked();
        inStock(cola, 20, "0.80", null);
        var shift = openShift("50.00");
        var sale = sell(null, shift, List.of(line(menu, 1), line(cola, 8), line(crisps, 4)), cash("31.10"));

        assertRefused(
                "inventory.not-taken",
                () -> as(house(), () -> inventory.putBack(venue, Map.of(menu.id(), 2), sale.id(), false)));
        assertThatEverythingAddsUp();
    }

    @Test
    void a_kit_that_cannot_be_sold_again_goes_to_waste_part_by_part() {
        stocked();
        var shift = openShift("50.00");
        var sale = sell(null, shift, List.of(line(menu, 1)), cash("3.90"));

        refund(sale, shift, NewRefund.Fate.WASTE, 0, 1);

        assertThat(sum(Chart.WASTE)).isEqualTo(euro("1.60"));
        assertThat(shown(cola).stock()).isEqualTo(5);
        assertThatEverythingAddsUp();
    }

    @Test
    @DisplayName("I12: 64 callers sell kits and their parts; nothing goes below zero, and each piece goes once")
    void kits_and_parts_race() {
        inStock(cola, 20, "0.50", "2026-06-01");
        inStock(cola, 17, "0.80", null);
        inStock(crisps, 15, "0.60", null);
        made(menu, Map.of(cola.id(), 2, crisps.id(), 1));
        var shift = openShift("0.00");
        var random = new Random(20_261_129);
        var sales = new HashMap<Integer, List<NewSale.Line>>();
        for (var i = 0; i < 64; i++) {
            sales.put(
                    i,
                    switch (random.nextInt(3)) {
                        case 0 -> List.of(line(menu, 1));
                        case 1 -> List.of(line(cola, 1), line(menu, 1));
                        default -> List.of(line(crisps, 1), line(cola, 1));
                    });
        }
        var turn = new AtomicInteger();

        var race = as(
                cashier,
                () -> race(64, () -> {
                    var lines = sales.get(turn.getAndIncrement());
                    var paid = lines.stream().map(this::price).reduce(euro("0.00"), Money::plus);
                    return this.sales.sell(
                            new NewSale(
                                    null, shift.id(), lines, List.of(new NewSale.Payment(NewSale.Tender.CASH, paid))),
                            aCommand());
                }));

        assertThat(race.failures()).allSatisfy(no -> assertThat(no).isInstanceOf(OutOfStock.class));
        var sold = race.results();
        assertThat(shown(cola).stock()).isEqualTo(37 - 2 * pieces(sold, menu) - pieces(sold, cola));
        assertThat(shown(crisps).stock()).isEqualTo(15 - pieces(sold, menu) - pieces(sold, crisps));
        assertThat(sold).hasSizeGreaterThan(10);
        assertThat(race.failures()).isNotEmpty();
        assertThatEverythingAddsUp();
    }

    private Money price(NewSale.Line line) {
        return List.of(cola, crisps, menu).stream()
                .filter(product -> product.id().equals(line.product()))
                .findFirst()
                .orElseThrow()
                .price()
                .times(line.quantity());
    }

    private static long pieces(List<SaleView> sold, ProductView product) {
        return sold.stream()
                .flatMap(sale -> sale.lines().stream())
                .filter(line -> line.productId().equals(product.id()))
                .mapToLong(SaleView.Line::quantity)
                .sum();
    }

    private void assertThatEverythingAddsUp() {
        assertThat(sql("""
                select p.name from product p
                where p.on_hand <> coalesce((select sum(remaining) from lot where product_id = p.id), 0)
                   or p.on_hand <> coalesce((select sum(quantity) from stock_move where product_id = p.id), 0)
                   or p.on_hand < 0 or p.kit and p.on_hand <> 0""")).isEmpty();
        assertThat(sum(Chart.INVENTORY).minor()).isEqualTo(number("""
                select coalesce(sum(l.remaining * l.unit_cost), 0) from lot l join product p on p.id = l.product_id
                where p.venue_id = ?""", venue));
        assertThat(imbalance()).isZero();
    }
}
