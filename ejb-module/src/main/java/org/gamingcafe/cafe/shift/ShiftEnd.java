package org.gamingcafe.cafe.shift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import org.gamingcafe.cafe.till.ShiftStateService;
import org.gamingcafe.cafe.till.ShiftView;

/** The only way in which a shift ends: what it came to is written down, then what was counted is booked and it is closed. */
@ApplicationScoped
class ShiftEnd {

    @Inject
    ShiftStateService states;

    @Inject
    ReportWriter writer;

    @Inject
    ZReports reports;

    /** @param act the correlation id of the entry */
    ShiftView close(UUID act, ShiftView shift, ShiftCount count) {
        var report = writer.whole(shift, count);
        var closed = states.close(act, shift.id(), Objects.requireNonNull(count.expected()), count.counted());
        reports.issue(report.of(closed));
        return closed;
    }
}
