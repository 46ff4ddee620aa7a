package org.gamingcafe.cafe.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Stock is what the lots say and what the moves say, and never below zero. */
class InventoryTest extends CounterTest {

    @Test
    void goods_that_arrive_are_in_stock_and_in_the_books() {
        var cola = aProduct("Cola", "2.50", 190_000);

        inStock(cola, 24, "0.80", "2026-09-01");

        var view = as(cashier, () -> inventory.get(cola.id()));
        assertThat(view.stock()).isEqualTo(24);
        assertThat(view.price()).isEqualTo(euro("2.50"));
        assertThat(sum(Chart.INVENTORY)).isEqualTo(euro("19.20"));
        assertThat(sum(Chart.OPENING_BALANCE)).isEqualTo(euro("19.20"));
        assertThatStockAddsUp();
    }

    @Test
    void pieces_come_from_the_lot_that_expires_first() {
        var cola = aProduct("Cola", "2.50", 190_000);
        inStock(cola, 5, "0.10", null);
        inStock(cola, 5, "1.00", "2026-12-01");
        inStock(cola, 5, "2.00", "2026-06-01");

        var first = take(cola, 6);
        var second = take(cola, 5);

        assertThat(first).extracting(Taken::cost).containsExactly(euro("11.00"));
        assertThat(second).extracting(Taken::cost).containsExactly(euro("4.10"));
        assertThat(second).extracting(taken -> taken.product().stock()).containsExactly(4L);
        assertThatStockAddsUp();
    }

