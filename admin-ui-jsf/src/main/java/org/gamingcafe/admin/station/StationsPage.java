package org.gamingcafe.admin.station;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** The stations of the venue. */
@Named
@ViewScoped
public class StationsPage extends ListPage<StationView> {

    @Inject
    StationService stations;

    @Inject
    Here here;

    @Override
    protected Slice<StationView> load(@Nullable String text, PageRequest page) {
        return stations.list(here.id(), page);
    }
}
