package org.gamingcafe.admin.inventory;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.cafe.inventory.CategoryService;
import org.gamingcafe.cafe.inventory.ProductCategory;
import org.gamingcafe.cafe.inventory.StockCountService;
import org.gamingcafe.cafe.inventory.StockCountView;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** The counts of the venue, and the next one. */
@Named
@ViewScoped
public class CountsPage extends ListPage<StockCountView> {

    @Inject
    StockCountService counts;

    @Inject
    CategoryService categories;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private @Nullable String category;
    private @Nullable UUID opened;

    @Override
    protected Slice<StockCountView> load(@Nullable String text, PageRequest page) {
        return counts.list(here.id(), page);
    }

    public void open() {
        opened = null;
        opened = counts.open(
                        here.id(), category, act.command("count.open", here.id(), category == null ? "" : category))
                .id();
        act.renew();
        search();
    }

    public List<ProductCategory> getCategories() {
        return categories.list(here.id());
    }

    public boolean isDone() {
        return opened != null;
    }

    public @Nullable UUID getOpened() {
        return opened;
    }

    public ActKey getAct() {
        return act;
    }

    public @Nullable @Size(max = ProductCategory.LONGEST) String getCategory() {
        return category;
    }

    public void setCategory(@Nullable String category) {
        this.category = category == null || category.isEmpty() ? null : category;
    }
}
