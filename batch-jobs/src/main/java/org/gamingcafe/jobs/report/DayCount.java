package org.gamingcafe.jobs.report;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayDeque;
import java.util.Deque;
import org.gamingcafe.cafe.report.DueDay;
import org.gamingcafe.cafe.report.VenueDayService;
import org.gamingcafe.jobs.Step;

/** Counts what the business days of all venues have brought, each in a transaction of its own. */
@Named
@Dependent
public class DayCount extends Step {

    @Inject
    VenueDayService report;

    @Override
    protected String act() {
        var due = new ArrayDeque<>(report.due());
        return "DAYS " + repeat(() -> count(due));
    }

    /** @return 0 when there is none left */
    private int count(Deque<DueDay> due) {
        var next = due.poll();
        if (next == null) {
            return 0;
        }
        report.count(next);
        return 1;
    }
}
