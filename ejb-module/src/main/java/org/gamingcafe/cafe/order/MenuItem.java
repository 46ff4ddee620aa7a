package org.gamingcafe.cafe.order;

import java.util.UUID;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.platform.kernel.Money;

/** What can be ordered from a seat. */
public record MenuItem(UUID product, String name, String category, Money price) {

    static MenuItem of(ProductView product) {
        return new MenuItem(product.id(), product.name(), product.category(), product.price());
    }
}
