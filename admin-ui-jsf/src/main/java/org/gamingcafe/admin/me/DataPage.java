package org.gamingcafe.admin.me;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.admin.Downloads;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.identity.privacy.ExportFormat;
import org.gamingcafe.identity.privacy.ExportService;
import org.gamingcafe.identity.privacy.ExportView;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** The copy of one's own data: asked for, watched, taken along. */
@Named
@ViewScoped
public class DataPage extends ListPage<ExportView> {

    private static final int LONGEST_TICKET = 200;

    @Inject
    ExportService exports;

    private @Nullable String ticket;
    private transient @Nullable List<ExportView> latest;

    @Override
    protected Slice<ExportView> load(@Nullable String text, PageRequest page) {
        return exports.mine(page);
    }

    public void request() {
        exports.request();
        refresh();
    }

    /** While one is put together, the page asks every other second how far it is. */
    public void refresh() {
        latest = null;
        search();
    }

    public void takeJson() throws IOException {
        take(ExportFormat.JSON);
    }

    public void takePage() throws IOException {
        take(ExportFormat.HTML);
    }

    /** The one whose mail was followed, else the latest that is ready. */
    private void take(ExportFormat format) throws IOException {
        var mailed = ticket;
        var ready = ready();
        if (mailed == null && ready.isEmpty()) {
            refresh();
            return;
        }
        var file = mailed == null
                ? exports.open(ready.orElseThrow().id(), format)
                : exports.openByTicket(new Secret(mailed), format);
        Downloads.send(file.name(), file.type(), file.content());
    }

    public @Nullable ExportView getReady() {
        return ready().orElse(null);
    }

    public @Nullable ExportView getWaiting() {
        return latest().stream()
                .filter(made -> made.state().isUnderWay())
                .findFirst()
                .orElse(null);
    }

    private Optional<ExportView> ready() {
        return latest().stream()
                .filter(made -> made.state() == ExportView.State.READY)
                .findFirst();
    }

    private List<ExportView> latest() {
        var known = latest;
        if (known == null) {
            known = exports.mine(PageRequest.FIRST).items();
            latest = known;
        }
        return known;
    }

    public @Nullable String getTicket() {
        return ticket;
    }

    public void setTicket(@Nullable String ticket) {
        this.ticket = ticket == null || ticket.isBlank() || ticket.length() > LONGEST_TICKET ? this.ticket : ticket;
    }
}
