package org.gamingcafe.admin.inventory;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.inventory.ExpiredGoodsService;
import org.gamingcafe.cafe.inventory.LotView;
import org.gamingcafe.cafe.inventory.StockReportService;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What expires soon, or has; what has expired is thrown away here. */
@Named
@ViewScoped
public class ExpiringPage implements Serializable {

    private static final int SOON_DAYS = 14;
    private static final int LONGEST_REASON = 200;

    @Inject
    StockReportService reports;

    @Inject
    ExpiredGoodsService expired;

    @Inject
    StockDays days;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private @Nullable String reason;
    private @Nullable Long gone;
    private transient @Nullable List<LotView> rows;

    public void writeOff() {
        gone = null;
        var said = reason == null ? "" : reason;
        var done = expired.writeOff(here.id(), said, act.command("stock.write-off", said));
        act.renew();
        reason = null;
        rows = null;
        gone = done.value().negated().minor();
    }

    /** What was thrown away has cost. */
    public @Nullable Money getGone() {
        var known = gone;
        return known == null ? null : new Money(known, here.currency());
    }

    public List<LotView> getRows() {
        var known = rows;
        if (known == null) {
            known = reports.expiring(here.id(), SOON_DAYS);
            rows = known;
        }
        return known;
    }

    public boolean hasExpired(LotView lot) {
        var day = lot.expiresOn();
        return day != null && day.isBefore(days.onTheCalendar());
    }

    public boolean isAnyExpired() {
        return getRows().stream().anyMatch(this::hasExpired);
    }

    /** What all that has expired has cost. */
    public Money getExpired() {
        return getRows().stream()
                .filter(this::hasExpired)
                .map(LotView::value)
                .reduce(Money.zero(here.currency()), Money::plus);
    }

    public ActKey getAct() {
        return act;
    }

    public @Nullable @Size(max = LONGEST_REASON) String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
