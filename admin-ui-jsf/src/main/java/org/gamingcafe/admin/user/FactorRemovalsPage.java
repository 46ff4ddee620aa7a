package org.gamingcafe.admin.user;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.identity.user.FactorRemovalLine;
import org.gamingcafe.identity.user.UserFactorService;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** Removals of second factors that wait for a second person; they are decided on the page of the person. */
@Named
@ViewScoped
public class FactorRemovalsPage extends ListPage<FactorRemovalLine> {

    @Inject
    UserFactorService factors;

    @Override
    protected Slice<FactorRemovalLine> load(@Nullable String text, PageRequest page) {
        return factors.open(page);
    }
}
