package org.gamingcafe.admin.user;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.identity.activity.ActivityAction;
import org.gamingcafe.identity.activity.ActivityFilter;
import org.gamingcafe.identity.activity.ActivityLine;
import org.gamingcafe.identity.user.UserService;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** What happened to the account of the person on the page, newest first. */
@Named
@ViewScoped
public class UserActivity extends ListPage<ActivityLine> {

    @Inject
    UserService users;

    @Inject
    UserPage page;

    private @Nullable ActivityAction action;

    @Override
    protected Slice<ActivityLine> load(@Nullable String text, PageRequest asked) {
        return users.activity(page.account(), new ActivityFilter(action, null, null), asked);
    }

    @Override
    protected boolean narrowed() {
        return action != null;
    }

    public ActivityAction[] getActions() {
        return ActivityAction.values();
    }

    public @Nullable ActivityAction getAction() {
        return action;
    }

    public void setAction(@Nullable ActivityAction action) {
        this.action = action;
    }
}
