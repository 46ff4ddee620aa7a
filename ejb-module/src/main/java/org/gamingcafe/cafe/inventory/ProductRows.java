package org.gamingcafe.cafe.inventory;

import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;

/** How a product is read from its row. */
final class ProductRows {

    static final String COLUMNS = """
             id, venue_id, name, category, sku, price, tax_ppm, next_price, next_tax_ppm, next_from, on_hand, low_below, retired,
            version, barcode, variant, variant_of, age_from, cost,
            image, thumbnail, kit""";

    /** The place of what a statement says behind these columns. */
    static final int BEHIND = 23;

    private ProductRows() {}

    static Product read(Row row) {
        var next = row.instantOrNull(10);
        return new Product(
                row.id(1),
                new VenueId(row.id(2)),
                row.text(3),
                row.text(4),
                row.text(5),
                new Product.Price(row.number(6), (int) row.number(7), null),
                next == null ? null : new Product.Price(row.number(8), (int) row.number(9), next),
                (int) row.number(11),
                (int) row.number(12),
                row.flag(13),
                row.number(14),
                traits(row));
    }

    private static Product.Traits traits(Row row) {
        var age = row.textOrNull(18);
        var cost = row.textOrNull(19);
        return new Product.Traits(
                row.textOrNull(15),
                row.textOrNull(16),
                row.idOrNull(17),
                age == null ? null : Integer.valueOf(age),
                cost == null ? null : Long.valueOf(cost),
                row.textOrNull(20),
                row.textOrNull(21),
                row.flag(22));
    }
}
