package org.gamingcafe.admin.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.cafe.incident.IncidentService;
import org.gamingcafe.cafe.incident.IncidentView;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** The incidents of the venue: those that last on top, then those that are over, the latest first. */
@Named
@ViewScoped
public class IncidentsPage extends ListPage<IncidentView> {

    @Inject
    IncidentService incidents;

    @Inject
    Here here;

    private transient @Nullable List<IncidentView> lasting;

    @Override
    protected Slice<IncidentView> load(@Nullable String text, PageRequest page) {
        return incidents.list(here.id(), false, page);
    }

    public List<IncidentView> getLasting() {
        var known = lasting;
        if (known == null) {
            known = incidents.lasting(here.id());
            lasting = known;
        }
        return known;
    }
}
