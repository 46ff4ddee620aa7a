package org.gamingcafe.admin.station;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.station.MaintenanceService;
import org.gamingcafe.cafe.station.TicketView;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** What is and was wrong with a station. */
@Named
@ViewScoped
public class StationTicketList extends ListPage<TicketView> {

    @Inject
    MaintenanceService maintenance;

    @Inject
    StationPage page;

    private @Nullable String reason;

    @Override
    protected Slice<TicketView> load(@Nullable String text, PageRequest request) {
        return maintenance.history(page.station(), request);
    }

    public void open() {
        maintenance.open(page.station(), reason == null ? "" : reason);
        reason = null;
        search();
        page.fresh("station.ticket-opened");
    }

    public void close(@Nullable String ticket) {
        maintenance.close(page.station(), Parameters.id(ticket, "station-ticket"), null);
        reload();
        page.fresh("station.ticket-closed");
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
