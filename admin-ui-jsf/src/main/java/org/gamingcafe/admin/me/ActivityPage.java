package org.gamingcafe.admin.me;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.gamingcafe.admin.Days;
import org.gamingcafe.admin.Downloads;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.identity.activity.ActivityAction;
import org.gamingcafe.identity.activity.ActivityFilter;
import org.gamingcafe.identity.activity.ActivityLine;
import org.gamingcafe.identity.activity.ActivityService;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** What happened to one's account, newest first. */
@Named
@ViewScoped
public class ActivityPage extends ListPage<ActivityLine> {

    @Inject
    ActivityService activities;

    @Inject
    Here here;

    private final Days days = new Days();
    private @Nullable ActivityAction action;

    @Override
    protected Slice<ActivityLine> load(@Nullable String text, PageRequest page) {
        return activities.mine(filter(), page);
    }

    @Override
    protected boolean narrowed() {
        return action != null || days.isGiven();
    }

    public void exportTable() throws IOException {
        Downloads.send("activity.csv", "text/csv", activities.csv(filter()));
    }

    public void exportJson() throws IOException {
        Downloads.send("activity.json", "application/json", activities.json(filter()));
    }

    private ActivityFilter filter() {
        return new ActivityFilter(action, days.start(here.zone()), days.end(here.zone()));
    }

    public ActivityAction[] getActions() {
        return ActivityAction.values();
    }

    public Days getDays() {
        return days;
    }

    public @Nullable ActivityAction getAction() {
        return action;
    }

    public void setAction(@Nullable ActivityAction action) {
        this.action = action;
    }
}
