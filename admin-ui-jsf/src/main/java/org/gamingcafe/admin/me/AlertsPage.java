package org.gamingcafe.admin.me;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.identity.notice.AlertFilter;
import org.gamingcafe.identity.notice.AlertService;
import org.gamingcafe.identity.notice.AlertView;
import org.gamingcafe.identity.notice.LockdownService;
import org.gamingcafe.identity.notice.NoticeGroup;
import org.gamingcafe.identity.notice.NoticeKind;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** What one was told about the safety of one's account, newest first, and the way to say that it was somebody else. */
@Named
@ViewScoped
public class AlertsPage extends ListPage<AlertView> {

    @Inject
    AlertService alerts;

    @Inject
    LockdownService lockdowns;

    private @Nullable NoticeKind kind;
    private boolean unread;

    @Override
    protected Slice<AlertView> load(@Nullable String text, PageRequest page) {
        return alerts.mine(new AlertFilter(kind, unread), page);
    }

    @Override
    protected boolean narrowed() {
        return kind != null || unread;
    }

    public void read(@Nullable String id) {
        alerts.read(Parameters.id(id, "alert"));
        reload();
    }

    public void readAll() {
        alerts.readAll();
        search();
    }

    /** "This wasn't me": the caller is signed out with everybody else. */
    public void lockDown() throws IOException {
        lockdowns.lockDown();
        FacesContext.getCurrentInstance().getExternalContext().redirect("/login?lockedDown=true");
    }

    public List<NoticeKind> getKinds() {
        return Arrays.stream(NoticeKind.values())
                .filter(kind -> kind.group() == NoticeGroup.SECURITY)
                .toList();
    }

    public @Nullable NoticeKind getKind() {
        return kind;
    }

    public void setKind(@Nullable NoticeKind kind) {
        this.kind = kind;
    }

    public boolean isUnread() {
        return unread;
    }

    public void setUnread(boolean unread) {
        this.unread = unread;
    }
}
