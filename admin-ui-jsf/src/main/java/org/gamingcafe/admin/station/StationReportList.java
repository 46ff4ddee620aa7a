package org.gamingcafe.admin.station;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.cafe.station.StationReport;
import org.gamingcafe.cafe.station.StationReportService;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** What the program at a station has noticed. */
@Named
@ViewScoped
public class StationReportList extends ListPage<StationReport> {

    @Inject
    StationReportService reports;

    @Inject
    StationPage page;

    @Override
    protected Slice<StationReport> load(@Nullable String text, PageRequest request) {
        return reports.list(page.station(), request);
    }
}
