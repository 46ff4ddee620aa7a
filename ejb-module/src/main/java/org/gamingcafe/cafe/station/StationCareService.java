package org.gamingcafe.cafe.station;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.gamingcafe.platform.kernel.Call;

/** Removes what stations have said and were told long ago. */
@Stateless
@PermitAll
public class StationCareService {

    @Inject
    Journal journal;

    @Inject
    JournalMarks marks;

    @Inject
    StationCommands commands;

    @Inject
    StaffCalls calls;

    @Inject
    StationReports reports;

    @Inject
    Pictures pictures;

    @Inject
    Clock clock;

    /** Entries of journals after 8 days, calls and reports after 30, commands after 90, pictures after one. @return how many */
    public int removeOld(int limit) {
        Call.current().caller().mustBeTheHouse();
        var now = clock.instant();
        return journal.removeOld(now, limit)
                + marks.removeOld(now, limit)
                + calls.removeOld(now, limit)
                + reports.removeOld(now, limit)
                + pictures.removeOld(now, limit)
                + commands.removeOld(now, limit);
    }
}
