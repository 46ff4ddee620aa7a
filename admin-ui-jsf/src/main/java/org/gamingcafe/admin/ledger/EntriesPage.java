package org.gamingcafe.admin.ledger;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.EntryFilter;
import org.gamingcafe.cafe.ledger.EntryLine;
import org.gamingcafe.cafe.ledger.JournalService;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** The journal of the venue, newest first, by business day, type and account. */
@Named
@ViewScoped
public class EntriesPage extends ListPage<EntryLine> {

    @Inject
    JournalService journal;

    @Inject
    Here here;

    private @Nullable LocalDate day;
    private @Nullable String type;
    private @Nullable Chart account;

    @Override
    protected Slice<EntryLine> load(@Nullable String text, PageRequest page) {
        return journal.entries(here.id(), filter(), page);
    }

    @Override
    public boolean isFiltered() {
        return !filter().equals(EntryFilter.ALL);
    }

    private EntryFilter filter() {
        return new EntryFilter(day, type, account);
    }

    public List<String> getTypes() {
        return journal.types(here.id());
    }

    public Chart[] getAccounts() {
        return Chart.values();
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable String getType() {
        return type;
    }

    public void setType(@Nullable String type) {
        this.type = type == null || type.isBlank() ? null : type;
    }

    public @Nullable Chart getAccount() {
        return account;
    }

    public void setAccount(@Nullable Chart account) {
        this.account = account;
    }
}
