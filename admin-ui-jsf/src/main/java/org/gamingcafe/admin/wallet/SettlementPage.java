package org.gamingcafe.admin.wallet;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.PageClock;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.cafe.venue.VenueView;
import org.gamingcafe.cafe.wallet.SettlementLine;
import org.gamingcafe.cafe.wallet.WalletStatementService;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** What this venue and each other one owe each other over some days; this month until something else is chosen. */
@Named
@ViewScoped
public class SettlementPage implements Serializable {

    @Inject
    WalletStatementService statements;

    @Inject
    VenueService venues;

    @Inject
    Here here;

    @Inject
    PageClock clock;

    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    public void load() {
        last = here.getVenue().businessDay(clock.now());
        first = last.withDayOfMonth(1);
    }

    public void show() {
        getLines();
    }

    public List<SettlementLine> getLines() {
        return first == null || last == null ? List.of() : statements.settlement(here.id(), first, last);
    }

    /** A venue in which the visitor has no rights is named by its id. */
    public String nameOf(VenueId venue) {
        return venues.mine().stream()
                .filter(one -> one.id().equals(venue))
                .map(VenueView::name)
                .findFirst()
                .orElse(venue.toString());
    }

    public @Nullable LocalDate getFirst() {
        return first;
    }

    public void setFirst(@Nullable LocalDate first) {
        this.first = first;
    }

    public @Nullable LocalDate getLast() {
        return last;
    }

    public void setLast(@Nullable LocalDate last) {
        this.last = last;
    }
}
