package org.gamingcafe.cafe.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a venue sells: said once, changed by whoever has seen it, never removed. */
class ProductRoomTest extends StockTest {

    private static final String EAN = "4006381333931";

    @Test
    @DisplayName("R08: a product is added with everything that is said of it, and found by each of its names")
    void a_product_is_added_and_found() {
        aCategory("Drinks");
        var edit = new ProductEdit("Cola 0.5 l", "Drinks", "C-05", EAN, null, null, 6, null, euro("0.80"), false);

        var cola = sold(edit, "2.50");

        assertThat(editOf(cola)).isEqualTo(edit);
        assertThat(cola.product().price()).isEqualTo(euro("2.50"));
        assertThat(cola.product().low()).isTrue();
        for (var text : List.of("cola", "c-05", "drink", EAN)) {
            assertThat(names(text)).as(text).containsExactly("Cola 0.5 l");
        }
        assertThat(names(EAN.substring(1))).isEmpty();
        assertThat(events(ProductChanged.class)).singleElement().satisfies(event -> {
            assertThat(event.act()).isEqualTo("product.added");
            assertThat(event.changes()).containsEntry("barcode", " → " + EAN);
        });
    }

    private List<String> names(String text) {
        return as(cashier, () -> inventory.products(venue, ProductSearch.of(text), PageRequest.FIRST)).items().stream()
                .map(ProductView::name)
                .toList();
    }

    @Test
    void what_makes_no_sense_is_refused_by_name() {
        aCategory("Drinks");

        assertRefused("product.name", () -> edit(" ", "Drinks", "A"));
        assertRefused("product.sku", () -> edit("A", "Drinks", "two words"));
        assertRefused("product.barcode", () -> coded("?"));
        assertRefused("product.barcode-digit", () -> coded("4006381333932"));
        assertRefused(
                "product.variant", () -> new ProductEdit("A", "D", "A", null, anId(), null, 0, null, null, false));
        assertRefused(
                "product.low-below", () -> new ProductEdit("A", "D", "A", null, null, null, -1, null, null, false));
        assertRefused("product.age", () -> new ProductEdit("A", "D", "A", null, null, null, 0, 100, null, false));
        assertRefused("product.price", () -> price("-0.01"));
        assertRefused("product-category.not-found", () -> sold(edit("A", "Nowhere", "A"), "1.00"));
        var dollars = new NewPrice(Money.of("1.00", "USD"), 0, null);
        assertRefused(
                "money.other-currency",
                () -> as(manager, () -> products.add(venue, edit("A", "Drinks", "A"), dollars, aCommand())));
        assertThat(names("")).isEmpty();
    }

    private static ProductEdit coded(String barcode) {
        return new ProductEdit("A", "Drinks", "A", barcode, null, null, 0, null, null, false);
    }

    @Test
    @DisplayName("R08: SKUs and barcodes are unique in a venue; a retired product gives its barcode back, not its SKU")
    void skus_and_barcodes_are_unique() {
        aCategory("Drinks");
        var first = sold(new ProductEdit("One", "Drinks", "1", EAN, null, null, 0, null, null, false), "1.00");

        assertRefused("product.sku-taken", () -> sold(edit("Two", "Drinks", "1"), "1.00"));
        var again = new ProductEdit("Two", "Drinks", "2", EAN, null, null, 0, null, null, false);
        assertRefused("product.barcode-taken", () -> sold(again, "1.00"));

        var retired = retire(first);
        var second = sold(again, "1.00");
        assertRefused("product.sku-taken", () -> sold(edit("Three", "Drinks", "1"), "1.00"));
        assertRefused("product.barcode-taken", () -> change(retired, edit("One", "Drinks", "1", EAN)));
        assertThat(second.product().barcode()).isEqualTo(EAN);
        assertThat(retired.product().retired()).isTrue();
        assertThat(events(ProductChanged.class)).extracting(ProductChanged::act).contains("product.retired");
        assertThatThrownBy(() -> asApplicationRole("update product set retired = false where barcode = ?", EAN))
                .isInstanceOf(SqlRefused.class);
    }

