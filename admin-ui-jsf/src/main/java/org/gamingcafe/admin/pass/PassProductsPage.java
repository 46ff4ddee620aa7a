package org.gamingcafe.admin.pass;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.cafe.pass.PassProductService;
import org.gamingcafe.cafe.pass.PassProductView;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** What the venue sells as passes. */
@Named
@ViewScoped
public class PassProductsPage extends ListPage<PassProductView> {

    @Inject
    PassProductService products;

    @Inject
    Here here;

    @Override
    protected Slice<PassProductView> load(@Nullable String text, PageRequest page) {
        return products.list(here.id(), page);
    }
}