    @Test
    @DisplayName("I12: stock on hand ≥ 0")
    void what_is_not_there_cannot_be_taken() {
        var cola = aProduct("Cola", "2.50", 190_000);
        inStock(cola, 2, "0.80", null);
        var elsewhere = aVenue();

        assertThatThrownBy(() -> take(cola, 3))
                .isInstanceOfSatisfying(
                        OutOfStock.class, no -> assertThat(no.arguments()).containsExactly("Cola", "2"));
        assertThatThrownBy(() -> as(house(), () -> inventory.take(elsewhere, Map.of(cola.id(), 1), anId())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(house(), () -> inventory.take(venue, Map.of(anId(), 1), anId())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> take(cola, 0)).hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> asApplicationRole("update product set on_hand = -1 where id = ?", cola.id()))
                .isInstanceOf(SqlRefused.class);
        assertThatThrownBy(() ->
                        asApplicationRole("update lot set remaining = remaining + 1 where product_id = ?", cola.id()))
                .isInstanceOf(SqlRefused.class);
        for (var attack : List.of("update stock_move set quantity = 1", "delete from stock_move")) {
            assertThatThrownBy(() -> asApplicationRole(attack))
                    .isInstanceOfSatisfying(
                            SqlRefused.class, no -> assertThat(no.state()).isEqualTo("42501"));
        }

        assertThat(as(cashier, () -> inventory.get(cola.id())).stock()).isEqualTo(2);
        assertThatStockAddsUp();
    }

    @Test
    @DisplayName("I12: lots sum to stock on hand, and moves sum to it, in a race")
    void of_many_who_want_the_last_pieces_so_many_get_one_as_there_are() {
        var cola = aProduct("Cola", "2.50", 190_000);
        inStock(cola, 4, "0.80", "2026-06-01");
        inStock(cola, 3, "0.90", null);

        var race = race(40, () -> take(cola, 1));

        assertThat(race.results()).hasSize(7);
        assertThat(race.failed(OutOfStock.class)).isEqualTo(33);
        assertThatStockAddsUp();
    }

    @Test
    void baskets_in_opposite_order_do_not_block_each_other() {
        var products = List.of(aProduct("A", "1.00", 0), aProduct("B", "1.00", 0), aProduct("C", "1.00", 0));
        products.forEach(product -> inStock(product, 200, "0.10", null));
        var random = new Random(8);
        var baskets = new ArrayList<Map<UUID, Integer>>();
        for (var i = 0; i < 30; i++) {
            var one = products.get(random.nextInt(3)).id();
            var other = products.get(random.nextInt(3)).id();
            baskets.add(one.equals(other) ? Map.of(one, 1) : Map.of(one, 1, other, 2));
        }
        var turn = new AtomicInteger();

        var race = race(30, () -> {
            for (var i = 0; i < 3; i++) {
                inventory.take(venue, baskets.get(turn.getAndIncrement() % baskets.size()), anId());
            }
        });

        assertThat(race.failures()).isEmpty();
        assertThatStockAddsUp();
    }

    @Test
    void products_are_found_by_name_sku_or_category_and_listed_by_name() {
        for (var name : List.of("mate", "Cola", "apple", "Cola Zero", "Ümlaut", "banana")) {
            aProduct(name, "1.00", 0);
        }
        var retired = aProduct("Retired", "1.00", 0);
        change("update product set retired = true where id = ?", retired.id());

        var names = new ArrayList<String>();
        var page = as(cashier, () -> inventory.products(venue, ProductSearch.ALL, PageRequest.first(2)));
        page.items().forEach(product -> names.add(product.name()));
        while (page.next() != null) {
            var next = new PageRequest(2, page.next());
            page = as(cashier, () -> inventory.products(venue, ProductSearch.ALL, next));
            page.items().forEach(product -> names.add(product.name()));
        }

        assertThat(names).hasSize(6).startsWith("apple", "banana", "Cola", "Cola Zero", "mate");
        assertThat(found(" cola ")).containsExactly("Cola", "Cola Zero");
        assertThat(found("drinks")).hasSize(6);
        assertThat(found("%")).isEmpty();
        assertThatThrownBy(() -> found("x".repeat(101))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> found("\u0000")).isInstanceOf(InvalidInput.class);
        var forged = new PageRequest(2, Cursor.of("cola", "no id"));
        assertThatThrownBy(() -> as(cashier, () -> inventory.products(venue, ProductSearch.ALL, forged)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> as(cashier, () -> inventory.get(retired.id()))).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("G180: products are sorted by price and by stock page by page, and those that run low stand alone")
    void products_are_sorted_and_narrowed() {
        inStock(aProduct("Dear", "10.00", 0), 7, "0.00", null);
        inStock(aProduct("Cheap", "0.50", 0), 100, "0.00", null);
        aProduct("Gone", "2.00", 0);

        assertThat(sorted(ProductSearch.Sort.PRICE)).containsExactly("Cheap", "Gone", "Dear");
        assertThat(sorted(ProductSearch.Sort.STOCK)).containsExactly("Gone", "Dear", "Cheap");
        var low = new ProductSearch(null, true, ProductSearch.Sort.NAME);
        assertThat(as(cashier, () -> inventory.products(venue, low, PageRequest.FIRST))
                        .items())
                .extracting(ProductView::name)
                .containsExactly("Gone");
        var byPrice = new ProductSearch(null, false, ProductSearch.Sort.PRICE);
        var forged = new PageRequest(2, Cursor.of("cola", anId()));
        assertThatThrownBy(() -> as(cashier, () -> inventory.products(venue, byPrice, forged)))
                .isInstanceOf(InvalidInput.class);
    }

    private List<String> sorted(ProductSearch.Sort sort) {
        var search = new ProductSearch(null, false, sort);
        var first = as(cashier, () -> inventory.products(venue, search, PageRequest.first(2)));
        var second = as(cashier, () -> inventory.products(venue, search, new PageRequest(2, first.next())));
        return Stream.concat(first.items().stream(), second.items().stream())
                .map(ProductView::name)
                .toList();
    }

    @Test
    void products_of_another_venue_do_not_exist() {
        var cola = aProduct("Cola", "2.50", 190_000);
        var stranger = staff(aVenue(), Role.CASHIER);

        assertThatThrownBy(() -> as(stranger, () -> inventory.get(cola.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> inventory.products(venue, ProductSearch.ALL, PageRequest.FIRST)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_runs_low_is_counted() {
        var before = inventory.countLow();
        var cola = aProduct("Cola", "2.50", 190_000);

        assertThat(cola.low()).isTrue();
        assertThat(inventory.countLow()).isEqualTo(before + 1);
        inStock(cola, 3, "0.00", null);
        assertThat(inventory.countLow()).isEqualTo(before);
        assertThat(as(cashier, () -> inventory.get(cola.id())).low()).isFalse();
    }

    @Test
    void only_the_house_adds_and_receives_for_now() {
        var cola = aProduct("Cola", "2.50", 190_000);
        var again = new NewProduct(venue, "Other", "Drinks", cola.sku(), euro("1.00"), 0, 0);

        assertThatThrownBy(() -> as(manager, () -> inventory.add(again))).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(manager, () -> inventory.receive(cola.id(), 1, euro("1.00"), null)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(house(), () -> inventory.add(again)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("product.sku-taken"));
        assertThatThrownBy(() -> inStock(cola, 0, "1.00", null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> as(house(), () -> inventory.receive(anId(), 1, euro("1.00"), null)))
                .isInstanceOf(NotFound.class);
    }

    private List<Taken> take(ProductView product, int quantity) {
        return as(house(), () -> inventory.take(venue, Map.of(product.id(), quantity), anId()));
    }

    private List<String> found(String text) {
        return as(cashier, () -> inventory.products(venue, ProductSearch.of(text), PageRequest.FIRST)).items().stream()
                .map(ProductView::name)
                .toList();
    }

    private static void assertThatStockAddsUp() {
        assertThat(sql("""
                select p.name from product p
                where p.on_hand <> coalesce((select sum(remaining) from lot where product_id = p.id), 0)
                   or p.on_hand <> coalesce((select sum(quantity) from stock_move where product_id = p.id), 0)""")).isEmpty();
        assertThat(sql("""
                select l.id from lot l
                where l.remaining <> (select sum(quantity) from stock_move where lot_id = l.id)""")).isEmpty();
    }
}