    private static ProductEdit edit(String name, String category, String sku, String barcode) {
        return new ProductEdit(name, category, sku, barcode, null, null, 0, null, null, false);
    }

    private ProductDetail retire(ProductDetail detail) {
        var seen = editOf(detail);
        return change(
                detail,
                new ProductEdit(
                        seen.name(),
                        seen.category(),
                        seen.sku(),
                        seen.barcode(),
                        seen.variantOf(),
                        seen.variant(),
                        seen.lowBelow(),
                        seen.ageFrom(),
                        seen.cost(),
                        true));
    }

    private ProductDetail change(ProductDetail seen, ProductEdit edit) {
        return as(
                manager,
                () -> products.change(seen.product().id(), edit, seen.product().version()));
    }

    @Test
    void of_many_who_add_the_same_sku_one_does() {
        aCategory("Drinks");

        var race = as(
                manager,
                () -> race(12, () -> products.add(venue, edit("A", "Drinks", "A"), price("1.00"), aCommand())));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(SkuTaken.class)).isEqualTo(11);
    }

    @Test
    void who_has_seen_an_older_version_is_told() {
        aCategory("Drinks");
        var cola = sold(edit("Cola", "Drinks", "C"), "2.50");
        change(cola, edit("Cola light", "Drinks", "C"));

        assertThatThrownBy(() -> change(cola, edit("Cola zero", "Drinks", "C"))).isInstanceOf(StaleEdit.class);

        assertThat(names("cola")).containsExactly("Cola light");
    }

    @Test
    @DisplayName("R08: a variant is a product of its own, of one that is no variant")
    void variants_belong_to_a_product() {
        aCategory("Drinks");
        var mate = sold(edit("Mate", "Drinks", "M"), "3.20");
        var small = sold(variant("Mate 0.33 l", "M-033", mate), "2.50");

        assertThat(small.variantOf()).isEqualTo(mate.product().id());
        assertThat(small.product().variant()).isEqualTo("0.33 l");
        assertRefused("product.variant-of", () -> sold(variant("Mate 0.2 l", "M-02", small), "1.50"));
        assertRefused("product.variant-of", () -> change(mate, variant("Mate", "M", mate)));
        assertRefused(
                "product.variant-of", () -> change(mate, variant("Mate", "M", sold(edit("T", "Drinks", "T"), "1.00"))));
        var elsewhere = new ProductEdit("X", "Drinks", "X", null, anId(), "0.2 l", 0, null, null, false);
        assertRefused("product.not-found", () -> sold(elsewhere, "1.00"));
    }

    private static ProductEdit variant(String name, String sku, ProductDetail of) {
        return new ProductEdit(name, "Drinks", sku, null, of.product().id(), "0.33 l", 0, null, null, false);
    }

    @Test
    @DisplayName("R08: a price that is set for later begins by itself; who sold before keeps what it was")
    void a_price_for_later_begins_by_itself() {
        aCategory("Drinks");
        var cola = sold(edit("Cola", "Drinks", "C"), "2.50").product();
        inStock(cola, 10, "0.80", null);
        var later = clock().instant().plus(Duration.ofHours(2));

        var set =
                as(manager, () -> products.setPrice(cola.id(), new NewPrice(euro("2.80"), 70_000, later), aCommand()));
        var before = take(cola, 1);
        clock().advance(Duration.ofHours(2));
        var after = take(cola, 1);

        assertThat(set.product().price()).isEqualTo(euro("2.50"));
        assertThat(set.next()).isEqualTo(new NewPrice(euro("2.80"), 70_000, later));
        assertThat(before).extracting(taken -> taken.product().price()).containsExactly(euro("2.50"));
        assertThat(after).extracting(taken -> taken.product().price()).containsExactly(euro("2.80"));
        assertThat(after).extracting(taken -> taken.product().taxPpm()).containsExactly(70_000);
        var shown = as(manager, () -> products.get(cola.id()));
        assertThat(shown.product().price()).isEqualTo(euro("2.80"));
        assertThat(shown.next()).isNull();
        assertThat(events(PriceSet.class))
                .singleElement()
                .satisfies(event -> assertThat(event.changes()).containsEntry("price", "2.50 EUR → 2.80 EUR"));
    }

    @Test
    @DisplayName("R08: every price that was set is kept; one that was replaced before it began is said to be")
    void prices_are_kept() {
        aCategory("Drinks");
        var cola = sold(edit("Cola", "Drinks", "C"), "2.50").product().id();
        clock().advance(Duration.ofMinutes(1));
        set(cola, "3.00", Duration.ofDays(2));
        clock().advance(Duration.ofMinutes(1));
        set(cola, "2.90", Duration.ofDays(1));
        clock().advance(Duration.ofDays(3));
        set(cola, "2.70", null);

        var prices = as(cashier, () -> products.prices(cola, PageRequest.FIRST)).items();

        assertThat(prices)
                .extracting(PriceVersion::price)
                .containsExactly(euro("2.70"), euro("2.90"), euro("3.00"), euro("2.50"));
        assertThat(prices).extracting(PriceVersion::replaced).containsExactly(false, false, true, false);
        var first = as(cashier, () -> products.prices(cola, PageRequest.first(3)));
        assertThat(as(cashier, () -> products.prices(cola, new PageRequest(3, first.next())))
                        .items())
                .extracting(PriceVersion::price)
                .containsExactly(euro("2.50"));
        assertThat(as(cashier, () -> products.get(cola)).product().price()).isEqualTo(euro("2.70"));
        for (var attack : List.of("update price_version set price = 0", "delete from price_version")) {
            assertThatThrownBy(() -> asApplicationRole(attack)).isInstanceOf(SqlRefused.class);
        }
    }

    private ProductDetail set(UUID product, String amount, Duration ahead) {
        var from = ahead == null ? null : clock().instant().plus(ahead);
        return as(manager, () -> products.setPrice(product, new NewPrice(euro(amount), 190_000, from), aCommand()));
    }

    @Test
    void a_price_does_not_begin_in_the_past_nor_for_next_year() {
        aCategory("Drinks");
        var cola = sold(edit("Cola", "Drinks", "C"), "2.50").product().id();

        assertRefused("product.price-from", () -> set(cola, "2.00", Duration.ofHours(-1)));
        assertRefused("product.price-from", () -> set(cola, "2.00", Duration.ofDays(400)));
        assertThat(set(cola, "2.00", Duration.ofMinutes(-2)).product().price())
                .as("a form takes a while")
                .isEqualTo(euro("2.00"));
    }

    @Test
    @DisplayName("G111: a price that is set twice with one key is set once")
    void acts_with_the_same_key_are_one() {
        aCategory("Drinks");
        var cola = sold(edit("Cola", "Drinks", "C"), "2.50").product().id();
        var command = aCommand();

        var once = as(manager, () -> products.setPrice(cola, price("2.60"), command));
        var twice = as(manager, () -> products.setPrice(cola, price("2.60"), command));

        assertThat(twice).isEqualTo(once);
        assertThat(as(manager, () -> products.prices(cola, PageRequest.FIRST)).items())
                .hasSize(2);
    }

    @Test
    @DisplayName("What a product costs is for who keeps the stock; the others see none, in lists and tables either")
    void cost_is_hidden_from_the_counter() {
        aCategory("Drinks");
        var edit = new ProductEdit("=Cola", "Drinks", "C", null, null, null, 3, 18, euro("0.80"), false);
        var cola = sold(edit, "2.50").product().id();

        assertThat(as(manager, () -> products.get(cola)).cost()).isEqualTo(euro("0.80"));
        assertThat(as(cashier, () -> products.get(cola)).cost()).isNull();
        assertThat(as(cashier, () -> products.list(venue, ProductSearch.ALL, PageRequest.FIRST))
                        .items())
                .extracting(ProductDetail::cost)
                .containsOnlyNulls();
        assertThat(as(manager, () -> products.export(venue, ProductSearch.ALL)))
                .contains("\"0.80\"")
                .contains("\"'=Cola\"")
                .contains("\"18\"");
        assertThat(as(cashier, () -> products.export(venue, ProductSearch.ALL))).doesNotContain("0.80");
    }

    @Test
    void lists_are_narrowed_by_category_and_show_what_is_retired_alone() {
        aCategory("Drinks");
        aCategory("Snacks");
        sold(edit("Cola", "Drinks", "C"), "2.50");
        retire(sold(edit("Old cola", "Drinks", "O"), "2.50"));
        sold(edit("Crisps", "Snacks", "K"), "1.80");

        assertThat(narrowed("Drinks", false)).containsExactly("Cola");
        assertThat(narrowed(null, true)).containsExactly("Old cola");
        assertThat(narrowed("Nowhere", false)).isEmpty();
    }

    private List<String> narrowed(String category, boolean retired) {
        var search = new ProductSearch(null, category, false, retired, ProductSearch.Sort.NAME);
        return as(cashier, () -> products.list(venue, search, PageRequest.FIRST)).items().stream()
                .map(detail -> detail.product().name())
                .toList();
    }

    @Test
    @DisplayName(
            "R08: a category is renamed with its products, stands in its place, and goes when nothing stands in it")
    void categories_are_kept() {
        var drinks = aCategory("Drinks");
        var snacks = as(manager, () -> categories.add(venue, "Snacks", 1, aCommand()));
        sold(edit("Cola", "Drinks", "C"), "2.50");

        assertRefused("product-category.taken", () -> aCategory("drinks"));
        assertRefused("product-category.in-use", () -> as(manager, () -> categories.remove(drinks.id())));
        var renamed = as(manager, () -> categories.change(drinks.id(), "Cold drinks", 5, drinks.version()));
        assertThatThrownBy(() -> as(manager, () -> categories.change(drinks.id(), "D", 5, drinks.version())))
                .isInstanceOf(StaleEdit.class);
        assertRefused(
                "product-category.taken",
                () -> as(manager, () -> categories.change(snacks.id(), "COLD DRINKS", 1, snacks.version())));

        assertThat(renamed.products()).isEqualTo(1);
        assertThat(names("cola")).hasSize(1);
        assertThat(as(cashier, () -> categories.list(venue)))
                .extracting(ProductCategory::name)
                .containsExactly("Snacks", "Cold drinks");
        as(manager, () -> categories.remove(snacks.id()));
        assertThat(as(cashier, () -> categories.list(venue))).hasSize(1);
        assertThat(one("select category from product where sku = 'C' and venue_id = ?", venue))
                .isEqualTo("Cold drinks");
        assertThatThrownBy(() -> as(manager, () -> categories.add(venue, "x".repeat(61), 0, aCommand())))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> as(manager, () -> categories.add(venue, "Z", 1000, aCommand())))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void things_of_another_venue_do_not_exist() {
        var drinks = aCategory("Drinks");
        var cola = sold(edit("Cola", "Drinks", "C"), "2.50").product();
        var stranger = staff(aVenue(), Role.MANAGER);
        var acts = Map.<String, Runnable>of(
                "get", () -> products.get(cola.id()),
                "prices", () -> products.prices(cola.id(), PageRequest.FIRST),
                "change", () -> products.change(cola.id(), edit("X", "Drinks", "C"), 0),
                "price", () -> products.setPrice(cola.id(), price("0.01"), aCommand()),
                "add", () -> products.add(venue, edit("X", "Drinks", "X"), price("1.00"), aCommand()),
                "export", () -> products.export(venue, ProductSearch.ALL),
                "page", () -> products.page(venue, ProductSearch.ALL, PageRequest.FIRST),
                "list", () -> products.list(venue, ProductSearch.ALL, PageRequest.FIRST),
                "category", () -> categories.change(drinks.id(), "Mine", 0, drinks.version()),
                "remove", () -> categories.remove(drinks.id()));

        acts.forEach((name, act) ->
                assertThatThrownBy(() -> as(stranger, act)).as(name).isInstanceOf(NotFound.class));
    }
}
