package org.gamingcafe.cafe.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.ejb.EJBAccessException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What products are made of, and what may not be made. */
class KitRoomTest extends StockTest {

    private final KitService kits = the(KitService.class);
    private final ProductView cola = aProduct("Cola", "2.50", 0);
    private final ProductView crisps = aProduct("Crisps", "1.80", 0);
    private final ProductView menu = aProduct("Menu", "3.90", 0);

    private ProductDetail shown(ProductView product) {
        return as(manager, () -> products.get(product.id()));
    }

    private void made(ProductView kit, Map<UUID, Integer> parts) {
        as(manager, () -> kits.make(kit.id(), parts, shown(kit).product().version()));
    }

    @Test
    void a_kit_shows_its_parts_and_is_none_without_them() {
        inStock(cola, 5, "0.50", null);
        made(menu, Map.of(cola.id(), 2, crisps.id(), 1));

        assertThat(as(cashier, () -> kits.parts(menu.id())))
                .extracting(KitPart::name, KitPart::quantity, KitPart::sellable)
                .containsExactly(tuple("Cola", 2, 5L), tuple("Crisps", 1, 0L));
        assertThat(shown(menu).product().kit()).isTrue();
        assertThat(shown(menu).lowBelow()).isZero();
        assertThat(shown(menu).product().low()).isFalse();
        assertThat(events(KitChanged.class))
                .singleElement()
                .satisfies(event -> assertThat(event.changes()).containsEntry("parts", " → 2 × Cola, 1 × Crisps"));
        made(menu, Map.of());
        assertThat(shown(menu).product().kit()).isFalse();
        assertThat(as(cashier, () -> kits.parts(menu.id()))).isEmpty();
    }

    @Test
    @DisplayName("R08: no kit lies in a kit, whichever of the two came first; the database holds it too")
    void no_kit_lies_in_a_kit() {
        made(menu, Map.of(cola.id(), 1));
        var box = aProduct("Box", "9.00", 0);

        assertRefused("product.kit-parts", () -> made(box, Map.of(menu.id(), 1)));
        assertRefused("product.no-kit", () -> made(cola, Map.of(crisps.id(), 1)));
        assertRefused("product.kit-parts", () -> made(crisps, Map.of(crisps.id(), 1)));
        for (var attack : new String[] {
            "insert into kit_part (kit_id, part_id, venue_id, quantity) select uuid '%s', uuid '%s', venue_id, 1 from product where id = '%s'"
                    .formatted(box.id(), menu.id(), menu.id()),
            "update product set kit = true, low_below = 0 where id = '%s'".formatted(cola.id()),
            "update product set kit = false where id = '%s'".formatted(menu.id())
        }) {
            assertThatThrownBy(() -> asApplicationRole(attack))
                    .as(attack)
                    .isInstanceOfSatisfying(
                            SqlRefused.class, no -> assertThat(no.state()).isEqualTo("23503"));
        }
    }

    @Test
    void parts_that_make_no_sense_are_refused() {
        var elsewhere = aVenue();
        var foreign = as(
                house(), () -> inventory.add(new NewProduct(elsewhere, "Foreign", "Drinks", "F", euro("1.00"), 0, 0)));
        var many = new HashMap<UUID, Integer>();
        for (var i = 0; i <= KitPart.MOST; i++) {
            many.put(anId(), 1);
        }
        var stranger = staff(elsewhere, Role.MANAGER);
        var version = menu.version();

        assertRefused("inventory.quantity", () -> made(menu, Map.of(cola.id(), 0)));
        assertRefused("inventory.quantity", () -> made(menu, Map.of(cola.id(), KitPart.MOST_PIECES + 1)));
        assertRefused("product.kit-parts", () -> made(menu, many));
        assertRefused("product.not-found", () -> made(menu, Map.of(anId(), 1)));
        assertRefused("product.not-found", () -> made(menu, Map.of(foreign.id(), 1)));
        assertThatThrownBy(() -> as(manager, () -> kits.make(menu.id(), Map.of(cola.id(), 1), version + 1)))
                .isInstanceOf(StaleEdit.class);
        assertThatThrownBy(() -> as(stranger, () -> kits.make(menu.id(), Map.of(cola.id(), 1), version)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> kits.parts(menu.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(cashier, () -> kits.make(menu.id(), Map.of(cola.id(), 1), version)))
                .isInstanceOf(EJBAccessException.class);
        assertThat(shown(menu).product().kit()).isFalse();
    }

    @Test
    @DisplayName("I12: a kit has no stock: what lies there becomes no kit, and nothing comes into one")
    void a_kit_has_no_stock() {
        var supplier = aSupplier("Drinks & More");
        inStock(crisps, 1, "0.10", null);
        assertRefused("product.no-kit", () -> made(crisps, Map.of(cola.id(), 1)));
        made(menu, Map.of(cola.id(), 1));

        assertRefused("product.is-kit", () -> inStock(menu, 1, "1.00", null));
        assertRefused("product.is-kit", () -> received(supplier, goods(menu, 1, "1.00", null)));
        var found = new StockChange(menu.id(), MoveKind.ADJUSTMENT, 1, null, euro("1.00"));
        assertRefused(
                "product.is-kit", () -> as(manager, () -> stock.adjust(venue, List.of(found), "found", aCommand())));
        assertRefused("inventory.out-of-stock", () -> adjusted(menu, MoveKind.WASTE, 1));
        assertThatThrownBy(() -> asApplicationRole("update product set on_hand = 1 where id = ?", menu.id()))
                .isInstanceOf(SqlRefused.class);
        assertThatStockAddsUp();
    }

    @Test
    @DisplayName("A kit is not sold to whom one of its parts may not be sold")
    void a_kit_is_as_old_as_its_oldest_part() {
        var beer = shown(aProduct("Beer", "3.00", 0));
        var edit = editOf(beer);
        var adult = new ProductEdit(
                edit.name(), edit.category(), edit.sku(), null, null, null, edit.lowBelow(), 16, null, false);
        as(
                manager,
                () -> products.change(beer.product().id(), adult, beer.product().version()));

        made(menu, Map.of(beer.product().id(), 1, crisps.id(), 1));

        assertThat(shown(menu).product().ageFrom()).isEqualTo(16);
    }

    @Test
    void a_part_need_not_be_on_sale_alone() {
        inStock(cola, 9, "0.50", null);
        made(menu, Map.of(cola.id(), 2));
        change("update product set retired = true where id = ?", cola.id());

        assertThat(take(menu, 2).getFirst().cost()).isEqualTo(euro("2.00"));
        assertRefused("product.not-found", () -> take(cola, 1));
        change("update product set retired = true where id = ?", menu.id());
        assertRefused("product.not-found", () -> take(menu, 1));
        assertThatStockAddsUp();
    }
}
