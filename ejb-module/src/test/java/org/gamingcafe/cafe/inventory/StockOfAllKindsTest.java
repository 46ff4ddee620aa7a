package org.gamingcafe.cafe.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Refusal;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Everything that can happen to stock, thousands of times, in an order that a seed decides. */
class StockOfAllKindsTest extends StockTest {

    private static final int OPERATIONS = 5_000;
    private static final int A_DAY = 40;
    private static final long SEED = 20_261_129;

    private final Random random = new Random(SEED);
    private final VenueId other = aVenue();
    private final Caller both = ofBoth();
    private final Caller second = staff(venue, Role.MANAGER);
    private final StockCountService counts = the(StockCountService.class);
    private final List<ProductView> goods = new ArrayList<>();
    private final List<ProductView> kits = new ArrayList<>();
    private final List<Map.Entry<UUID, ProductView>> sales = new ArrayList<>();
    private final Map<String, Integer> done = new TreeMap<>();

    private Caller ofBoth() {
        var rights = manager.permissions().get(venue);
        return new Caller(
                Caller.Kind.STAFF,
                manager.account(),
                Map.of(venue, rights, other, rights),
                manager.session(),
                manager.factorAt(),
                manager.device(),
                manager.roles());
    }

    private void open() {
        for (var i = 0; i < 10; i++) {
            var product = aProduct("Product " + i, "2.50", i % 2 == 0 ? 190_000 : 70_000);
            goods.add(product);
            as(
                    house(),
                    () -> inventory.add(
                            new NewProduct(other, product.name(), "Drinks", product.sku(), euro("2.00"), 0, 0)));
        }
        for (var i = 0; i < 3; i++) {
            var kit = aProduct("Kit " + i, "6.00", 190_000);
            var parts = Map.of(
                    goods.get(i).id(),
                    1,
                    goods.get(i + 1).id(),
                    2,
                    goods.get(9 - i).id(),
                    1);
            as(manager, () -> the(KitService.class).make(kit.id(), parts, kit.version()));
            kits.add(kit);
        }
    }

    @Test
    @DisplayName(
            "I12: lots, moves and books (1400) say the same after 5,000 seeded receipts, sales, refunds, adjustments, counts, "
                    + "transfers, write-offs and kits")
    void everything_adds_up_after_five_thousand_operations() {
        open();
        var supplier = aSupplier("Drinks & More");

        for (var i = 1; i <= OPERATIONS; i++) {
            done.merge(operation(supplier), 1, Integer::sum);
            if (i % A_DAY == 0) {
                clock().advance(Duration.ofDays(1));
            }
        }

        assertThat(done)
                .as("seed " + SEED)
                .containsOnlyKeys(
                        "adjusted",
                        "counted",
                        "found",
                        "kit",
                        "received",
                        "refused",
                        "returned",
                        "sent",
                        "sold",
                        "written off");
        assertThat(done.values())
                .as("seed %d: %s", SEED, done)
                .allSatisfy(times -> assertThat(times).isGreaterThan(20));
        assertThat(done.get("sold") + done.get("kit")).as("%s", done).isGreaterThan(1_000);
        assertThatLotsAndMovesAddUp();
        assertThat(imbalance()).isZero();
        for (var where : List.of(venue, other)) {
            assertThat(as(house(), () -> the(StockVerificationService.class).verify(where)))
                    .isEmpty();
            assertThat(as(both, () -> reports.valuation(where)).cost())
                    .isEqualTo(ledger.sum(where, Chart.INVENTORY, Optional.empty(), "EUR"));
        }
        assertThat(sql("select id from product where kit and on_hand <> 0")).isEmpty();
    }

    private String operation(SupplierView supplier) {
        var product = goods.get(random.nextInt(goods.size()));
        var quantity = 1 + random.nextInt(6);
        try {
            return switch (random.nextInt(20)) {
                case 0, 1, 2 -> received(supplier, product, quantity);
                case 3, 4 -> adjusted(product, quantity);
                case 5 -> found(product, quantity);
                case 6, 7 -> back();
                case 8 -> sent(product, quantity);
                case 9 -> random.nextInt(4) == 0 ? counted(product, quantity) : sold(product, quantity, "sold");
                case 10 -> random.nextInt(3) == 0 ? writtenOff() : sold(product, quantity, "sold");
                case 11, 12, 13 -> sold(kits.get(random.nextInt(kits.size())), 1 + quantity / 3, "kit");
                default -> sold(product, quantity, "sold");
            };
        } catch (Refusal no) {
            assertThat(no.code())
                    .isIn(
                            "inventory.out-of-stock",
                            "inventory.past-date",
                            "inventory.not-taken",
                            "inventory.nothing-expired");
            return "refused";
        }
    }

    private String received(SupplierView supplier, ProductView product, int quantity) {
        var cost = "0." + (10 + random.nextInt(89));
        received(supplier, goods(product, 10 + 2 * quantity, cost, expiry()));
        return "received";
    }

    /** Soon, so that some of it is past its date before it is sold. */
    private String expiry() {
        var today = LocalDate.ofInstant(clock().instant(), ZoneId.of("Europe/Berlin"));
        return random.nextInt(4) == 0 ? null : today.plusDays(random.nextInt(9)).toString();
    }

    private String adjusted(ProductView product, int quantity) {
        adjusted(product, random.nextBoolean() ? MoveKind.WASTE : MoveKind.DAMAGE, quantity);
        return "adjusted";
    }

    private String found(ProductView product, int quantity) {
        var change = new StockChange(product.id(), MoveKind.ADJUSTMENT, quantity, null, euro("0.37"));
        as(manager, () -> stock.adjust(venue, List.of(change), "found", aCommand()));
        return "found";
    }

    private String sold(ProductView product, int quantity, String word) {
        var act = anId();
        as(house(), () -> inTransaction(() -> sellOne(product, quantity, act)));
        sales.add(Map.entry(act, product));
        return word;
    }

    private String back() {
        if (sales.isEmpty()) {
            return sold(goods.getFirst(), 1, "sold");
        }
        var sale = sales.get(random.nextInt(sales.size()));
        var isWaste = random.nextInt(3) == 0;
        as(
                house(),
                () -> inTransaction(() -> {
                    var cost = inventory.putBack(venue, Map.of(sale.getValue().id(), 1), sale.getKey(), isWaste);
                    booked("refund", isWaste ? Chart.WASTE : Chart.INVENTORY, Chart.COST_OF_GOODS, cost);
                    return cost;
                }));
        return "returned";
    }

    private String sent(ProductView product, int quantity) {
        as(
                both,
                () -> the(StockTransferService.class)
                        .transfer(venue, other, Map.of(product.id(), quantity), "they ran out", aCommand()));
        return "sent";
    }

    private String counted(ProductView product, int quantity) {
        var count = as(manager, () -> counts.open(venue, null, aCommand()));
        var found = Math.max(0, (int) onHand(product) + quantity - 3);
        as(cashier, () -> counts.enter(count.id(), Map.of(product.id(), found), aCommand()));
        as(cashier, () -> counts.finish(count.id(), aCommand()));
        as(second, () -> counts.book(count.id(), aCommand()));
        return "counted";
    }

    private String writtenOff() {
        as(manager, () -> the(ExpiredGoodsService.class).writeOff(venue, "past its date", aCommand()));
        return "written off";
    }
}
