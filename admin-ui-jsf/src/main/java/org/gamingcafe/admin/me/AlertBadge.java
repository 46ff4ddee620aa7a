package org.gamingcafe.admin.me;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.admin.Visitor;
import org.gamingcafe.identity.notice.AlertService;
import org.gamingcafe.platform.kernel.Permission;

/** How many alerts of one's own are unread, at the head of every page; asked once for each answer, after what the request has done. */
@Named
@RequestScoped
public class AlertBadge {

    private static final long NOT_ASKED = -1;

    @Inject
    AlertService alerts;

    @Inject
    Visitor visitor;

    @Inject
    FacesContext faces;

    private long unread = NOT_ASKED;

    public long getUnread() {
        if (faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            return 0;
        }
        if (unread == NOT_ASKED) {
            var mayLook = visitor.isSignedIn() && (visitor.may(Permission.SELF) || visitor.isLeaving());
            unread = mayLook ? alerts.unread() : 0;
        }
        return unread;
    }
}
