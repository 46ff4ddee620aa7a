package org.gamingcafe.admin.user;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.gamingcafe.identity.user.UserAccessService;
import org.jspecify.annotations.Nullable;

/** What is decided about a person; the page asks before. */
@Named
@ViewScoped
public class UserActs implements Serializable {

    @Inject
    UserAccessService access;

    @Inject
    UserPage page;

    @Inject
    UserForm form;

    @Inject
    UserActivity activity;

    private @Nullable String reason;
    private String done = "";

    public void deactivate() {
        done = "";
        access.deactivate(page.account(), reason == null ? "" : reason);
        reason = null;
        tell("deactivated");
    }

    public void activate() {
        done = "";
        access.activate(page.account());
        tell("activated");
    }

    public void endSessions() {
        done = "";
        access.endSessions(page.account());
        tell("sessions-ended");
    }

    public void unlock() {
        done = "";
        access.unlock(page.account());
        tell("unlocked");
    }

    public void forcePasswordChange() {
        done = "";
        access.forcePasswordChange(page.account());
        tell("change-forced");
    }

    public void invite() {
        done = "";
        access.invite(page.account());
        tell("mailed");
    }

    public void sendVerification() {
        done = "";
        access.sendVerification(page.account());
        tell("mailed");
    }

    private void tell(String what) {
        page.load();
        form.load();
        activity.reload();
        done = what;
    }

    /** What was done last, as the texts name it; empty if nothing was. */
    public String getDone() {
        return done;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
