package org.gamingcafe.admin.sale;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.inventory.InventoryService;
import org.gamingcafe.cafe.inventory.ProductSearch;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.cafe.sale.SaleService;
import org.gamingcafe.platform.kernel.PageRequest;
import org.jspecify.annotations.Nullable;

/** What can be put into the cart: what is looked for, what was scanned, what is sold most. {@code 3*cola} is three of the first. */
@Named
@ViewScoped
public class CounterShelf implements Serializable {

    private static final int SHOWN = 24;
    private static final Pattern SEVERAL = Pattern.compile("(\\d{1,2})\\s*[*x×]\\s*(.*)");

    @Inject
    InventoryService inventory;

    @Inject
    SaleService sales;

    @Inject
    Here here;

    private @Nullable String text;
    private transient @Nullable List<ProductView> products;
    private transient @Nullable List<ProductView> favourites;

    public void search() {
        // The products are read when they are shown.
    }

    public List<ProductView> getProducts() {
        var known = products;
        if (known == null) {
            known = find(words());
            products = known;
        }
        return known;
    }

    private List<ProductView> find(@Nullable String words) {
        return inventory
                .products(here.id(), ProductSearch.of(words), PageRequest.first(SHOWN))
                .items();
    }

    /** The one with exactly this barcode or SKU. */
    Optional<ProductView> scanned(String code) {
        return find(code).stream()
                .filter(product -> code.equalsIgnoreCase(product.barcode()) || code.equalsIgnoreCase(product.sku()))
                .findFirst();
    }

    Optional<ProductView> first() {
        return getProducts().stream().findFirst();
    }

    /** How many are meant by what is typed; one unless it says otherwise. */
    int pieces() {
        var typed = SEVERAL.matcher(text == null ? "" : text);
        return typed.matches() ? Math.max(1, Integer.parseInt(typed.group(1))) : 1;
    }

    private @Nullable String words() {
        var typed = SEVERAL.matcher(text == null ? "" : text);
        return typed.matches() ? typed.group(2) : text;
    }

    public List<ProductView> getFavourites() {
        var known = favourites;
        if (known == null) {
            known = sales.favourites(here.id());
            favourites = known;
        }
        return known;
    }

    /** Something was sold: the stock is another one. */
    void refresh() {
        products = null;
        favourites = null;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
        products = null;
    }
}
