package org.gamingcafe.admin.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.gamingcafe.cafe.inventory.LowStock;
import org.gamingcafe.cafe.inventory.ProductCodeService;
import org.gamingcafe.cafe.inventory.ProductService;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.VenueId;

/** Products by what stands on them. */
@ApplicationScoped
class ProductCodes {

    @Inject
    ProductService products;

    @Inject
    ProductCodeService codes;

    /** The product on sale with this SKU or barcode. */
    UUID product(VenueId venue, String code) {
        var id = codes.find(venue, List.of(code)).get(code);
        if (id == null) {
            throw new NotFound("product");
        }
        return id;
    }

    /** The products of all lines, asked for at once; a line that knows its product is not looked up. */
    Function<GoodsLine, UUID> products(VenueId venue, List<GoodsLine> lines) {
        var wanted = new LinkedHashSet<String>();
        for (var line : lines) {
            var code = line.getProduct();
            if (line.id() == null && code != null) {
                wanted.add(code);
            }
        }
        var known = codes.find(venue, wanted);
        var found = new HashMap<GoodsLine, UUID>();
        for (var line : lines) {
            var code = line.getProduct();
            var id = line.id() != null || code == null ? line.id() : known.get(code);
            if (id == null) {
                throw new NotFound("product");
            }
            found.put(line, id);
        }
        return line -> Objects.requireNonNull(found.get(line));
    }

    String sku(UUID product) {
        return products.get(product).product().sku();
    }

    /** What one of each usually costs. */
    Map<UUID, BigDecimal> costs(VenueId venue, List<LowStock> wanted) {
        var costs = new HashMap<UUID, BigDecimal>();
        codes.costs(venue, wanted.stream().map(low -> low.product().id()).toList())
                .forEach((id, cost) -> costs.put(id, cost.amount()));
        return costs;
    }
}
