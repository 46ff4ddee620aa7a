package org.gamingcafe.admin.sale;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.admin.till.ShiftPage;
import org.gamingcafe.cafe.sale.NewRefund;
import org.gamingcafe.cafe.sale.NewSale;
import org.gamingcafe.cafe.sale.RefundService;
import org.gamingcafe.cafe.sale.RefundView;
import org.gamingcafe.cafe.sale.SaleService;
import org.gamingcafe.cafe.sale.SaleView;
import org.gamingcafe.cafe.till.CounterApprovalService;
import org.gamingcafe.cafe.till.CounterApprovalView;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** One sale: what was sold, how it was paid, what was given back, and giving back more of it. */
@Named
@ViewScoped
public class SoldPage implements Serializable {

    /** One line of the sale, and how many of its pieces go back now. */
    public static final class Row implements Serializable {

        private final int line;
        private final int left;
        private @Nullable Integer pieces;

        Row(int line, int left) {
            this.line = line;
            this.left = left;
        }

        public int getLine() {
            return line;
        }

        public int getLeft() {
            return left;
        }

        public @Nullable @Min(0) @Max(1000) Integer getPieces() {
            return pieces;
        }

        public void setPieces(@Nullable Integer pieces) {
            this.pieces = pieces;
        }
    }

    @Inject
    SaleService sales;

    @Inject
    RefundService refunds;

    @Inject
    CounterApprovalService approvals;

    @Inject
    ShiftPage shiftPage;

    private final ActKey act = new ActKey();
    private final ActKey asking = new ActKey();
    private final ArrayList<Row> rows = new ArrayList<>();
    private @Nullable String id;
    private NewRefund.Fate fate = NewRefund.Fate.STOCK;
    private NewSale.@Nullable Tender as;
    private @Nullable String reference;
    private @Nullable String reason;
    private @Nullable UUID approval;
    private @Nullable String note;
    private transient @Nullable SaleView sale;
    private transient @Nullable List<RefundView> given;

    public void load() {
        getSale();
        fill();
    }

    public void refund() {
        refund(wanted());
    }

    /** What a terminal has given back, as it was asked. */
    void make(NewRefund asked) {
        refund(asked);
    }

    /** For the terminal, which tells the number of its slip: only a transfer beside it has one that is typed. */
    NewRefund forTerminal() {
        var wanted = wanted();
        var isByTransfer =
                getSale().payments().stream().anyMatch(payment -> payment.tender() == NewSale.Tender.BANK_TRANSFER);
        return new NewRefund(
                wanted.sale(),
                wanted.shift(),
                wanted.lines(),
                wanted.reason(),
                wanted.as(),
                isByTransfer ? wanted.reference() : null,
                wanted.approval());
    }

    private void refund(NewRefund wanted) {
        note = refunds.refund(wanted, act.command("sale.refund", wanted)).receiptNumber();
        act.renew();
        reference = null;
        reason = null;
        approval = null;
        readAgain();
    }

    /** For exactly what is typed now. */
    public void ask() {
        var wanted = wanted();
        approval = refunds.ask(wanted, asking.command("refund.ask", wanted)).id();
        asking.renew();
    }

    /** What was given back elsewhere meanwhile is not offered any more. */
    void readAgain() {
        given = null;
        fill();
    }

    public void lookAgain() {
        // What became of the question is read when it is shown.
    }

    NewRefund wanted() {
        var lines = rows.stream()
                .filter(row -> row.pieces != null && row.pieces > 0)
                .map(row -> new NewRefund.Line(row.line, row.pieces == null ? 0 : row.pieces, fate))
                .toList();
        var why = reason == null ? "" : reason;
        return new NewRefund(getSale().id(), shiftPage.id(), lines, why, as, number(), approval);
    }

    private @Nullable String number() {
        return reference == null || reference.isBlank() ? null : reference;
    }

    private void fill() {
        rows.clear();
        var sold = getSale().lines();
        for (var line = 0; line < sold.size(); line++) {
            rows.add(new Row(line, sold.get(line).quantity() - back(line)));
        }
    }

    private int back(int line) {
        return getGiven().stream()
                .flatMap(refund -> refund.lines().stream())
                .filter(part -> part.line() == line)
                .mapToInt(RefundView.Line::quantity)
                .sum();
    }

    public SaleView getSale() {
        var known = sale;
        if (known == null) {
            if (id == null) {
                throw new NotFound("sale");
            }
            known = sales.get(Parameters.id(id, "sale"));
            sale = known;
        }
        return known;
    }

    public List<RefundView> getGiven() {
        var known = given;
        if (known == null) {
            known = refunds.of(getSale().id());
            given = known;
        }
        return known;
    }

    /** Whoever sells may give back, out of a shift that is open. */
    public boolean isOpen() {
        return Call.current().caller().everyPermission().contains(Permission.SALE_SELL)
                && shiftPage.getShift() != null
                && rows.stream().anyMatch(row -> row.left > 0);
    }

    /** Whether something of it may go back by card. */
    public boolean isByCard() {
        return as == NewSale.Tender.CARD
                || getSale().payments().stream().anyMatch(payment -> payment.tender() == NewSale.Tender.CARD);
    }

    public @Nullable CounterApprovalView getConsent() {
        var asked = approval;
        return asked == null ? null : approvals.get(asked);
    }

    public List<NewSale.Tender> getWays() {
        return List.of(NewSale.Tender.CASH, NewSale.Tender.CARD, NewSale.Tender.WALLET, NewSale.Tender.BANK_TRANSFER);
    }

    public NewRefund.Fate[] getFates() {
        return NewRefund.Fate.values();
    }

    public List<Row> getRows() {
        return List.copyOf(rows);
    }

    public ActKey getAct() {
        return act;
    }

    public ActKey getAsking() {
        return asking;
    }

    public @Nullable String getNote() {
        return note;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public NewRefund.Fate getFate() {
        return fate;
    }

    public void setFate(NewRefund.@Nullable Fate fate) {
        this.fate = fate == null ? NewRefund.Fate.STOCK : fate;
    }

    public NewSale.@Nullable Tender getAs() {
        return as;
    }

    public void setAs(NewSale.@Nullable Tender as) {
        this.as = as;
    }

    public @Nullable @Size(max = 40) String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference;
    }

    public @Nullable @Size(max = 200) String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
