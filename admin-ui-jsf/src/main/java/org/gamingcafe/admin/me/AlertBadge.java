package org.gamingcafe.admin.me;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.admin.Visitor;
import org.gamingcafe.identity.notice.AlertService;
import org.gamingcafe.platform.kernel.Permission;

/** How many alerts of one's own are unread, at the head of every page; asked once for each request. */
@Named
@RequestScoped
public class AlertBadge {

    private static final long NOT_ASKED = -1;

    @Inject
    AlertService alerts;

    @Inject
    Visitor visitor;

    private long unread = NOT_ASKED;

    public long getUnread() {
        if (unread == NOT_ASKED) {
            unread = visitor.isSignedIn() && visitor.may(Permission.SELF) ? alerts.unread() : 0;
        }
        return unread;
    }
}
