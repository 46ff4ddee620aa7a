package org.gamingcafe.admin.reservation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.reservation.WaitingService;
import org.gamingcafe.cafe.reservation.WaitingView;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** For what one waits. */
@Named
@ViewScoped
public class MyWaitingPage extends ListPage<WaitingView> {

    @Inject
    WaitingService waiting;

    private final ActKey act = new ActKey();

    @Override
    protected Slice<WaitingView> load(@Nullable String text, PageRequest page) {
        return waiting.mine(page);
    }

    public void leave(@Nullable String id) {
        var entry = Parameters.id(id, "waiting-entry");
        waiting.leave(entry, act.command("waiting-list.leave", entry));
        act.renew();
        reload();
    }

    public ActKey getAct() {
        return act;
    }
}
