package org.gamingcafe.admin.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gamingcafe.admin.Names;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.EntryView;
import org.gamingcafe.cafe.ledger.JournalService;
import org.gamingcafe.cafe.till.ReceiptService;
import org.gamingcafe.cafe.till.ReceiptView;
import org.jspecify.annotations.Nullable;

/** One entry: its postings, and where it comes from. */
@Named
@RequestScoped
public class EntryPage {

    @Inject
    JournalService journal;

    @Inject
    ReceiptService receipts;

    @Inject
    Names names;

    private @Nullable String id;
    private @Nullable EntryView entry;
    private @Nullable String receipt;

    public void load() {
        var found = journal.entry(Parameters.id(id, "journal-entry"));
        entry = found;
        names.learn(Stream.concat(
                        Stream.ofNullable(found.actor()),
                        found.legs().stream().filter(this::isOfMember).map(EntryView.LegView::owner))
                .toArray(UUID[]::new));
        receipt = Optional.ofNullable(found.source())
                .flatMap(receipts::of)
                .map(ReceiptView::number)
                .orElse(null);
    }

    /** Whether the leg lies on an account of a member, whose page can be opened. */
    public boolean isOfMember(EntryView.LegView leg) {
        return leg.owner() != null
                && (leg.chart() == Chart.CASH_WALLET
                        || leg.chart() == Chart.BONUS_WALLET
                        || leg.chart() == Chart.MEMBER_POINTS);
    }

    public @Nullable EntryView getEntry() {
        return entry;
    }

    /** The number of the receipt that was issued for the same thing. */
    public @Nullable String getReceipt() {
        return receipt;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
