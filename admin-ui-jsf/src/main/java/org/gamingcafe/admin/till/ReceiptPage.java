package org.gamingcafe.admin.till;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.cafe.play.ExplainedReceipt;
import org.gamingcafe.cafe.play.ExplanationService;
import org.gamingcafe.cafe.sale.SaleService;
import org.gamingcafe.cafe.till.ReceiptDraft;
import org.gamingcafe.cafe.till.ReceiptView;
import org.gamingcafe.platform.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** One receipt, to read, to print, and to see how its amounts came about; the price of play is worked out again. */
@Named
@RequestScoped
public class ReceiptPage {

    @Inject
    ExplanationService explanations;

    @Inject
    SaleService sales;

    private @Nullable String number;
    private @Nullable ExplainedReceipt explained;

    public void load() {
        if (number == null) {
            throw new NotFound("receipt");
        }
        explained = explanations.explain(number);
    }

    public @Nullable ReceiptView getReceipt() {
        return explained == null ? null : explained.receipt();
    }

    public @Nullable ExplainedReceipt getExplained() {
        return explained;
    }

    /** Passes have such receipts too, but are no sales of goods. */
    public boolean isOfSale() {
        var known = explained;
        return known != null
                && known.receipt().kind() == ReceiptDraft.Kind.SALE
                && sales.isSale(known.receipt().source());
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }
}
