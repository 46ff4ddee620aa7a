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
    Clock clock;

    /** Entries of journals after 8 days, commands 90 days after their end. @return how many */
    public int removeOld(int limit) {
        Call.current().caller().mustBeTheHouse();
        var now = clock.instant();
        return journal.removeOld(now, limit) + marks.removeOld(now, limit) + commands.removeOld(now, limit);
    }
}
