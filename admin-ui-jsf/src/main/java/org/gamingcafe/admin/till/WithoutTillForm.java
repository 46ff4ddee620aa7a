package org.gamingcafe.admin.till;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.gamingcafe.admin.Downloads;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.till.DayWithoutTill;
import org.gamingcafe.cafe.till.WithoutTillService;
import org.jspecify.annotations.Nullable;

/** What was paid without a till, by business day. */
@Named
@ViewScoped
public class WithoutTillForm implements Serializable {

    @Inject
    WithoutTillService report;

    @Inject
    Here here;

    private int days = 31;
    private transient @Nullable List<DayWithoutTill> lines;

    public void look() {
        lines = null;
    }

    public void csv() throws IOException {
        Downloads.send("without-till.csv", "text/csv", report.csv(here.id(), days));
    }

    public List<DayWithoutTill> getLines() {
        var known = lines;
        if (known == null) {
            known = report.days(here.id(), days);
            lines = known;
        }
        return known;
    }

    public List<Integer> getSpans() {
        return List.of(7, 31, 366);
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = getSpans().contains(days) ? days : this.days;
    }
}
