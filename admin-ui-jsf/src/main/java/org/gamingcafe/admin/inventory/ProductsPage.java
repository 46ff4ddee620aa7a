package org.gamingcafe.admin.inventory;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.cafe.inventory.InventoryService;
import org.gamingcafe.cafe.inventory.ProductSearch;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** The products on sale. */
@Named
@ViewScoped
public class ProductsPage extends ListPage<ProductView> {

    @Inject
    InventoryService inventory;

    @Inject
    Here here;

    private boolean lowOnly;
    private ProductSearch.Sort sort = ProductSearch.Sort.NAME;

    @Override
    protected Slice<ProductView> load(@Nullable String text, PageRequest page) {
        return inventory.products(here.id(), new ProductSearch(text, lowOnly, sort), page);
    }

    @Override
    protected boolean narrowed() {
        return lowOnly;
    }

    public boolean isLowOnly() {
        return lowOnly;
    }

    public void setLowOnly(boolean lowOnly) {
        this.lowOnly = lowOnly;
    }

    public ProductSearch.Sort[] getSorts() {
        return ProductSearch.Sort.values();
    }

    public ProductSearch.Sort getSort() {
        return sort;
    }

    public void setSort(ProductSearch.@Nullable Sort sort) {
        this.sort = sort == null ? ProductSearch.Sort.NAME : sort;
    }
}
