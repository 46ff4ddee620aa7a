package org.gamingcafe.cafe.sale;

import java.util.UUID;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.platform.kernel.Money;

/** What a product is called and costs in a sale: as it counts now, or as it was shown when it was ordered. */
public record Priced(UUID product, String name, Money price, int taxPpm) {

    static Priced now(ProductView product) {
        return new Priced(product.id(), product.name(), product.price(), product.taxPpm());
    }
}
