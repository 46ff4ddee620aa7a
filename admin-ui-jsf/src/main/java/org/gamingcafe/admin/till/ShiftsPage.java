package org.gamingcafe.admin.till;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.stream.Collectors;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.till.TillView;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.TillId;
import org.jspecify.annotations.Nullable;

/** The shifts of the venue, newest first. */
@Named
@ViewScoped
public class ShiftsPage extends ListPage<ShiftView> {

    @Inject
    TillService tills;

    @Inject
    Here here;

    private transient @Nullable Map<TillId, String> names;

    @Override
    protected Slice<ShiftView> load(@Nullable String text, PageRequest page) {
        return tills.shifts(here.id(), page);
    }

    /** The name of the till of a shift. */
    public String till(ShiftView shift) {
        var known = names;
        if (known == null) {
            known = tills.tills(here.id()).stream().collect(Collectors.toMap(TillView::id, TillView::name));
            names = known;
        }
        return known.getOrDefault(shift.tillId(), "");
    }
}
