package org.gamingcafe.admin.reservation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.admin.Names;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.reservation.WaitingService;
import org.gamingcafe.cafe.reservation.WaitingView;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** Who waits for seats in the venue, in the order in which they are asked. */
@Named
@ViewScoped
public class WaitingListPage extends ListPage<WaitingView> {

    @Inject
    WaitingService waiting;

    @Inject
    Names names;

    @Inject
    Here here;

    private final ActKey act = new ActKey();

    @Override
    protected Slice<WaitingView> load(@Nullable String text, PageRequest page) {
        var found = waiting.list(here.id(), page);
        names.learn(found.items().stream().map(entry -> entry.account().value()).toArray(UUID[]::new));
        return found;
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
