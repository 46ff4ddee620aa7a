package org.gamingcafe.cafe.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gamingcafe.platform.kernel.PageRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Pages of the catalogue are kept as long as they are true. */
class CatalogueRoomTest extends StockTest {

    private CataloguePage page(ProductSearch search) {
        return as(cashier, () -> products.page(venue, search, PageRequest.FIRST));
    }

    private List<String> names(ProductSearch search) {
        return page(search).products().items().stream().map(ProductView::name).toList();
    }

    @Test
    @DisplayName("G121, G124: a page is read once and kept; its tag is the same as long as it says the same")
    void a_page_is_kept() {
        aProduct("Cola", "2.50", 0);
        var first = page(ProductSearch.ALL);

        var messages = statements(() -> assertThat(page(ProductSearch.ALL)).isEqualTo(first));

        assertThat(messages).isZero();
        assertThat(first.products().items()).singleElement().satisfies(product -> {
            assertThat(product.name()).isEqualTo("Cola");
            assertThat(product.price()).isEqualTo(euro("2.50"));
            assertThat(product.venue()).isEqualTo(venue);
        });
    }

    @Test
    @DisplayName("G121, control: what is changed past the house is seen after five minutes, so the page was a kept one")
    void a_page_lives_for_five_minutes() {
        var cola = aProduct("Cola", "2.50", 0);
        names(ProductSearch.ALL);
        change("update product set name = 'Kola' where id = ?", cola.id());

        assertThat(names(ProductSearch.ALL)).containsExactly("Cola");
        clock().advance(Catalogue.LIFE);
        assertThat(names(ProductSearch.ALL)).containsExactly("Kola");
    }

    @Test
    @DisplayName("G121: whatever changes a product, a category or the stock is seen at once")
    void every_change_makes_pages_old() {
        var cola = aProduct("Cola", "2.50", 0);
        inStock(cola, 20, "0.80", null);
        var supplier = aSupplier("Drinks & More");
        var drinks = as(cashier, () -> categories.list(venue)).getFirst();
        var sale = anId();
        var acts = Map.<String, Runnable>ofEntries(
                Map.entry("take", () -> as(house(), () -> inventory.take(venue, Map.of(cola.id(), 1), sale))),
                Map.entry("receive", () -> inStock(cola, 1, "0.80", null)),
                Map.entry("add", () -> aProduct("Mate", "3.20", 0)),
                Map.entry("adjust", () -> adjusted(cola, MoveKind.WASTE, 1)),
                Map.entry("goods", () -> received(supplier, goods(cola, 3, "0.70", null))),
                Map.entry("price", () -> as(manager, () -> products.setPrice(cola.id(), price("2.60"), aCommand()))),
                Map.entry(
                        "category",
                        () -> as(manager, () -> categories.change(drinks.id(), "Cold drinks", 3, drinks.version()))));

        acts.forEach((name, act) -> {
            var before = page(ProductSearch.ALL);
            act.run();
            assertThat(page(ProductSearch.ALL)).as(name).isNotEqualTo(before);
            assertThat(page(ProductSearch.ALL).tag()).as(name).isNotEqualTo(before.tag());
        });
        var taken = page(ProductSearch.ALL);
        as(house(), () -> inventory.putBack(venue, Map.of(cola.id(), 1), sale, false));
        assertThat(page(ProductSearch.ALL)).isNotEqualTo(taken);
    }

    @Test
    @DisplayName("G121: a page does not outlive the price on it")
    void a_page_ends_when_the_next_price_begins() {
        var cola = aProduct("Cola", "2.50", 0);
        var later = clock().instant().plus(Duration.ofMinutes(2));
        as(manager, () -> products.setPrice(cola.id(), new NewPrice(euro("2.80"), 0, later), aCommand()));
        assertThat(page(ProductSearch.ALL).products().items())
                .extracting(ProductView::price)
                .containsExactly(euro("2.50"));

        clock().advance(Duration.ofMinutes(2));

        assertThat(page(ProductSearch.ALL).products().items())
                .extracting(ProductView::price)
                .containsExactly(euro("2.80"));
    }

    @Test
    @DisplayName("G123: whoever asks for something else gets something else, whatever was kept before")
    void keys_know_everything_that_is_asked() {
        aProduct("Cola", "2.50", 0);
        inStock(aProduct("Apple", "9.00", 0), 9, "0.10", null);
        var searches = Stream.of(
                        ProductSearch.ALL,
                        ProductSearch.of("cola"),
                        new ProductSearch("cola", "Snacks", false, false, ProductSearch.Sort.NAME),
                        new ProductSearch(null, true, ProductSearch.Sort.NAME),
                        new ProductSearch(null, null, false, true, ProductSearch.Sort.NAME),
                        new ProductSearch(null, false, ProductSearch.Sort.PRICE))
                .toList();

        var first = searches.stream().map(this::names).toList();
        var again = searches.stream().map(this::names).toList();
        var small = as(cashier, () -> products.page(venue, ProductSearch.ALL, PageRequest.first(1)));
        var second = as(
                cashier,
                () -> products.page(
                        venue,
                        ProductSearch.ALL,
                        new PageRequest(1, small.products().next())));

        assertThat(first)
                .containsExactly(
                        List.of("Apple", "Cola"),
                        List.of("Cola"),
                        List.of(),
                        List.of("Cola"),
                        List.of(),
                        List.of("Cola", "Apple"));
        assertThat(again).isEqualTo(first);
        assertThat(small.products().items()).extracting(ProductView::name).containsExactly("Apple");
        assertThat(second.products().items()).extracting(ProductView::name).containsExactly("Cola");
    }

    @Test
    void words_are_compared_without_case_and_kept_once() {
        aProduct("Cola", "2.50", 0);
        names(ProductSearch.of("cola"));

        assertThat(statements(
                        () -> assertThat(names(ProductSearch.of(" COLA "))).containsExactly("Cola")))
                .isZero();
    }
}
