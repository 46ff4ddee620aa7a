package org.gamingcafe.cafe.station;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.StationId;

/** What programs at seats have noticed; kept for 30 days. */
@Stateless
@RolesAllowed(Permission.STATION_READ)
public class StationReportService {

    static final int MOST_IN_AN_HOUR = 60;

    private static final int KEYS = 2;

    @Inject
    StationReports reports;

    @Inject
    Registry registry;

    @Inject
    Tickets tickets;

    @Inject
    Clock clock;

    /** By the program at the seat. @throws TooManyReports after so many within an hour */
    @PermitAll
    public StationReport report(StationReport.Kind kind, String detail) {
        var station = Call.current().caller().station();
        var plain = detail.strip().replaceAll("\\p{Cntrl}", " ");
        if (plain.isEmpty() || plain.length() > StationReport.LONGEST) {
            throw new InvalidInput("detail", "station.report", StationReport.LONGEST);
        }
        tickets.lock(station);
        var report = new StationReport(Ids.next(), station, kind, plain, clock.instant());
        if (!reports.add(report, MOST_IN_AN_HOUR)) {
            throw new TooManyReports(MOST_IN_AN_HOUR);
        }
        return report;
    }

    /** Newest first. */
    public Slice<StationReport> list(StationId station, PageRequest page) {
        var details = registry.find(station).orElseThrow(() -> new NotFound("station"));
        Call.current()
                .caller()
                .mustBeAllowed(Permission.STATION_READ, details.station().venue(), "station");
        var keys = Cursor.keys(page.after(), KEYS);
        var rows = keys.isEmpty()
                ? reports.of(station, null, null, page.size() + 1)
                : reports.of(station, Cursor.instant(keys.getFirst()), Cursor.id(keys.getLast()), page.size() + 1);
        return Slice.of(rows, page.size(), last -> Cursor.of(last.reportedAt(), last.id()));
    }
}
