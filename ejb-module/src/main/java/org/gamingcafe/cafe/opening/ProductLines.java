package org.gamingcafe.cafe.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.gamingcafe.cafe.inventory.CategoryService;
import org.gamingcafe.cafe.inventory.NewPrice;
import org.gamingcafe.cafe.inventory.ProductCategory;
import org.gamingcafe.cafe.inventory.ProductDetail;
import org.gamingcafe.cafe.inventory.ProductEdit;
import org.gamingcafe.cafe.inventory.ProductService;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Products, and the categories that they name. */
@ApplicationScoped
class ProductLines {

    private static final int LAST_OF_AN_ID = 24;

    @Inject
    ProductService products;

    @Inject
    CategoryService categories;

    Brought book(VenueId venue, ImportLine line, String currency) {
        var cost = line.text("cost") == null ? null : line.money("cost", currency);
        var age = line.text("age_from") == null ? null : line.number("age_from", 0);
        var edit = edit(line, category(venue, line.needed("category")), age, cost);
        var price = new NewPrice(line.neededMoney("price", currency), line.ppm("tax_percent"), null);
        var made = products.add(venue, edit, price, Command.ofTheHouse("opening.product", Ids.next()))
                .product();
        return new Brought(made.id(), null, made.sku() + " " + made.name(), Money.zero(currency));
    }

    private static ProductEdit edit(ImportLine line, String category, @Nullable Integer age, @Nullable Money cost) {
        return new ProductEdit(
                line.needed("name"),
                category,
                line.needed("sku"),
                line.text("barcode"),
                null,
                null,
                line.number("low_below", 0),
                age,
                cost,
                false);
    }

    /** As it is written here, if there is one of this name; else it is added. */
    private String category(VenueId venue, String said) {
        var known = categories.list(venue);
        return known.stream()
                .map(ProductCategory::name)
                .filter(said::equalsIgnoreCase)
                .findFirst()
                .orElseGet(() -> categories
                        .add(
                                venue,
                                said,
                                Math.min(known.size(), CategoryService.LAST),
                                Command.ofTheHouse("opening.category", Ids.next()))
                        .name());
    }

    /**
     * It is retired, and its SKU is free, so that the same table can come again; refuses when it lies on a shelf, or was changed or sold
     * since.
     */
    void undo(int line, UUID subject) {
        var known = products.get(subject);
        if (known.product().stock() != 0
                || known.product().version() != 0
                || known.product().retired()) {
            throw new ImportUsed(line);
        }
        products.change(subject, retired(known), known.product().version());
    }

    private static ProductEdit retired(ProductDetail known) {
        var product = known.product();
        return new ProductEdit(
                product.name(),
                product.category(),
                freed(product),
                product.barcode(),
                known.variantOf(),
                product.variant(),
                known.lowBelow(),
                product.ageFrom(),
                known.cost(),
                true);
    }

    /** By this much of its id nobody takes it for another one: "COLA~1a2b3c4d5e6f". */
    private static String freed(ProductView product) {
        var mark = product.id().toString().substring(LAST_OF_AN_ID);
        var room = ProductEdit.LONGEST_SKU - mark.length() - 1;
        var sku = product.sku();
        return sku.substring(0, Math.min(sku.length(), room)) + "~" + mark;
    }
}
