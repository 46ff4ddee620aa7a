package org.gamingcafe.admin.inventory;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.inventory.KitPart;
import org.gamingcafe.cafe.inventory.KitService;
import org.gamingcafe.cafe.inventory.ProductEdit;
import org.jspecify.annotations.Nullable;

/** Of what the product of {@link ProductPage} is made: a part more, another number of it, or a part less. */
@Named
@ViewScoped
public class KitPage implements Serializable {

    @Inject
    KitService kits;

    @Inject
    ProductCodes codes;

    @Inject
    ProductPage product;

    @Inject
    Here here;

    private @Nullable String code;
    private @Nullable Integer quantity = 1;
    private transient @Nullable List<KitPart> parts;

    /** In place of the number that was said before. */
    public void put() {
        var wanted = wanted();
        wanted.put(codes.product(here.id(), code == null ? "" : code), quantity == null ? 0 : quantity);
        make(wanted);
        code = null;
        quantity = 1;
    }

    public void drop(@Nullable String part) {
        var wanted = wanted();
        wanted.remove(Parameters.id(part, "product"));
        make(wanted);
    }

    private Map<UUID, Integer> wanted() {
        var wanted = new HashMap<UUID, Integer>();
        getParts().forEach(part -> wanted.put(part.product(), part.quantity()));
        return wanted;
    }

    private void make(Map<UUID, Integer> wanted) {
        kits.make(key(), wanted, product.version());
        parts = null;
        product.done("kit.saved");
    }

    private UUID key() {
        return Parameters.id(product.getId(), "product");
    }

    public List<KitPart> getParts() {
        var known = parts;
        if (known == null) {
            known = kits.parts(key());
            parts = known;
        }
        return known;
    }

    public @Nullable @Size(max = ProductEdit.LONGEST_BARCODE) String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable @Min(1) @Max(KitPart.MOST_PIECES) Integer getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable Integer quantity) {
        this.quantity = quantity;
    }
}
