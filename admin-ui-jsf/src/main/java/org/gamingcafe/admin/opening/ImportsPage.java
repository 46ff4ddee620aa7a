package org.gamingcafe.admin.opening;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.admin.Names;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.opening.ImportView;
import org.gamingcafe.cafe.opening.OpeningImportService;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** What was imported, and what is taken back. */
@Named
@ViewScoped
public class ImportsPage extends ListPage<ImportView> {

    @Inject
    OpeningImportService imports;

    @Inject
    Names names;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private @Nullable UUID chosen;
    private @Nullable String reason;

    @Override
    protected Slice<ImportView> load(@Nullable String text, PageRequest page) {
        var found = imports.list(here.id(), page);
        names.learn(found.items().stream().map(row -> row.bookedBy().value()).toArray(UUID[]::new));
        return found;
    }

    /** Asks why before anything is taken back. */
    public void ask(@Nullable String id) {
        chosen = imports.get(Parameters.id(id, "opening-import")).id();
        reason = null;
    }

    public void undo() {
        var wanted = chosen;
        if (wanted != null) {
            var said = reason == null ? "" : reason;
            imports.undo(wanted, said, act.command("opening.undo", wanted, said));
            act.renew();
            forget();
        }
        reload();
    }

    public void forget() {
        chosen = null;
    }

    public boolean isAsking() {
        return chosen != null;
    }

    public ActKey getAct() {
        return act;
    }

    public @Nullable @Size(max = 200) String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
