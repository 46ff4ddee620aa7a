package org.gamingcafe.admin.inventory;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.inventory.CategoryService;
import org.gamingcafe.cafe.inventory.ProductCategory;
import org.jspecify.annotations.Nullable;

/** The categories of the venue: added, called differently, moved and removed. */
@Named
@ViewScoped
public class ShelvesPage implements Serializable {

    @Inject
    CategoryService categories;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private @Nullable String chosen;
    private @Nullable String name;
    private @Nullable Integer position = 0;
    private long version;
    private boolean saved;
    private transient @Nullable List<ProductCategory> rows;

    /** The one whose button was pressed is changed from now on. */
    public void choose(@Nullable String id) {
        var wanted = Parameters.id(id, "product-category");
        getRows().stream().filter(row -> row.id().equals(wanted)).findFirst().ifPresent(this::show);
    }

    private void show(ProductCategory category) {
        chosen = category.id().toString();
        name = category.name();
        position = category.position();
        version = category.version();
        saved = false;
    }

    public void save() {
        saved = false;
        var words = name == null ? "" : name;
        var place = position == null ? 0 : position;
        if (chosen == null) {
            categories.add(here.id(), words, place, act.command("category.add", words, place));
        } else {
            categories.change(id(), words, place, version);
        }
        begin();
        saved = true;
    }

    public void remove() {
        categories.remove(id());
        begin();
    }

    public void begin() {
        act.renew();
        rows = null;
        chosen = null;
        name = null;
        position = 0;
    }

    private UUID id() {
        return Parameters.id(chosen, "product-category");
    }

    public List<ProductCategory> getRows() {
        var known = rows;
        if (known == null) {
            known = categories.list(here.id());
            rows = known;
        }
        return known;
    }

    public boolean isChanging() {
        return chosen != null;
    }

    public boolean isSaved() {
        return saved;
    }

    public ActKey getAct() {
        return act;
    }

    public @Nullable @Size(max = ProductCategory.LONGEST) String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable @Min(0) @Max(CategoryService.LAST) Integer getPosition() {
        return position;
    }

    public void setPosition(@Nullable Integer position) {
        this.position = position;
    }
}
