package org.gamingcafe.admin.inventory;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.gamingcafe.admin.Downloads;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.cafe.inventory.CategoryService;
import org.gamingcafe.cafe.inventory.ProductCategory;
import org.gamingcafe.cafe.inventory.ProductDetail;
import org.gamingcafe.cafe.inventory.ProductSearch;
import org.gamingcafe.cafe.inventory.ProductService;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** What the venue sells, and how much of it is there. */
@Named
@ViewScoped
public class ProductsPage extends ListPage<ProductDetail> {

    @Inject
    ProductService products;

    @Inject
    CategoryService categories;

    @Inject
    Here here;

    private boolean lowOnly;
    private boolean retired;
    private @Nullable String category;
    private ProductSearch.Sort sort = ProductSearch.Sort.NAME;

    @Override
    protected Slice<ProductDetail> load(@Nullable String text, PageRequest page) {
        return products.list(here.id(), search(text), page);
    }

    private ProductSearch search(@Nullable String text) {
        return new ProductSearch(text, category, lowOnly, retired, sort);
    }

    public void export() throws IOException {
        Downloads.send("products.csv", "text/csv", products.export(here.id(), search(getText())));
    }

    public List<ProductCategory> getCategories() {
        return categories.list(here.id());
    }

    @Override
    protected boolean narrowed() {
        return lowOnly || retired || category != null;
    }

    public boolean isLowOnly() {
        return lowOnly;
    }

    public void setLowOnly(boolean lowOnly) {
        this.lowOnly = lowOnly;
    }

    public boolean isRetired() {
        return retired;
    }

    public void setRetired(boolean retired) {
        this.retired = retired;
    }

    public @Nullable String getCategory() {
        return category;
    }

    public void setCategory(@Nullable String category) {
        this.category = category == null || category.isEmpty() ? null : category;
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
