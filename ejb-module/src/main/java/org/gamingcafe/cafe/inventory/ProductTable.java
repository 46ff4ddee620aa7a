package org.gamingcafe.cafe.inventory;

import java.util.List;
import org.gamingcafe.platform.kernel.Csv;

/** Products as a table for a spreadsheet. */
final class ProductTable {

    private ProductTable() {}

    static String csv(List<ProductDetail> products) {
        var table = new StringBuilder(Csv.line(
                "id",
                "name",
                "category",
                "sku",
                "barcode",
                "variant",
                "price",
                "currency",
                "taxPpm",
                "cost",
                "stock",
                "sellable",
                "lowBelow",
                "ageFrom",
                "retired"));
        products.forEach(product -> table.append(line(product)));
        return table.toString();
    }

    private static String line(ProductDetail detail) {
        var product = detail.product();
        var cost = detail.cost();
        return Csv.line(
                product.id(),
                product.name(),
                product.category(),
                product.sku(),
                product.barcode(),
                product.variant(),
                product.price().amount().toPlainString(),
                product.price().currency(),
                product.taxPpm(),
                cost == null ? null : cost.amount().toPlainString(),
                product.stock(),
                product.sellable(),
                detail.lowBelow(),
                product.ageFrom(),
                product.retired());
    }
}
