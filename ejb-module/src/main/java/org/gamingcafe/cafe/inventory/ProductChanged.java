package org.gamingcafe.cafe.inventory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A venue has another product, or something is said differently of one. */
public record ProductChanged(
        UUID product, VenueId venue, @Nullable ProductDetail before, ProductDetail after) implements DomainEvent {

    @Override
    public String act() {
        if (before == null) {
            return "product.added";
        }
        var isRetiredNow = after.product().retired() && !before.product().retired();
        return isRetiredNow ? "product.retired" : "product.changed";
    }

    @Override
    public Subject subject() {
        return Subject.of("product", product);
    }

    @Override
    public Map<String, String> changes() {
        var was = before == null ? Map.<String, String>of() : fields(before);
        var changes = new LinkedHashMap<String, String>();
        fields(after).forEach((field, value) -> {
            var earlier = was.getOrDefault(field, "");
            if (!Objects.equals(earlier, value)) {
                changes.put(field, earlier + " → " + value);
            }
        });
        return changes;
    }

    private static Map<String, String> fields(ProductDetail detail) {
        var product = detail.product();
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", product.name());
        fields.put("category", product.category());
        fields.put("sku", product.sku());
        fields.put("barcode", Objects.toString(product.barcode(), ""));
        fields.put("variant", Objects.toString(product.variant(), ""));
        fields.put("variantOf", Objects.toString(detail.variantOf(), ""));
        fields.put("lowBelow", Integer.toString(detail.lowBelow()));
        fields.put("ageFrom", Objects.toString(product.ageFrom(), ""));
        fields.put("cost", Objects.toString(detail.cost(), ""));
        fields.put("retired", Boolean.toString(product.retired()));
        fields.put("price", product.price().toString());
        fields.put("taxPpm", Integer.toString(product.taxPpm()));
        return fields;
    }
}
